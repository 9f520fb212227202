import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Cell } from '../../server/contract/distribution.ts';
import { DEFAULT_RULES } from '../../server/disclosure/rules.ts';
import { testApp, type TestApp } from '../helpers/app.ts';
import { makeLadder } from '../helpers/make-ladder.ts';
import type { Group } from '../helpers/make-ratings.ts';
import { blocksWithin, count, isWithin, naiveBlocks, naiveColumns, type Rated } from './naive-publisher.ts';

const TEAMS = [
  'Acme',
  'Acme / A',
  'Acme / A / One',
  'Acme / A / Two',
  'Acme / B',
  'Acme / B / One',
  'Acme / C',
];
const LEVELS = ['L1', 'L2', 'L3'];
const COMPETENCIES = ['care', 'zeal'];
const { k, d } = DEFAULT_RULES;

const person = fc.record({
  team: fc.constantFrom(...TEAMS),
  level: fc.option(fc.constantFrom(...LEVELS), { freq: 6 }),
  // Some are rated in one competency only, so that the two have other blocks.
  scores: fc.tuple(
    fc.option(fc.integer({ min: 1, max: 3 }), { freq: 8 }),
    fc.option(fc.integer({ min: 1, max: 3 }), { freq: 8 }),
  ),
});
type Person = typeof person extends fc.Arbitrary<infer Value> ? Value : never;

function ratedIn(people: readonly Person[], competency: number): Rated[] {
  return people.flatMap(({ team, level, scores }) => {
    const score = scores[competency] ?? null;
    return score === null ? [] : [{ team, level, score }];
  });
}

const groupsOf = (people: readonly Person[]): Group[] =>
  people.flatMap(({ team, level, scores }, first) =>
    scores.flatMap((score, competency) =>
      score === null
        ? []
        : [
            {
              team,
              ...(level === null ? {} : { level }),
              competency: COMPETENCIES[competency]!,
              first,
              counts: [1, 2, 3].map((position) => Number(position === score)),
            },
          ],
    ),
  );

/** Holds a cell to the people that the naive publisher shows, and to those who were asked about. */
function expectCell(cell: Cell | undefined, shown: Rated[], asked: Rated[], what: string): void {
  const got =
    cell &&
    ('withheld' in cell ? { withheld: true, of: cell.of } : { counts: cell.counts, ...cell.coverage });
  const want =
    shown.length === 0
      ? { withheld: true, of: asked.length }
      : { counts: count(shown), people: shown.length, of: asked.length };
  expect({ what, ...got }).toEqual({ what, ...want });
}

async function check(t: TestApp, people: readonly Person[]): Promise<void> {
  await t.load(groupsOf(people));
  await t.publish();
  const { levels } = (await t.app.inject('/api/publications/2026-Q3')).json<{ levels: { key: string }[] }>();
  const columns = levels.map(({ key }) => levelsOf(key));
  const nodes = (await t.app.inject('/api/teams'))
    .json<{ teams: { path: string }[] }>()
    .teams.map(({ path }) => path);

  const shownByCompetency: Rated[][] = [];
  for (const [index, competency] of COMPETENCIES.entries()) {
    const rated = ratedIn(people, index);
    if (rated.length === 0) continue;
    const blocks = naiveBlocks(rated, k, d);
    shownByCompetency.push(blocks.flat());
    for (const node of nodes) {
      const [cell] = await t.cells(`team=${node}&competency=${competency}`);
      const asked = rated.filter(({ team }) => isWithin(team, node));
      expectCell(
        cell,
        blocksWithin(blocks, (team) => isWithin(team, node)),
        asked,
        `${node}, ${competency}`,
      );
    }
    for (const [one, other] of pairs(nodes)) {
      const [cell] = await t.cells(`team=${one}&team=${other}&competency=${competency}`);
      const holds = (team: string) => isWithin(team, one) || isWithin(team, other);
      const asked = rated.filter(({ team }) => holds(team));
      expectCell(cell, blocksWithin(blocks, holds), asked, `${one} + ${other}, ${competency}`);
    }
    if (columns.length === 0) continue;
    const inColumns = naiveColumns(blocks, columns, k);
    for (const subset of subsets(LEVELS)) {
      const [cell] = await t.cells(
        `${subset.map((level) => `level=${level}`).join('&')}&competency=${competency}`,
      );
      const whole = inColumns.filter((_, index) => columns[index]!.every((level) => subset.includes(level)));
      const asked = rated.filter(({ level }) => level !== null && subset.includes(level));
      expectCell(cell, whole.flat(), asked, `${subset.join(' + ')}, ${competency}`);
    }
  }
  const [pooled] = await t.cells();
  const all = count(shownByCompetency.flat());
  expect(pooled && 'counts' in pooled ? pooled.counts : [0, 0, 0]).toEqual(all);
}

it('answers with the blocks and columns that a plain reading of the rules gives, and nothing else', async () => {
  const ladder = makeLadder({ competencies: COMPETENCIES, levels: LEVELS });
  const organisation = fc
    .array(person, { minLength: 5, maxLength: 90, size: 'max' })
    .filter((people) => people.some(({ scores }) => scores.some((score) => score !== null)));
  await fc.assert(
    fc.asyncProperty(organisation, async (people) => {
      await using t = await testApp([ladder]);
      await check(t, people);
    }),
    { numRuns: 12, endOnFailure: true },
  );
}, 120_000);

/** `L2-L3` is the band of both. */
function levelsOf(key: string): string[] {
  const [first = '', last = first] = key.split('-');
  return LEVELS.slice(LEVELS.indexOf(first), LEVELS.indexOf(last) + 1);
}

function pairs<Item>(items: readonly Item[]): [Item, Item][] {
  return items.flatMap((one, index) => items.slice(index + 1).map((other): [Item, Item] => [one, other]));
}

function subsets<Item>(items: readonly Item[]): Item[][] {
  const all = Array.from({ length: 2 ** items.length }, (_, bits) =>
    items.filter((_, bit) => (bits >> bit) % 2 === 1),
  );
  return all.filter((subset) => subset.length > 0);
}
