/* Until which day an office has time that is asked today: working days by the official calendar, which the page brings. */
(() => {
  "use strict";

  const { dayWords, daysLater, say, today } = window.anxin;
  const WEEKEND = [0, 6];

  /** The last of so many working days after a day; null where they reach a year whose holidays are not known. */
  function workingDaysLater(start, days, { years, rest, work }) {
    const known = (day) => years.includes(day.slice(0, 4));
    let day = start;
    while (days && known(day)) {
      day = daysLater(day, 1);
      if (work.includes(day) || !(WEEKEND.includes(new Date(day).getUTCDay()) || rest.includes(day))) days -= 1;
    }
    return known(day) ? day : null;
  }

  /** The calendar as the page has it: data-years, data-rest, data-work, each a list parted by spaces, and data-beyond,
      what is said of a day that it does not reach. */
  function calendarOf(part) {
    const list = (name) => part.dataset[name].split(" ");
    return { years: list("years"), rest: list("rest"), work: list("work"), beyond: part.dataset.beyond };
  }

  function counted({ count, unit }, calendar) {
    const end = unit === "days" ? daysLater(today(), count) : workingDaysLater(today(), Number(count), calendar);
    return end ? say("今天交上，到%(day)s为止。", { day: dayWords(end) }) : calendar.beyond;
  }

  for (const part of document.querySelectorAll("[data-years]")) {
    const calendar = calendarOf(part);
    for (const span of part.querySelectorAll("[data-count]")) span.textContent = counted(span.dataset, calendar);
  }
})();
