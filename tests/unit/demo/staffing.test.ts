import { describe, expect, it } from 'vitest';
import { DEMO_SEED } from '../../../server/demo/organisation.ts';
import { readDemo, type DemoRow } from './demo-rows.ts';

const GROUPS = ['Growth', 'Commerce', 'Experience', 'Collaboration'].map(
  (name) => `Larkfield / Product / ${name}`,
);

const isTeam = (path: string) => path.split(' / ').length > 2 && !GROUPS.includes(path);

const peopleOf = (rows: readonly DemoRow[]) =>
  new Map(rows.map(({ person, team, level }) => [person, { team, level }]));

/** People by path. */
const sizes = (rows: readonly DemoRow[]) =>
  new Map(
    [...Map.groupBy(peopleOf(rows).values(), ({ team }) => team)].map(([team, people]) => [
      team,
      people.length,
    ]),
  );

describe.each([DEMO_SEED, 1, 2, 3])('the people of seed %i', (seed) => {
  const cycles = readDemo(seed);

  it('are about 600 in each quarter', () => {
    const counts = cycles.map((rows) => peopleOf(rows).size);
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(580);
    expect(Math.max(...counts)).toBeLessThanOrEqual(620);
  });

  it('work in 60 teams of 2 to 24 since the split, 59 before', () => {
    const teams = cycles.map((rows) => [...sizes(rows)].filter(([path]) => isTeam(path)));
    expect(teams.map((list) => list.length)).toEqual([59, 59, 59, 60, 60, 60, 60, 60]);
    const heads = teams.flat().map(([, people]) => people);
    expect(Math.min(...heads)).toBeGreaterThanOrEqual(2);
    expect(Math.max(...heads)).toBeLessThanOrEqual(24);
    for (const list of teams)
      expect(list.filter(([, people]) => people < 5).length).toBeGreaterThanOrEqual(4);
  });

  it('lead the company, its four divisions and four groups from those nodes themselves', () => {
    const above = [
      'Larkfield',
      ...['Product', 'Delivery', 'Platform', 'Insights'].map((d) => `Larkfield / ${d}`),
    ];
    for (const rows of cycles) {
      const upper = [...sizes(rows).keys()].filter((path) => !isTeam(path)).sort();
      expect(upper).toEqual([...above, ...GROUPS].sort());
    }
  });

  it('change by 4 to 6 % leaving and 4 to 6 % joining a quarter', () => {
    const staff = cycles.map((rows) => new Set(peopleOf(rows).keys()));
    const rates = staff.slice(1).flatMap((now, index) => {
      const before = staff[index]!;
      return [before.difference(now).size / before.size, now.difference(before).size / before.size];
    });
    expect(Math.min(...rates)).toBeGreaterThanOrEqual(0.04);
    expect(Math.max(...rates)).toBeLessThanOrEqual(0.06);
  });

  it('are promoted and moved now and then', () => {
    const changes = cycles.slice(1).flatMap((rows, index) => {
      const before = peopleOf(cycles[index]!);
      return [...peopleOf(rows)].flatMap(([person, now]) => {
        const then = before.get(person);
        return then ? [{ promoted: then.level !== now.level, from: then.team, to: now.team }] : [];
      });
    });
    const promoted = changes.filter((change) => change.promoted).length / changes.length;
    expect(promoted).toBeGreaterThan(0.01);
    expect(promoted).toBeLessThan(0.05);
    const reorganised = /\/ (Checkout and Payments|Build Tools)$/;
    const moves = changes.filter(({ from, to }) => from !== to && !reorganised.test(from));
    expect(moves.length).toBeGreaterThanOrEqual(14);
    expect(moves.length).toBeLessThanOrEqual(28);
  });

  it('stand on a pyramid of levels: most at the third, fewest at the top', () => {
    const staff = [...Map.groupBy(cycles.at(-1)!, ({ person }) => person).values()].map((rows) => rows[0]!);
    const count = (ladder: string, level: string) =>
      staff.filter((row) => row.ladder === ladder && row.level === level).length;
    const engineering = ['L1', 'L2', 'L3', 'L4', 'L5', 'L6', 'L7'].map((level) =>
      count('engineering', level),
    );
    const [l1, l2, l3, l4, l5, l6, l7] = engineering as [
      number,
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    expect(Math.max(...engineering)).toBe(Math.max(l2, l3));
    expect([l1 < l2, l4 < l3, l5 < l4, l6 < l5, l7 < l6, l7 > 0]).toEqual([
      true,
      true,
      true,
      true,
      true,
      true,
    ]);
  });
});

describe('the tree', () => {
  const cycles = readDemo();
  const paths = cycles.map((rows) => new Set(sizes(rows).keys()));
  const staffOf = (cycle: number, path: string) =>
    new Set([...peopleOf(cycles[cycle]!)].filter(([, { team }]) => team === path).map(([person]) => person));

  it('splits one team in 2025-Q3', () => {
    const product = 'Larkfield / Product / Commerce';
    expect([...paths[2]!.difference(paths[3]!)]).toEqual([`${product} / Checkout and Payments`]);
    expect([...paths[3]!.difference(paths[2]!)]).toEqual([`${product} / Checkout`, `${product} / Payments`]);
    const before = staffOf(2, `${product} / Checkout and Payments`);
    for (const team of ['Checkout', 'Payments']) {
      expect(staffOf(3, `${product} / ${team}`).intersection(before).size).toBeGreaterThanOrEqual(5);
    }
  });

  it('renames one in 2026-Q1', () => {
    const before = 'Larkfield / Platform / Build Tools';
    const after = 'Larkfield / Platform / Developer Experience';
    expect([...paths[4]!.symmetricDifference(paths[5]!)].sort()).toEqual([before, after]);
    expect(staffOf(5, after).intersection(staffOf(4, before)).size).toBeGreaterThanOrEqual(5);
  });

  it('changes in no other quarter', () => {
    const changed = paths.slice(1).map((now, index) => now.symmetricDifference(paths[index]!).size > 0);
    expect(changed).toEqual([false, false, true, false, true, false, false]);
  });
});
