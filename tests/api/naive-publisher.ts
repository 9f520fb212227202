/** One person's rating of one competency. */
export interface Rated {
  team: string;
  level: string | null;
  score: number;
}

/** People who are shown only together. */
type Group = readonly Rated[];

const POSITIONS = [1, 2, 3];

export function count(people: Group): number[] {
  return POSITIONS.map((score) => people.filter((person) => person.score === score).length);
}

/** Enough people, and enough off every score: of all, and of those outside any one home. */
function isSafe(people: Group, k: number, d: number): boolean {
  const homes = new Set(people.map(({ team }) => team));
  const holds = (rest: Group) => rest.length >= k && count(rest).every((of) => rest.length - of >= d);
  if (!holds(people)) return false;
  return homes.size < 2 || [...homes].every((home) => holds(people.filter(({ team }) => team !== home)));
}

/** DISCLOSURE.md, rule 1, as it is written: a node's leftovers, from the leaves up. Slow and plain on purpose. */
export function naiveBlocks(ratings: Group, k: number, d: number): Group[] {
  const blocks: Group[] = [];
  const paths = [...new Set(ratings.flatMap(({ team }) => nodesOf(team)))];
  let unplaced = [...ratings];
  // Deepest first: whatever is below a node and unplaced has come up to it.
  for (const node of paths.sort((a, b) => b.split(' / ').length - a.split(' / ').length)) {
    const here = unplaced.filter(({ team }) => isWithin(team, node));
    if (!isSafe(here, k, d)) continue;
    blocks.push(here);
    unplaced = unplaced.filter((person) => !here.includes(person));
  }
  return blocks;
}

function nodesOf(path: string): string[] {
  const names = path.split(' / ');
  return names.map((_, index) => names.slice(0, index + 1).join(' / '));
}

export function isWithin(path: string, node: string): boolean {
  return path === node || path.startsWith(`${node} / `);
}

/** What may be shown of some homes: the blocks that lie wholly in them. */
export function blocksWithin(blocks: readonly Group[], holds: (team: string) => boolean): Rated[] {
  return blocks.filter((block) => block.every(({ team }) => holds(team))).flat();
}

/**
 * DISCLOSURE.md, rule 2, as it is written, with vertex covers by trying every subset. `columns` lists the levels of
 * each column; the answer has each column's people after the repair.
 */
export function naiveColumns(blocks: readonly Group[], columns: readonly string[][], k: number): Rated[][] {
  const aside = columns.length;
  const columnOf = (person: Rated): number => {
    const found = columns.findIndex((levels) => person.level !== null && levels.includes(person.level));
    return found < 0 ? aside : found;
  };
  const cells = blocks.map((block) =>
    Array.from({ length: aside + 1 }, (_, column) => block.filter((person) => columnOf(person) === column)),
  );
  for (;;) {
    const failing = cells.flatMap((row, i) =>
      row.flatMap((_, j) => (passesGate(cells, i, j, k) ? [] : [{ i, j }])),
    );
    if (failing.length === 0) break;
    const direct = failing.filter(({ j }) => j !== aside);
    const joining = failing
      .filter(({ i, j }) => j === aside && !direct.some((other) => other.i === i))
      .map(({ i }) => ({ i, j: smallest(cells[i]!.slice(0, aside)) }));
    for (const { i, j } of [...direct, ...joining]) {
      cells[i]![aside]!.push(...cells[i]![j]!);
      cells[i]![j] = [];
    }
  }
  return columns.map((_, j) => cells.flatMap((row) => row[j]!));
}

function smallest(row: readonly Group[]): number {
  const sizes = row.map((cell) => (cell.length === 0 ? Infinity : cell.length));
  return sizes.indexOf(Math.min(...sizes));
}

function passesGate(cells: readonly (readonly Group[])[], i: number, j: number, k: number): boolean {
  const cell = cells[i]![j]!;
  if (cell.length === 0) return true;
  const switches: { row: number; column: number }[] = [];
  for (const [row, others] of cells.entries()) {
    for (const column of others.keys()) {
      if (row !== i && column !== j && hasSwitch(cell, others[column]!, cells[i]![column]!, others[j]!))
        switches.push({ row, column });
    }
  }
  if (new Set(cell.map(({ score }) => score)).size === 1 && switches.length === 0) return false;
  if (cell.length >= k) return true;
  return cell.length + lightestCover(switches, cells, i, j) >= k;
}

function hasSwitch(cell: Group, opposite: Group, inRow: Group, inColumn: Group): boolean {
  const has = (group: Group, score: number) => group.some((person) => person.score === score);
  return POSITIONS.some((s) =>
    POSITIONS.some(
      (other) => s !== other && has(cell, s) && has(opposite, s) && has(inRow, other) && has(inColumn, other),
    ),
  );
}

/** Every switch must have its column (weight: the cell beside) or its row (weight: the cell above) in the cover. */
function lightestCover(
  switches: readonly { row: number; column: number }[],
  cells: readonly (readonly Group[])[],
  i: number,
  j: number,
): number {
  const rows = [...new Set(switches.map(({ row }) => row))];
  let lightest = Infinity;
  for (let subset = 0; subset < 2 ** rows.length; subset++) {
    const chosen = rows.filter((_, bit) => (subset >> bit) % 2 === 1);
    const left = new Set(switches.filter(({ row }) => !chosen.includes(row)).map(({ column }) => column));
    const weight =
      chosen.reduce((sum, row) => sum + cells[row]![j]!.length, 0) +
      [...left].reduce((sum, column) => sum + cells[i]![column]!.length, 0);
    lightest = Math.min(lightest, weight);
  }
  return lightest;
}
