import type { Team } from '../../../server/contract/teams.ts';
import { describe, expect, it } from 'vitest';
import { fileName } from '../../../web/src/lib/download.ts';
import { formatPercent } from '../../../web/src/lib/format-number.ts';
import { heatGrid } from '../../../web/src/lib/heat-grid.ts';
import { nearestLinks } from '../../../web/src/lib/nearest-links.ts';
import { scoreColour } from '../../../web/src/lib/score-colour.ts';
import { treeLines } from '../../../web/src/lib/team-tree.ts';
import { published, reference, reply, shown, teams, withheld } from '../../fixtures/web/larkfield.ts';

describe('formatPercent', () => {
  it.each([
    [0, '0 %'],
    [0.0049, '<1 %'],
    [0.005, '1 %'],
    [0.345, '35 %'],
    [0.994, '99 %'],
    [0.9951, '>99 %'],
    [1, '100 %'],
  ])('%d reads %s: nothing reads 0 or 100 that is not', (share, text) => {
    expect(formatPercent(share).replace('\u00a0', ' ')).toBe(text);
  });
});

describe('scoreColour', () => {
  it('gives a scale of five the five tokens', () => {
    expect([0, 1, 2, 3, 4].map((position) => scoreColour(position, 5))).toEqual(
      [1, 2, 3, 4, 5].map((step) => `var(--score-${step})`),
    );
  });

  it('spreads them over other lengths, ends on ends and middle on middle', () => {
    expect(scoreColour(0, 4)).toBe('var(--score-1)');
    expect(scoreColour(1, 4)).toBe('color-mix(in oklab, var(--score-2) 67%, var(--score-3))');
    // The upper word of two at the middle a little outward: 2.67 + 0.45 of the way from the first.
    expect(scoreColour(2, 4)).toBe('color-mix(in oklab, var(--score-4) 88%, var(--score-5))');
    expect(scoreColour(3, 4)).toBe('var(--score-5)');
    expect(scoreColour(1, 2)).toBe('var(--score-5)');
    expect(scoreColour(3, 7)).toBe('var(--score-3)');
    expect(scoreColour(0, 1)).toBe('var(--score-3)');
  });

  it.each([-1, 5, 0.5])('refuses position %d on a scale of 5', (position) => {
    expect(() => scoreColour(position, 5)).toThrow(RangeError);
  });
});

describe('treeLines', () => {
  const see = (word: string, ...open: string[]) =>
    treeLines(teams, word, new Set(open)).map(({ team, expanded }) => `${team.name}${expanded ? ' v' : ''}`);

  it('shows what is open', () => {
    expect(see('')).toEqual(['Larkfield']);
    expect(see('', 'Larkfield', 'Larkfield / Delivery')).toEqual([
      'Larkfield v',
      'Platform',
      'Delivery v',
      'Billing',
      'Insights',
    ]);
  });

  it('finds by name and shows the way to what it found', () => {
    expect(see(' DATA ')).toEqual(['Larkfield v', 'Platform v', 'Data platform']);
    expect(see('nothing like it')).toEqual([]);
  });
});

describe('heatGrid', () => {
  it('lays cells out and tints them by their distance from the middle', () => {
    const cells = [
      shown({ level: 'L1', competency: 'domain' }, [0, 0, 4, 0, 0]), // mean 3
      shown({ level: 'L1', competency: 'teaching' }, [0, 0, 2, 2, 0]), // mean 3.5
      withheld({ level: 'L2', competency: 'teaching' }, 3),
    ];
    const [first, second] = heatGrid(reply(cells), published.levels, published.competencies, 3.1);
    expect(first?.cells.map((cell) => cell?.label)).toEqual([
      'L1 · Domain expertise',
      'L1 · Teaching & mentoring',
    ]);
    expect(first?.cells[0]?.tint).toBeCloseTo(-0.25, 10); // 0.1 below, and 0.4 is the furthest
    expect(first?.cells[1]?.tint).toBe(1);
    expect(second?.cells.map((cell) => cell?.tint)).toEqual([undefined, 0]);
  });
});

it('makes a file name of any words', () => {
  expect(fileName('Plumbline 2026-Q3: Ratings in "Crédit / Paiements"')).toBe(
    'plumbline-2026-q3-ratings-in-crédit-paiements',
  );
});

it('names the nearest answers as the screen names them, and leads to them', () => {
  const inAddress = ({ path, parent }: Team) => (parent === null ? undefined : path);
  const nearest = [
    { team: 'Larkfield / Platform', level: null },
    { team: null, level: ['L1', 'L2'] },
  ];
  expect(nearestLinks(nearest, ['L1', 'L2'], reference, inAddress)).toEqual([
    { name: 'Platform, all levels', change: { team: 'Larkfield / Platform', levels: [] } },
    { name: 'Larkfield, L1, L2', change: { team: undefined, levels: ['L1', 'L2'] } },
  ]);
  expect(nearestLinks(nearest.slice(0, 1), [], reference, inAddress)[0]?.name).toBe('Platform');
});
