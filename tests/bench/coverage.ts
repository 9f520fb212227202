import { makeRandom } from '../../server/demo/random.ts';
import { columnSchemes } from '../../server/disclosure/column-schemes.ts';
import { levelCells, type LevelRow } from '../../server/disclosure/level-cells.ts';
import { levelCut } from '../../server/disclosure/level-cut.ts';
import { DEFAULT_RULES } from '../../server/disclosure/rules.ts';
import { teamCut } from '../../server/disclosure/team-cut.ts';
import type { Figure } from './figure.ts';
import { LEVEL_WEIGHTS, makeOrganisation, TEAMS } from './organisation.ts';

const ORGANISATIONS = 20;

/**
 * What disclosure control leaves to be seen in random organisations of about 1,000 people, by our default rules
 * (k = 5, d = 2, insider clause), in one competency of one source. organisation.ts says
 * how these are made.
 */
export function benchCoverage(): Promise<Figure[]> {
  let people = 0;
  let teamsShown = 0;
  let inTeams = 0;
  let shownInTeams = 0;
  let leftOut = 0;
  let withLevel = 0;
  const columns = columnSchemes(LEVEL_WEIGHTS.map((_, index) => ({ id: index + 1, grade: index + 1 })))[0]
    ?.columns;
  if (!columns) throw new Error('seven levels make columns');

  for (let seed = 1; seed <= ORGANISATIONS; seed++) {
    const { tree, rows, teams } = makeOrganisation(makeRandom(seed, 1));
    const table = countByHome(rows);
    const { blocks } = teamCut(tree, [table], DEFAULT_RULES);
    const alone = new Set(blocks.filter(({ kind }) => kind === 'team').map(({ node }) => node));
    for (const team of teams) {
      const size = sum(table.get(team) ?? []);
      inTeams += size;
      if (!alone.has(team)) continue;
      teamsShown += 1;
      shownInTeams += size;
    }
    const cut = levelCut(levelCells(blocks, columns, rows), DEFAULT_RULES);
    leftOut += cut.leftOut;
    withLevel += cut.withLevel;
    people += rows.reduce((total, { counts }) => total + sum(counts), 0);
  }

  const note = `${ORGANISATIONS} random organisations of ${Math.round(people / ORGANISATIONS)} people on average, k = 5`;
  const percent = (part: number, of: number): number => (100 * part) / of;
  return Promise.resolve([
    {
      name: 'teams shown on their own',
      value: percent(teamsShown, ORGANISATIONS * TEAMS),
      unit: '%',
      note: `${note}; the goal is 75 % or more`,
    },
    {
      name: 'people of teams in a team shown on its own',
      value: percent(shownInTeams, inTeams),
      unit: '%',
      note,
    },
    {
      name: 'left out of seven-level tables',
      value: percent(leftOut, withLevel),
      unit: '%',
      note: `of the people in blocks; ${note}; the goal is 8 % or less`,
    },
  ]);
}

function countByHome(rows: readonly LevelRow[]): Map<number, number[]> {
  const homes = new Map<number, number[]>();
  for (const { home, counts } of rows) {
    const before = homes.get(home);
    homes.set(home, before ? before.map((count, score) => count + (counts[score] ?? 0)) : [...counts]);
  }
  return homes;
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
