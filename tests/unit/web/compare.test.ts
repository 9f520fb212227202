import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CompareReply, ComparedPair } from '../../../server/contract/compare.ts';
import { formatTeams, parseTeams } from '../../../web/src/lib/compare-query.ts';
import { compareStart } from '../../../web/src/lib/compare-start.ts';
import { centredPieces, centredReach } from '../../../web/src/lib/diverging.ts';
import { compareTitle } from '../../../web/src/pages/compare/compare-title.ts';
import { competencyRows, furthestPoint } from '../../../web/src/pages/compare/by-competency.ts';
import { pairsTable } from '../../../web/src/pages/compare/pairs-table.ts';
import { resolveTeams } from '../../../web/src/pages/compare/resolve-teams.ts';
import { formatShow, parseShow } from '../../../web/src/pages/compare/show-query.ts';
import { teamLabels } from '../../../web/src/pages/compare/team-labels.ts';
import { resolveView } from '../../../web/src/lib/resolve-view.ts';
import { parseView } from '../../../web/src/lib/view-query.ts';
import { shownGap } from '../../fixtures/web/gaps.ts';
import { compareReply, comparedGaps } from '../../fixtures/web/compare.ts';
import { published, reference, teams } from '../../fixtures/web/larkfield.ts';

const { view } = resolveView(parseView('').view, reference);
const named = (path: string) => {
  const team = teams.find((other) => other.path === path);
  if (!team) throw new Error(`no ${path}`);
  return team;
};
const names = new Map([
  ['A / One', 'One'],
  ['A / Two', 'Two'],
]);

describe('the teams in the address', () => {
  it('keep their order and leave the rest of the address alone', () => {
    const search = formatTeams('?cycle=2026-Q3&show=shares', ['B / "x" & y', 'A']);
    expect(parseTeams(search)).toEqual(['B / "x" & y', 'A']);
    expect(new URLSearchParams(search).get('cycle')).toBe('2026-Q3');
    expect(formatTeams('?teams=A', [])).toBe('');
  });

  it('come back as they were written, whatever they are called', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ minLength: 1 }).map((name) => `T${name}T`)), (paths) => {
        expect(parseTeams(formatTeams('?source=self', paths))).toEqual(paths);
      }),
    );
  });

  it('are told where the cycle does not have them, and beyond six', () => {
    const six = teams.slice(0, 6).map(({ path }) => path);
    const chosen = resolveTeams(
      formatTeams('', [...six, 'Larkfield / Insights', 'Nowhere']),
      view,
      reference,
    );
    expect(chosen.teams.map(({ path }) => path)).toEqual(six);
    expect(chosen.unknown).toEqual(['Nowhere']);
    expect(chosen.beyond).toEqual(['Insights']);
  });

  it('start from the chosen team: its unit, and the shown teams beside it, nearest in size first', () => {
    const { k } = published.publication;
    // Billing (3) is under k = 5; Insights has nobody.
    expect(compareStart(named('Larkfield / Platform'), teams, k)).toEqual([
      'Larkfield / Platform',
      'Larkfield',
      'Larkfield / Delivery',
    ]);
    expect(compareStart(named('Larkfield / Delivery / Billing'), teams, k)).toEqual([
      'Larkfield / Delivery / Billing',
      'Larkfield / Delivery',
    ]);
    expect(compareStart(named('Larkfield'), teams, k)).toEqual([
      'Larkfield',
      'Larkfield / Platform',
      'Larkfield / Delivery',
    ]);
  });

  it('are called by their unit too where two have one name', () => {
    const twins = [
      { ...named('Larkfield / Platform'), path: 'L / A / Web', name: 'Web' },
      { ...named('Larkfield / Platform'), path: 'L / B / Web', name: 'Web' },
      named('Larkfield'),
    ];
    expect([...teamLabels(twins).values()]).toEqual(['Web (A)', 'Web (B)', 'Larkfield']);
  });
});

