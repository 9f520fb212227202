import { demoCycles } from '../../../server/demo/organisation.ts';

export interface DemoRow {
  cycle: string;
  person: string;
  team: string;
  level: string;
  competency: string;
  source: string;
  /** Undefined where the file has nothing. */
  rating: number | undefined;
  ladder: string;
}

/** The rows of each of the demo's cycles, oldest first, read back from its CSV. */
export function readDemo(seed?: number): DemoRow[][] {
  return demoCycles(seed).map((cycle) => [...cycle.csv()].slice(1).map(readRow));
}

function readRow(line: string): DemoRow {
  const [cycle, person, team, level, competency, source, rating, ladder, ...rest] = line
    .slice(0, -1)
    .split(',');
  if (ladder === undefined || rest.length > 0 || !line.endsWith('\n')) throw new Error(`not a row: ${line}`);
  return {
    cycle: cycle!,
    person: person!,
    team: team!,
    level: level!,
    competency: competency!,
    source: source!,
    rating: rating === '' ? undefined : Number(rating),
    ladder,
  };
}

export type RatedRow = DemoRow & { rating: number };

export function rated(rows: readonly DemoRow[], source: string): RatedRow[] {
  return rows.filter((row): row is RatedRow => row.source === source && row.rating !== undefined);
}

export const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Standard deviation with n − 1. */
export function sd(values: readonly number[]): number {
  const middle = mean(values);
  return Math.sqrt(values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1));
}

/** Mean of several independent estimates, and its standard error. */
export const meanAndError = (estimates: readonly number[]) => ({
  mean: mean(estimates),
  error: sd(estimates) / Math.sqrt(estimates.length),
});
