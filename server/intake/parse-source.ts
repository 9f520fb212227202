import { Refusal } from './refusal.ts';

/** Who rated. The order is how sources are numbered on their way into the database. */
export const SOURCES = ['self', 'manager', 'peer', 'calibrated'] as const;

/** The number of a source, from 1. */
export function parseSource(text: string): number | Refusal {
  const word = text.trim().toLowerCase();
  const index = SOURCES.findIndex((source) => source === word);
  return index === -1 ? new Refusal(`expected one of ${SOURCES.join(', ')}`) : index + 1;
}
