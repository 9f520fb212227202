import { describe, expect, it } from 'vitest';
import { DEMO_SEED, demoCycles } from '../../../server/demo/organisation.ts';
import { readDemo } from './demo-rows.ts';

const text = (seed?: number) => demoCycles(seed).map((cycle) => [...cycle.csv()].join(''));

// The ladders as their owners order them.
const LEVELS: Record<string, string[]> = {
  engineering: ['L1', 'L2', 'L3', 'L4', 'L5', 'L6', 'L7'],
  infrastructure: ['1', '2', '3', '4', '5'],
  data: ['ASE', 'SE', 'SSE', 'STE', 'PE'],
};
const CRAFT = ['culture-and-leadership', 'customer-success', 'domain-expertise', 'teaching-and-mentoring'];
const COMPETENCIES: Record<string, string[]> = {
  engineering: CRAFT,
  infrastructure: CRAFT,
  data: ['communication', 'culture-and-leadership', 'domain-expertise', 'impact-output'],
};
const LADDER_OF: Record<string, string> = {
  Product: 'engineering',
  Delivery: 'engineering',
  Platform: 'infrastructure',
  Insights: 'data',
};

describe('demoCycles', () => {
  it('begins as its docstring says', () => {
    const [, line] = demoCycles()[0]!.csv();
    expect(line).toBe('2024-Q4,p0001,Larkfield,L6,domain-expertise,self,4,engineering\n');
  });

  it('gives the same bytes for the same seed, and others for another', () => {
    const first = text();
    expect(text(DEMO_SEED)).toEqual(first);
    expect(text(DEMO_SEED + 1)).not.toEqual(first);
  });

  it('gives a cycle again, and out of turn, as it was', () => {
    const last = demoCycles().at(-1)!;
    const once = [...last.csv()];
    expect([...last.csv()]).toEqual(once);
    expect(once.join('')).toBe(text().at(-1));
  });

  it('gives eight quarters, oldest first, as canonical files', () => {
    const cycles = demoCycles();
    const keys = ['2024-Q4', '2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4', '2026-Q1', '2026-Q2', '2026-Q3'];
    expect(cycles.map(({ key }) => key)).toEqual(keys);
    for (const { key, csv } of cycles) {
      const [header, ...lines] = csv();
      expect(header).toBe('cycle,person,team,level,competency,source,rating,ladder\n');
      expect(lines.filter((line) => !line.startsWith(`${key},p`) || !line.endsWith('\n'))).toEqual([]);
    }
  });
});

describe.each([DEMO_SEED, 1, 2, 3])('every row of seed %i', (seed) => {
  const cycles = readDemo(seed);
  const rows = cycles.flat();

  it('has a known level or none, a competency of its ladder, a rating on the scale or none', () => {
    const wrong = rows.filter(
      ({ ladder, level, competency, rating }) =>
        (level !== '' && !LEVELS[ladder]?.includes(level)) ||
        !COMPETENCIES[ladder]?.includes(competency) ||
        (rating !== undefined && ![1, 2, 3, 4, 5].includes(rating)),
    );
    expect(wrong).toEqual([]);
  });

  it('is the only one for its person, competency and source', () => {
    const keys = rows.map((row) => [row.cycle, row.person, row.competency, row.source].join());
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('belongs to a complete set: three sources for each competency of the ladder', () => {
    const sets = Map.groupBy(rows, ({ cycle, person }) => `${cycle} ${person}`);
    const incomplete = [...sets].filter(([, set]) => {
      const expected = COMPETENCIES[set[0]!.ladder]!.flatMap((competency) =>
        ['calibrated', 'manager', 'self'].map((source) => `${competency} ${source}`),
      );
      const found = set.map(({ competency, source }) => `${competency} ${source}`).sort();
      return found.join() !== expected.join();
    });
    expect(incomplete).toEqual([]);
  });

  it('puts a person into one team, on one ladder and level in a cycle, and never back to a lower level', () => {
    const posts = new Map<string, Set<string>>();
    const grades = new Map<string, number>();
    const fallen: string[] = [];
    for (const { cycle, person, team, level, ladder } of rows) {
      const key = `${cycle} ${person}`;
      posts.set(key, (posts.get(key) ?? new Set()).add([team, level, ladder].join()));
      const grade = LEVELS[ladder]!.indexOf(level);
      if (grade < (grades.get(person) ?? grade)) fallen.push(`${key} ${level}`);
      grades.set(person, grade);
    }
    expect([...posts].filter(([, set]) => set.size > 1)).toEqual([]);
    expect(fallen).toEqual([]);
  });

  it('has the path of a team and the ladder of its division', () => {
    const wrong = rows.filter(({ team, ladder }) => {
      const [company, division, ...below] = team.split(' / ');
      const depthFits = below.length <= (division === 'Product' ? 2 : 1);
      return company !== 'Larkfield' || !depthFits || (LADDER_OF[division ?? 'Product'] ?? '') !== ladder;
    });
    expect(wrong).toEqual([]);
  });

  it('leaves a few per cent of ratings out, and one level in a hundred', () => {
    const people = [...Map.groupBy(cycles.at(-1)!, ({ person }) => person).values()].map((set) => set[0]!);
    const unknown = people.filter(({ level }) => level === '').length / people.length;
    const missing = rows.filter(({ rating }) => rating === undefined).length / rows.length;
    expect(missing).toBeGreaterThan(0.015);
    expect(missing).toBeLessThan(0.05);
    expect(unknown).toBeGreaterThan(0);
    expect(unknown).toBeLessThan(0.03);
  });

  it('has a manager rating exactly where it has a calibrated one', () => {
    const given = (source: string) =>
      rows
        .filter((row) => row.source === source && row.rating !== undefined)
        .map(({ cycle, person, competency }) => [cycle, person, competency].join());
    expect(given('calibrated')).toEqual(given('manager'));
  });
});
