/* Days, as the law counts them. Nothing in these scripts is sent or stored. */
(() => {
  "use strict";

  const HOUR = 3600000; // milliseconds
  const DAY = 24 * HOUR;

  const iso = (time) => new Date(time).toISOString().slice(0, 10);

  /** The device's date, ISO. */
  // The law's day is China's, eight hours ahead of UTC, wherever the reader's clock is set.
  const today = () => iso(Date.now() + 8 * HOUR);

  const daysBetween = (from, to) => Math.round((Date.parse(to) - Date.parse(from)) / DAY);

  const daysLater = (start, days) => iso(Date.parse(start) + days * DAY);

  const LOCALE = document.documentElement.lang.replace(/^en$/, "en-GB"); // the day before the month, as the pages write it
  const WRITTEN = { year: "numeric", month: "long", day: "numeric", timeZone: "UTC" };

  /** 2026年9月30日, 30 September 2026. */
  const dayWords = (day) => new Date(day).toLocaleDateString(LOCALE, WRITTEN);

  Object.assign(window.anxin, { today, daysBetween, daysLater, dayWords, iso });
})();
