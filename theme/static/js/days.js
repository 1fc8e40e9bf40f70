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

  /** 2026年9月30日. */
  const dayWords = (day) => day.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, "$1年$2月$3日");

  window.anxin = { today, daysBetween, daysLater, dayWords, iso };
})();
