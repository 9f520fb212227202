import { locale } from './locale.ts';

const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' });

/**
 * A day in the reader's language and time zone.
 *
 * @param time ISO 8601, with its time zone
 */
export function formatDay(time: string): string {
  return day.format(new Date(time));
}

const minute = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' });

/** A day with its hour and minute in the reader's language and time zone. @param time as in formatDay */
export function formatMinute(time: string): string {
  return minute.format(new Date(time));
}