describe('the title', () => {
  const one = (gap: number, rest = {}) => shownGap('A / One', gap, rest);
  const two = (gap: number, rest = {}) => shownGap('A / Two', gap, rest);
  const unit = { reason: 'not one of the teams compared' as const };

  it.each([
    [
      'both sides',
      [one(0.4, { flagged: true }), two(-0.4, { flagged: true })],
      'One rates above and Two below what their levels predict, by more than chance explains',
    ],
    [
      'one below',
      [one(0.4), two(-0.4, { flagged: true })],
      'Two rates below what its levels predict, by more than chance explains',
    ],
    [
      'two above',
      [one(0.4, { flagged: true }), two(0.5, { flagged: true })],
      'One and Two rate above what their levels predict, by more than chance explains',
    ],
    [
      'none, though an interval of a team leaves out zero',
      [one(0.4), two(0)],
      'Neither rates above or below what its levels predict by more than chance explains',
    ],
    [
      'a unit outside its interval',
      [one(0.4, unit), two(0.1, unit)],
      'One rates above what its levels predict, outside its 95\u00a0% interval',
    ],
    [
      'all withheld',
      [{ team: 'A / One', name: 'One', withheld: 'too few people' as const, of: 3, nearest: [] }],
      'None of these is shown on its own',
    ],
  ])('%s', (_, gaps, expected) => {
    expect(compareTitle(gaps, names)).toBe(expected);
  });
});

describe('bars centred on the neutral word', () => {
  it('lay half of the middle word on each side, and split an even scale in the middle', () => {
    expect(centredPieces([0.25, 0.5, 0.25])).toEqual([
      { from: -0.5, to: -0.25 },
      { from: -0.25, to: 0.25 },
      { from: 0.25, to: 0.5 },
    ]);
    expect(centredPieces([0.25, 0.25, 0.5, 0]).map(({ to }) => to)).toEqual([-0.25, 0, 0.5, 0.5]);
  });

  it('reach as far as the furthest end of any', () => {
    expect(centredReach([[0.25, 0.5, 0.25], [1, 0, 0], []])).toBe(1);
  });

  it('are as long together as the shares', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 2, maxLength: 9 }), (counts) => {
        const total = counts.reduce((sum, count) => sum + count, 0) || 1;
        const pieces = centredPieces(counts.map((count) => count / total));
        expect((pieces.at(-1)?.to ?? 0) - (pieces[0]?.from ?? 0)).toBeCloseTo(
          counts.reduce((sum, count) => sum + count, 0) / total,
          10,
        );
      }),
    );
  });
});

describe('the tables', () => {
  it('set each team beside the others in every competency that somebody is rated on', () => {
    const rows = competencyRows(comparedGaps.teams.toReversed(), compareReply, published.competencies);
    expect(rows.map(({ competency }) => competency.name)).toEqual([
      'Domain expertise',
      'Teaching & mentoring',
    ]);
    // Platform's interval in teaching ends at +0.62, which is drawn on lines to three quarters.
    expect(furthestPoint(rows)).toBe(0.75);
  });

  it('leave out a unit beside its own part, and say why another pair has no number', () => {
    const none = (reason: 'one is part of the other' | 'too few people'): Partial<ComparedPair> => ({
      difference: { value: null, reason, method: 'mean_difference' },
      superiority: { value: null, reason, method: 'superiority' },
    });
    const [pair] = compareReply.pairs;
    if (!pair) throw new Error('the fixture has a pair');
    const pairs: CompareReply['pairs'] = [
      pair,
      { ...pair, ...none('one is part of the other') },
      { ...pair, a: 'A / Two', ...none('too few people') },
    ];
    const { rows } = pairsTable(pairs, names);
    expect(
      rows.map(({ cells }) => cells.slice(2).map(({ text, more }) => `${text} ${more ?? ''}`.trim())),
    ).toEqual([
      ['+0.30 +0.10 to +0.50', '63\u00a0% 55\u00a0% to 71\u00a0%', '2'],
      ['Withheld: too few people'],
    ]);
    expect(rows[1]?.cells[2]).toMatchObject({ absent: 'withheld', span: 3 });
  });

  it('are of gaps unless the address says shares', () => {
    expect([parseShow(''), parseShow('?show=shares'), parseShow('?show=moon')]).toEqual([
      'gap',
      'shares',
      'gap',
    ]);
    expect(formatShow('?show=shares&teams=A', 'gap')).toBe('?teams=A');
  });
});
