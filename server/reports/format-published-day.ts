/** In universal time, so that a report has the same bytes wherever it is made. */
const day = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/**
 * @example
 * formatPublishedDay(new Date('2026-11-21T15:00:00Z')) // => '21 November 2026'
 */
export function formatPublishedDay(time: Date): string {
  return day.format(time);
}
