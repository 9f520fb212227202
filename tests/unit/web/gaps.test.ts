import { describe, expect, it } from 'vitest';
import { caterpillarDrawing } from '../../../web/src/charts/caterpillar.ts';
import { funnelDrawing } from '../../../web/src/charts/funnel.ts';
import type { Theme } from '../../../web/src/charts/theme.ts';
import { figureCsv } from '../../../web/src/lib/figure-table.ts';
import { provenanceOf } from '../../../web/src/lib/provenance.ts';
import { resolveView } from '../../../web/src/lib/resolve-view.ts';
import { parseView } from '../../../web/src/lib/view-query.ts';
import { formatSort, parseSort } from '../../../web/src/pages/gaps/gaps-query.ts';
import { gapsTable } from '../../../web/src/pages/gaps/gaps-table.ts';
import { gapsTitle } from '../../../web/src/pages/gaps/gaps-title.ts';
import { sortTeams } from '../../../web/src/pages/gaps/sort-teams.ts';
import { gapsReply, shownGap } from '../../fixtures/web/gaps.ts';
import { reference } from '../../fixtures/web/larkfield.ts';

const { view } = resolveView(parseView('').view, reference);
const theme: Theme = {
  scores: ['rgb(1, 1, 1)'],
  inks: ['#fff'],
  ink: 'rgb(2, 2, 2)',
  inkSoft: 'rgb(3, 3, 3)',
  rule: 'rgb(4, 4, 4)',
  accent: 'rgb(5, 5, 5)',
  notice: 'rgb(6, 6, 6)',
  hatch: 'rgb(7, 7, 7)',
  paper: 'rgb(8, 8, 8)',
  font: 'sans-serif',
  fontHead: 'serif',
};

describe('the order of teams', () => {
  it('stands in the address beside the other parameters, and the default does not', () => {
    expect(parseSort('')).toEqual({ key: 'shrunken', down: true });
    expect(formatSort('?cycle=2026-Q3', { key: 'people', down: true })).toBe('?cycle=2026-Q3&sort=-people');
    expect(parseSort('?sort=people')).toEqual({ key: 'people', down: false });
    expect(formatSort('?sort=-people', { key: 'shrunken', down: true })).toBe('');
    expect(parseSort('?sort=moon')).toEqual({ key: 'shrunken', down: true });
  });

  it('puts withheld teams last in either direction', () => {
    const names = (down: boolean) =>
      sortTeams(gapsReply.teams, { key: 'people', down }).map(({ name }) => name);
    expect(names(true)).toEqual(['Insights', 'Identity', 'Storage', 'Delivery']);
    expect(names(false)).toEqual(['Storage', 'Identity', 'Insights', 'Delivery']);
  });
});

describe('the title', () => {
  it('counts the flagged teams on each side', () => {
    expect(gapsTitle(view, gapsReply.teams, true)).toBe(
      'Of 3 teams, one rates above and none below what their levels predict, by more than chance explains',
    );
  });

  it('does not call a gap within chance a difference', () => {
    const team = shownGap('Larkfield / Platform', -0.12);
    const own = { company: view.company, team: { ...view.company, path: team.team, parent: 'Larkfield' } };
    expect(gapsTitle(own, [team], true)).toBe(
      'Platform rates 0.12 points below what its levels predict, no more than chance allows',
    );
  });
});

describe('the charts', () => {
  const shown = gapsReply.teams.flatMap((team) => ('withheld' in team ? [] : [team]));
  const hrefOf = ({ team }: { team: string }) => `/x?${team}`;

  it('draws the limits so that a team is outside exactly when its own standard error says so', () => {
    const funnel = { target: 0, phi: 1, tau: 0.05, teams: 3 };
    const drawing = funnelDrawing({ teams: shown, funnel, isInside: () => true, chosen: undefined, hrefOf });
    const sets = drawing.config(theme).data.datasets.map(({ data }) => data as { x: number; y: number }[]);
    // people x se^2 are 20 x 0.01, 40 x 0.0049 and 9 x 0.0225: 0.2, 0.196, 0.2025; the median is 0.2.
    expect(sets[6]?.[0]?.x).toBeCloseTo(Math.sqrt(0.2 / 0.01), 12);
    // At any place along, the limit is z sqrt(0.2 / people + tau^2).
    for (const { x, y } of sets[0] ?? []) expect(y).toBeCloseTo(1.96 * Math.sqrt(0.2 / x ** 2 + 0.0025), 12);
    expect(sets.slice(4).map((set) => set.length)).toEqual([0, 2, 1]); // elsewhere, hollow, filled
  });

  it('says each team once to those who step through, highest first as it is drawn', () => {
    const { marks, config } = caterpillarDrawing(shown, hrefOf);
    expect(marks.map(({ title }) => title)).toEqual(['Identity', 'Insights', 'Storage']);
    const sets = config(theme).data.datasets;
    const places = marks.map(({ dataset, index }) => sets[dataset]?.data[index]);
    expect(places).toEqual([
      { x: 0.2, y: 0 },
      { x: 0.01, y: 1 },
      { x: -0.06, y: 2 },
    ]);
  });
});

it('writes the withheld team into the file with its reason and without a number', () => {
  const table = gapsTable(gapsReply.teams, (path) => path);
  const lines = figureCsv('Every team', table, provenanceOf(view, reference)).split('\r\n');
  expect(lines[1]).toMatch(
    /,,Larkfield \/ Platform \/ Identity,Platform,20,20,3\.6,3\.2,0\.4,0\.2,0\.6,0\.1,0\.2,/,
  );
  expect(lines[4]).toMatch(/,Withheld: too few people,Larkfield \/ Delivery,Larkfield,,4,{13}$/);
});
