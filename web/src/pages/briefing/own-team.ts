import type { CompetencyGap, GapsReply } from '../../../../server/contract/gaps.ts';
import type { FigureCell, FigureTable } from '../../lib/figure-table.ts';
import { formatCount, formatGap, formatMean } from '../../lib/format-number.ts';
import { m } from '../../lib/messages.ts';
import { briefingMessages } from '../../lib/messages/briefing.ts';
import type { Named } from '../../lib/resolve-view.ts';
import type { TeamGap } from '../gaps/sort-teams.ts';

const words = briefingMessages.own;

type AnyGap = TeamGap | CompetencyGap;

/** A team's gap in one competency, or over all of them, beside that of the unit above it. */
export interface OwnRow {
  /** Empty is over all competencies. */
  key: string;
  name: string;
  own: AnyGap;
  unit: AnyGap | undefined;
}

/** All together first, then a row for each competency that anybody of the team was rated in. */
export function ownRows(
  { teams }: GapsReply,
  path: string,
  unitPath: string | undefined,
  competencies: readonly Named[],
): OwnRow[] {
  const own = teams.find(({ team }) => team === path);
  const unit = teams.find(({ team }) => team === unitPath);
  if (!own) return [];
  const rows = competencies.flatMap(({ key, name }): OwnRow[] => {
    const gap = own.competencies?.find(({ competency }) => competency === key);
    if (!gap || ('withheld' in gap && gap.withheld === 'no ratings')) return [];
    return [{ key, name, own: gap, unit: unit?.competencies?.find(({ competency }) => competency === key) }];
  });
  return [{ key: '', name: words.overall, own, unit }, ...rows];
}

/** The same for the file. */
export function ownTable(rows: readonly OwnRow[], unit: string | undefined): FigureTable {
  const number = (name: string, ...csv: string[]) => ({ name, number: true, csv });
  return {
    columns: [
      { name: words.competency, number: false, csv: ['competency'] },
      number(words.people, 'people'),
      number(words.mean, 'mean'),
      number(words.predicted, 'predicted'),
      number(words.gap, 'gap', 'gap lower', 'gap upper'),
      { name: words.flagged, number: false, csv: ['flagged'] },
      ...(unit === undefined ? [] : [number(words.unitGap(unit), `${unit} gap`)]),
    ],
    rows: rows.map((row) => ({
      key: row.key,
      total: row.key === '',
      cells: [
        { text: row.name, csv: [row.name] },
        ...ownCells(row.own),
        ...(unit === undefined ? [] : [unitCell(row.unit)]),
      ],
    })),
  };
}

function ownCells(gap: AnyGap): FigureCell[] {
  if ('withheld' in gap)
    return [
      { text: formatCount(gap.of), csv: [] },
      { text: m.withheld[gap.withheld], csv: [], absent: 'withheld', span: 4 },
    ];
  return [
    { text: formatCount(gap.people), csv: [gap.people] },
    { text: formatMean(gap.raw), csv: [round(gap.raw)] },
    { text: formatMean(gap.expected), csv: [round(gap.expected)] },
    {
      text: formatGap(gap.gap),
      more: m.table.interval(formatGap(gap.lower), formatGap(gap.upper)),
      csv: [gap.gap, gap.lower, gap.upper].map(round),
    },
    { text: gap.flagged ? words.flagged : '', csv: [gap.flagged ? 'yes' : 'no'] },
  ];
}

function unitCell(gap: AnyGap | undefined): FigureCell {
  if (!gap) return { text: '', csv: [] };
  if ('withheld' in gap) return { text: m.withheld[gap.withheld], csv: [], absent: 'withheld' };
  return { text: formatGap(gap.gap), csv: [round(gap.gap)] };
}

const round = (number: number) => Number(number.toFixed(4));
