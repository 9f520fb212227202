import type { FaultList } from './fault-list.ts';
import type { ImportOptions } from './import-report.ts';
import { parseCycle } from './parse-cycle.ts';
import { parseSource } from './parse-source.ts';
import { parseTeamPath } from './parse-team-path.ts';
import { Refusal } from './refusal.ts';

/** Tells what is wrong with what was given for the whole file, as faults of line 0. */
export function checkOptions({ cycle, source, company, scale }: ImportOptions, faults: FaultList): void {
  const check = (option: string, value: string, result: unknown): void => {
    if (result instanceof Refusal) faults.add(0, `--${option}`, value, result.message);
  };
  if (cycle !== undefined) check('cycle', cycle, parseCycle(cycle));
  if (source !== undefined) check('source', source, parseSource(source));
  if (company !== undefined) check('company', company, parseTeamPath(company));
  if (scale !== undefined && (!Number.isInteger(scale) || scale < 2 || scale > 10)) {
    check('scale', String(scale), new Refusal('expected a whole number of points from 2 to 10'));
  }
}
