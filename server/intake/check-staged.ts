import type { WriteHandle } from '../../db/connect.ts';
import { listMemberFaults, listRepeatedRatings } from '../../db/private/list-staged-faults.ts';
import { listCyclesWithSeveralRoots, listStoredMemberFaults } from '../../db/private/list-stored-faults.ts';
import type { StagedMap } from '../../db/private/staged-map.ts';
import type { LadderRuleRow } from '../../db/reference/list-ladder-rules.ts';
import type { FaultList } from './fault-list.ts';
import type { Item } from './item-list.ts';
import type { Layout } from './layout.ts';

/** What is needed to say a fault in the file's own words. */
export interface StagedFile {
  layout: Layout;
  /** Team paths by number, from 1. */
  teams: readonly string[];
  items: readonly Item[];
  ladders: readonly LadderRuleRow[];
}

/** Tells the rows that put one person into two teams or levels of a cycle. */
export async function checkMembers(trx: WriteHandle, file: StagedFile, faults: FaultList): Promise<void> {
  const members = await listMemberFaults(trx);
  for (const found of members) {
    const { line, team, firstTeam, level, firstLevel, firstLine } = found;
    if (team !== firstTeam) {
      const first = file.teams[firstTeam - 1] ?? '';
      add(
        file,
        faults,
        line,
        'team',
        file.teams[team - 1] ?? '',
        `this person is already in team ${first} at line ${firstLine}: expected one team a cycle`,
      );
    } else {
      const first = nameLevel(file, firstLevel);
      add(
        file,
        faults,
        line,
        'level',
        levelKey(file, level),
        `this person is already ${first} at line ${firstLine}: expected one level a cycle`,
      );
    }
  }
  faults.addUnlisted((members[0]?.total ?? 0) - members.length);
}

/** Tells the second and further ratings for one cycle, person, competency, source and rater. */
export async function checkRepeated(
  trx: WriteHandle,
  competencyIds: readonly number[],
  cycles: readonly number[],
  file: StagedFile,
  faults: FaultList,
): Promise<void> {
  const repeated = await listRepeatedRatings(trx, competencyIds, cycles);
  for (const { line, field, item, firstLine } of repeated) {
    const column = file.layout.columns.competency ?? field;
    const value = file.items[item - 1]?.name ?? '';
    const what = 'this person already has a rating for the same cycle, competency, source and rater';
    faults.add(line, file.layout.header[column] ?? '', value, `${what} at line ${firstLine}: expected one`);
  }
  faults.addUnlisted((repeated[0]?.total ?? 0) - repeated.length);
}

/** Tells where some cycles of the file, once stored, contradicts ratings of earlier imports that it does not replace. */
export async function checkStored(
  trx: WriteHandle,
  map: StagedMap,
  cycles: readonly number[],
  file: StagedFile,
  faults: FaultList,
): Promise<void> {
  const members = await listStoredMemberFaults(trx, map, cycles);
  for (const found of members) {
    const { line, cycle } = found;
    if (found.storedTeamId !== map.teamIds[found.team - 1]) {
      const message = `this person is in team ${found.storedTeam} in the ratings of ${cycle} that are stored: expected one team a cycle`;
      add(file, faults, line, 'team', file.teams[found.team - 1] ?? '', message);
    } else {
      const stored = found.storedLevel === null ? 'without a level' : `at level ${found.storedLevel}`;
      const message = `this person is ${stored} in the ratings of ${cycle} that are stored: expected one level a cycle`;
      add(file, faults, line, 'level', levelKey(file, found.level), message);
    }
  }
  faults.addUnlisted((members[0]?.total ?? 0) - members.length);

  const cycleIds = cycles.map((cycle) => map.cycleIds[cycle - 1] ?? 0);
  for (const { cycle, roots } of await listCyclesWithSeveralRoots(trx, cycleIds)) {
    const message = `with this file ${cycle} would have several companies: expected one above all teams of a cycle; --company NAME puts one there`;
    faults.add(0, 'team', roots.join(', '), message);
  }
}

function add(
  file: StagedFile,
  faults: FaultList,
  line: number,
  field: 'team' | 'level',
  value: string,
  message: string,
): void {
  const index = file.layout.columns[field];
  faults.add(line, index === undefined ? field : (file.layout.header[index] ?? field), value, message);
}

function levelKey({ ladders }: StagedFile, id: number): string {
  return ladders.flatMap(({ levels }) => levels).find((level) => level.id === id)?.key ?? '';
}

function nameLevel(file: StagedFile, id: number): string {
  return id === 0 ? 'without a level' : `at level ${levelKey(file, id)}`;
}
