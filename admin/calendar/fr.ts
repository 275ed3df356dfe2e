/** The calendar, on every page. */
export const fr = {
  menu: {
    calendar: 'Calendrier',
    myCalendar: 'Mon agenda',
  },
};
