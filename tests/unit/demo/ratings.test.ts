import { describe, expect, it } from 'vitest';
import { mean, rated, readDemo } from './demo-rows.ts';

const cycles = readDemo();

describe('the ratings of the demo', () => {
  it("are the middle word for about two managers' ratings in three, and use every word", () => {
    const scores = cycles.flatMap((rows) => rated(rows, 'manager')).map(({ rating }) => rating);
    const share = (score: number) => scores.filter((each) => each === score).length / scores.length;
    const [below, developing, meets, exceeds, far] = [1, 2, 3, 4, 5].map(share) as [
      number,
      number,
      number,
      number,
      number,
    ];
    expect(meets).toBeGreaterThanOrEqual(0.65);
    expect(meets).toBeLessThanOrEqual(0.7);
    expect(exceeds).toBeGreaterThan(developing);
    expect(developing).toBeGreaterThan(0.05);
    expect([below > 0.002, below < 0.02, far > 0.004, far < 0.03]).toEqual([true, true, true, true]);
  });

  it('resemble each other within a person: intra-class correlation about 0.4', () => {
    // ICC(1) by one-way analysis of variance (Shrout & Fleiss 1979) over the people with all four ratings.
    const estimates = cycles.map((rows) => {
      const people = [...Map.groupBy(rated(rows, 'manager'), ({ person }) => person).values()]
        .map((set) => set.map(({ rating }) => rating))
        .filter((scores) => scores.length === 4);
      const all = mean(people.flat());
      const between = (4 * people.reduce((sum, p) => sum + (mean(p) - all) ** 2, 0)) / (people.length - 1);
      const within =
        people.reduce((sum, p) => sum + p.reduce((s, score) => s + (score - mean(p)) ** 2, 0), 0) /
        (people.length * 3);
      return (between - within) / (between + 3 * within);
    });
    expect(mean(estimates)).toBeGreaterThan(0.35);
    expect(mean(estimates)).toBeLessThan(0.45);
  });

  it.each(['self', 'manager', 'calibrated'])(
    'differ from the last cycle: under 80 % of %s are the same',
    (source) => {
      for (const [index, rows] of cycles.slice(1).entries()) {
        const before = new Map(
          rated(cycles[index]!, source).map((row) => [`${row.person} ${row.competency}`, row.rating]),
        );
        const again = rated(rows, source).filter((row) => before.has(`${row.person} ${row.competency}`));
        const same = again.filter((row) => before.get(`${row.person} ${row.competency}`) === row.rating);
        expect(same.length / again.length).toBeLessThan(0.78);
        expect(same.length / again.length).toBeGreaterThan(0.6);
      }
    },
  );

  it('are changed by calibration in about 12 of 100 cases', () => {
    const shares = cycles.map((rows) => {
      const before = new Map(
        rated(rows, 'manager').map((row) => [`${row.person} ${row.competency}`, row.rating]),
      );
      const after = rated(rows, 'calibrated');
      return (
        after.filter((row) => before.get(`${row.person} ${row.competency}`) !== row.rating).length /
        after.length
      );
    });
    expect(mean(shares)).toBeGreaterThan(0.1);
    expect(mean(shares)).toBeLessThan(0.14);
  });

  it('rise a little with the level', () => {
    const rows = cycles
      .flatMap((each) => rated(each, 'manager'))
      .filter(({ ladder }) => ladder === 'engineering');
    const of = (...levels: string[]) =>
      mean(rows.filter(({ level }) => levels.includes(level)).map((r) => r.rating));
    const step = of('L5', 'L6', 'L7') - of('L1', 'L2');
    expect(step).toBeGreaterThan(0.02);
    expect(step).toBeLessThan(0.25);
  });
});
