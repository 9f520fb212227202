import type { ShownGap } from '../../../../server/contract/gaps.ts';
import type { FigureTable } from '../../lib/figure-table.ts';
import { formatChance, formatCount, formatGap, formatMean } from '../../lib/format-number.ts';
import { m } from '../../lib/messages.ts';
import { gapMessages } from '../../lib/messages/gaps.ts';
import { unitOf, type TeamGap } from './sort-teams.ts';

/** Every team with its gap, for the table behind the charts and for the file. */
export function gapsTable(teams: readonly TeamGap[], hrefOf: (path: string) => string): FigureTable {
  const words = gapMessages.table;
  const number = (name: string, ...csv: string[]) => ({ name, number: true, csv });
  return {
    columns: [
      { name: words.team, number: false, csv: ['team'] },
      { name: words.unit, number: false, csv: ['unit'] },
      number(words.people, 'people', 'people asked about'),
      number(words.raw, 'mean'),
      number(words.expected, 'predicted'),
      number(words.gap, 'gap', 'gap lower', 'gap upper', 'standard error'),
      number(words.shrunken, 'shrunken', 'shrunken lower', 'shrunken upper'),
      number(words.q, 'z', 'p', 'q'),
      { name: words.flagged, number: false, csv: ['flagged'] },
    ],
    rows: teams.map((team) => {
      const head = [
        { text: team.name, csv: [team.team], href: hrefOf(team.team) },
        { text: unitOf(team.team), csv: [unitOf(team.team)] },
      ];
      if (!('withheld' in team)) return { key: team.team, cells: [...head, ...figures(team)] };
      const people = { text: formatCount(team.of), csv: [undefined, team.of] };
      const absent = team.withheld === 'no ratings' ? ('nothing' as const) : ('withheld' as const);
      const reason = { text: m.withheld[team.withheld], csv: [], absent, span: 6 };
      return { key: team.team, cells: [...head, people, reason] };
    }),
  };
}

function figures(team: ShownGap): FigureTable['rows'][number]['cells'] {
  const { coverage, shrunken, flagged } = team;
  const interval = (lower: number, upper: number) => m.table.interval(formatGap(lower), formatGap(upper));
  return [
    { text: formatCount(team.people), csv: [team.people, coverage.of] },
    { text: formatMean(team.raw), csv: [round(team.raw)] },
    { text: formatMean(team.expected), csv: [round(team.expected)] },
    {
      text: formatGap(team.gap),
      more: interval(team.lower, team.upper),
      csv: [team.gap, team.lower, team.upper, team.se].map(round),
    },
    shrunken
      ? {
          text: formatGap(shrunken.value),
          more: interval(shrunken.lower, shrunken.upper),
          csv: [shrunken.value, shrunken.lower, shrunken.upper].map(round),
        }
      : { text: team.reason ? m.noValue[team.reason] : '', csv: [] },
    {
      text: team.q === null ? '' : formatChance(team.q),
      csv: [team.z, team.p, team.q].map((value) => (value === null ? undefined : round(value))),
    },
    { text: flagged ? gapMessages.table.yes : '', csv: [flagged ? 'yes' : 'no'] },
  ];
}

const round = (number: number) => Number(number.toFixed(4));
