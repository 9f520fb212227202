import type { WriteHandle } from '../../db/connect.ts';
import { listDroppedKeys, type DroppedKey } from '../../db/private/list-dropped-keys.ts';
import { lockImports } from '../../db/private/lock-imports.ts';
import { lockLadders, storeLadderIn, type NewLadder } from '../../db/reference/store-ladder.ts';
import type { Problem } from '../ladders/ladder.ts';
import { LadderError } from './ladder-error.ts';

export interface LoadedLadder {
  key: string;
  name: string;
  levels: number;
  version: number;
  /** Whether this content was new. */
  added: boolean;
}

/** What a caller says of the levels and competencies that ratings use and the new version has not. */
export interface StoreOptions {
  /** Those that are to go, as `engineering/L7` or `engineering/customer-success`. */
  retire?: readonly string[];
}

/**
 * Stores each ladder that is new or changed as a version: all of them or, where one is refused, none.
 * Two at once: the second waits for the first, and both for an import that is running.
 *
 * Errors: LadderError where a level or competency that ratings use would vanish without being retired, or
 *         where `retire` names something that does not vanish.
 */
export async function storeLadders(
  db: WriteHandle,
  ladders: readonly NewLadder[],
  { retire = [] }: StoreOptions = {},
): Promise<LoadedLadder[]> {
  return db.transaction().execute(async (trx) => {
    await lockImports(trx);
    await lockLadders(trx);
    const problems: Problem[] = [];
    const unmatched = new Set(retire);
    for (const ladder of ladders) {
      const dropped = await listDroppedKeys(trx, ladder);
      const missing = dropped.filter(({ key }) => !retire.includes(`${ladder.key}/${key}`));
      if (missing.length > 0) problems.push(refuse(ladder, missing));
      for (const { key } of dropped) unmatched.delete(`${ladder.key}/${key}`);
    }
    for (const name of unmatched) problems.push(refuseRetire(name));
    if (problems.length > 0) throw new LadderError(problems);

    const loaded: LoadedLadder[] = [];
    for (const ladder of ladders) {
      const { version, added } = await storeLadderIn(trx, ladder);
      loaded.push({ key: ladder.key, name: ladder.name, levels: ladder.levels.length, version, added });
    }
    return loaded;
  });
}

function refuse(ladder: NewLadder, missing: readonly DroppedKey[]): Problem {
  const list = missing
    .map(({ what, key, cycles }) => `the ${what} ${key} (${cycles} ${cycles === 1 ? 'cycle' : 'cycles'})`)
    .join(', ');
  const competency = missing.find(({ what }) => what === 'competency');
  const advice = [
    ...(missing.some(({ what }) => what === 'level')
      ? [
          `A level is kept by leaving its text in the ladder; one that has another key now, by saying in ladder.yaml which it had: "levels: [{ key: The new key, was: [${missing.find(({ what }) => what === 'level')?.key ?? ''}] }]".`,
        ]
      : []),
    ...(competency
      ? [
          `A competency that has another name now is kept by listing that name in ladder.yaml: "competencies: { ${competency.key}: { headings: [The new name] } }".`,
        ]
      : []),
    `If it is to go, say so with ${missing.map(({ key }) => `--retire ${ladder.key}/${key}`).join(' ')}: cycles that are rated keep the version they were rated under.`,
  ];
  return {
    file: `${ladder.key}/ladder.yaml`,
    line: 1,
    severity: 'error',
    message: `the ladder "${ladder.name}" no longer has what ratings use: ${list}. ${advice.join(' ')}`,
  };
}

function refuseRetire(name: string): Problem {
  return {
    file: '--retire',
    line: 1,
    severity: 'error',
    message: `"${name}" is not a level or competency that ratings use and that these ladders leave out; expected LADDER/KEY of one that is.`,
  };
}
