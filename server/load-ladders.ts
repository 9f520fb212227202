import type { WriteHandle } from '../db/connect.ts';
import { storeLadder } from '../db/reference/store-ladder.ts';
import type { Problem } from './ladders/ladder.ts';
import { readLadders } from './ladders/read-ladders.ts';

export interface LoadedLadder {
  key: string;
  name: string;
  levels: number;
  version: number;
  /** Whether this content was new. */
  added: boolean;
}

/** Ladders that cannot be stored. `problems` names file and line of each. */
export class LadderError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const [first] = problems;
    super(first ? `${first.file}:${first.line}: ${first.message}` : 'no ladder found');
    this.problems = problems;
  }
}

/**
 * Reads ladders and stores each that is new or changed as a version.
 *
 * Errors: LadderError where one cannot be read or has no scale; then none is stored.
 */
export async function loadLadders(db: WriteHandle, paths: string[]): Promise<LoadedLadder[]> {
  const { ladders, problems } = await readLadders(paths);
  const errors = problems.filter((problem) => problem.severity === 'error');
  for (const ladder of ladders.filter(({ scale }) => scale.length < 2)) {
    errors.push({
      file: `${ladder.key}/ladder.yaml`,
      line: 1,
      severity: 'error',
      message: `the ladder "${ladder.name}" has no scale: list its words, lowest first, as "scale: [Below, Meets, Exceeds]"`,
    });
  }
  if (errors.length > 0 || ladders.length === 0) throw new LadderError(errors);

  const loaded: LoadedLadder[] = [];
  for (const ladder of ladders) {
    const { version, added } = await storeLadder(db, ladder);
    loaded.push({ key: ladder.key, name: ladder.name, levels: ladder.levels.length, version, added });
  }
  return loaded;
}
