import type { Obstacle } from '../../disclosure/restatement.ts';
import type { Block } from '../../disclosure/team-cut.ts';
import type { CountedTable } from '../counted-table.ts';

/** Obstacles that are told; more of them say nothing new. */
const TOLD = 8;

export interface PlacedObstacle {
  table: Pick<CountedTable, 'competency' | 'source'>;
  block: Pick<Block, 'node' | 'kind'>;
  obstacle: Obstacle;
}

/**
 * Why a cycle waits, in sentences: how many people could be singled out where, and what would help. The same
 * people in several tables are told once.
 */
export function explainObstacles(
  cycle: string,
  obstacles: readonly PlacedObstacle[],
  k: number,
  nameOf: (team: number) => string,
): string {
  const sentences = Map.groupBy(obstacles, ({ block, obstacle }) => {
    const where = block.kind === 'team' ? nameOf(block.node) : `the other people of ${nameOf(block.node)}`;
    return explainOne(obstacle, where, k);
  });
  const lines = [...sentences].map(
    ([sentence, placed]) => `- ${sentence.replace('{tables}', listTables(placed))}`,
  );
  const more = lines.length > TOLD ? [`- and ${lines.length - TOLD} more`] : [];
  return `${cycle} waits: published anew beside its older versions, it\n${[...lines.slice(0, TOLD), ...more].join('\n')}`;
}

function explainOne({ of, people, rule }: Obstacle, where: string, k: number): string {
  const who = people === 1 ? '1 person' : `${people} people`;
  const place = `in ${where} ({tables})`;
  if (rule === 'levels') return `would single out ${who} by level ${place}: allowed once more of them change`;
  if (of === 'unchanged') {
    return rule === 'people'
      ? `would single out the ${who} who did not change ${place}: allowed once they change too`
      : `would tell too much of the ${who} who did not change ${place}: allowed once they change too`;
  }
  return rule === 'people'
    ? `would single out ${who} ${place}: allowed once ${k - people} more change`
    : `would tell too much of the ${who} who change ${place}: allowed once more of them change`;
}

function listTables(placed: readonly PlacedObstacle[]): string {
  const names = [...new Set(placed.map(({ table }) => `${table.competency}, ${table.source}`))];
  const [first = ''] = names;
  if (names.length === 1) return first;
  return `${first}, and ${names.length - 1} more ${names.length === 2 ? 'table' : 'tables'}`;
}
