import type { Random } from '../../server/demo/random.ts';
import type { LevelRow } from '../../server/disclosure/level-cells.ts';
import type { TreeNode } from '../../server/disclosure/tree-order.ts';

export const TEAMS = 111;
const MEAN_TEAM = 9;
const DIVISIONS = 4;
const DEPARTMENTS = 16;
/** Share of people on each of seven levels, and with each score. */
export const LEVEL_WEIGHTS = [0.12, 0.2, 0.26, 0.22, 0.12, 0.06, 0.02];
const SCORE_WEIGHTS = [0.04, 0.16, 0.45, 0.27, 0.08];

export interface Organisation {
  readonly tree: TreeNode[];
  readonly rows: LevelRow[];
  /** The nodes of teams. */
  readonly teams: number[];
}

/**
 * A made-up organisation of about 1,000 people, with the scores of one competency.
 *
 * 4 divisions of 4 departments with 111 teams in all, dealt to departments at random. A team has 2 people and 7
 * more on average (two geometric draws, so that most have 4 to 14). A division has 1 person of its own staff, a
 * department 2. Levels and scores are drawn by the weights below, each person's alone, but a fifth of a team's
 * people lean one score up, or all of these one down.
 */
export function makeOrganisation(random: Random): Organisation {
  const tree: TreeNode[] = [{ id: 0, parent: null }];
  const rows = new Map<string, { home: number; level: number; counts: number[] }>();
  const add = (parent: number, size: number): number => {
    const id = tree.push({ id: tree.length, parent }) - 1;
    fill(random, rows, id, size);
    return id;
  };
  const divisions = Array.from({ length: DIVISIONS }, () => add(0, 1));
  const departments = Array.from({ length: DEPARTMENTS }, (_, index) =>
    add(divisions[index % DIVISIONS] ?? 0, 2),
  );
  const teams = Array.from({ length: TEAMS }, () => {
    const department = departments[Math.floor(random.uniform() * DEPARTMENTS)] ?? 0;
    return add(department, 2 + geometric(random) + geometric(random));
  });
  return { tree, rows: [...rows.values()], teams };
}

/** Half of what a team has beyond two people, on average. */
function geometric(random: Random): number {
  const mean = (MEAN_TEAM - 2) / 2;
  return Math.floor(Math.log(1 - random.uniform()) / Math.log(mean / (1 + mean)));
}

function fill(
  random: Random,
  rows: Map<string, { home: number; level: number; counts: number[] }>,
  home: number,
  size: number,
): void {
  const lean = random.uniform() < 0.5 ? -1 : 1;
  for (let person = 0; person < size; person++) {
    const level = random.weighted(LEVEL_WEIGHTS) + 1;
    const leans = random.uniform() < 0.2 ? lean : 0;
    const score = Math.min(Math.max(random.weighted(SCORE_WEIGHTS) + leans, 0), SCORE_WEIGHTS.length - 1);
    const row = rows.get(`${home} ${level}`) ?? { home, level, counts: SCORE_WEIGHTS.map(() => 0) };
    rows.set(`${home} ${level}`, row);
    row.counts[score] = (row.counts[score] ?? 0) + 1;
  }
}
