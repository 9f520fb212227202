import type { ComparedCell, CompareReply } from '../../../../server/contract/compare.ts';
import type { CompetencyGap } from '../../../../server/contract/gaps.ts';
import type { CsvValue } from '../../lib/csv.ts';
import type { FigureCell, FigureTable } from '../../lib/figure-table.ts';
import { formatCount, formatGap, formatMean, formatPercent } from '../../lib/format-number.ts';
import { m } from '../../lib/messages.ts';
import { compareMessages } from '../../lib/messages/compare.ts';
import type { Named } from '../../lib/resolve-view.ts';
import type { TeamGap } from '../gaps/sort-teams.ts';

type ShownCompared = Exclude<ComparedCell, { withheld: unknown }>;

/** One team in one competency: its gap, and its ratings as they are. */
export interface CompetencyCell {
  team: string;
  gap: CompetencyGap;
  ratings: ComparedCell;
}

export interface CompetencyRow {
  competency: Named;
  /** In the order of the teams; undefined where the answer has none. */
  cells: (CompetencyCell | undefined)[];
}

/** A row for each competency that somebody has ratings on, in the publication's order. */
export function competencyRows(
  gaps: readonly TeamGap[],
  compare: CompareReply,
  names: readonly Named[],
): CompetencyRow[] {
  return compare.competencies.flatMap(({ competency: key, cells }) => {
    const competency = names.find((other) => other.key === key) ?? { key, name: key };
    const found = gaps.map(({ team, competencies }) => {
      const gap = competencies?.find((other) => other.competency === key);
      const ratings = cells.find((cell) => cell.team === team);
      return gap && ratings ? { team, gap, ratings } : undefined;
    });
    const isRated = found.some(
      (cell) => cell && !('withheld' in cell.gap && cell.gap.withheld === 'no ratings'),
    );
    return isRated ? [{ competency, cells: found }] : [];
  });
}

/** How far lines have to reach to each side, in points of the scale, in steps of a quarter. */
export function furthestPoint(rows: readonly CompetencyRow[]): number {
  const ends = rows.flatMap(({ cells }) =>
    cells.flatMap((cell) => (cell && !('withheld' in cell.gap) ? [-cell.gap.lower, cell.gap.upper] : [])),
  );
  return Math.max(0.25, Math.ceil(4 * Math.max(0, ...ends)) / 4);
}

/** One line for each competency and team, for the file. */
export function byCompetencyTable(
  rows: readonly CompetencyRow[],
  scale: readonly string[],
  labels: ReadonlyMap<string, string>,
): FigureTable {
  const words = compareMessages.competency;
  const number = (name: string, ...csv: string[]) => ({ name, number: true, csv });
  return {
    columns: [
      { name: words.competency, number: false, csv: ['competency'] },
      { name: words.columns.team, number: false, csv: ['team'] },
      number(words.columns.people, 'people', 'people asked about'),
      number(words.columns.mean, 'mean'),
      number(words.columns.predicted, 'predicted'),
      number(words.columns.gap, 'gap', 'gap lower', 'gap upper'),
      { name: words.columns.flagged, number: false, csv: ['flagged'] },
      ...scale.map((word) => number(word, `${word} ratings`, `${word} share`)),
    ],
    rows: rows.flatMap(({ competency, cells }) =>
      cells.flatMap((cell) => {
        if (!cell) return [];
        const head: FigureCell[] = [
          { text: competency.name, csv: [competency.name] },
          { text: labels.get(cell.team) ?? cell.team, csv: [cell.team] },
        ];
        return [{ key: `${competency.key} ${cell.team}`, cells: [...head, ...figures(cell, scale.length)] }];
      }),
    ),
  };
}

function figures({ gap, ratings }: CompetencyCell, words: number): FigureCell[] {
  if ('withheld' in gap) {
    const absent = gap.withheld === 'no ratings' ? 'nothing' : 'withheld';
    const people = { text: formatCount(gap.of), csv: [undefined, gap.of] };
    return [people, { text: m.withheld[gap.withheld], csv: [], absent, span: 4 + words }];
  }
  const of = 'withheld' in ratings ? undefined : ratings.coverage.of;
  return [
    { text: formatCount(gap.people), csv: [gap.people, of] },
    { text: formatMean(gap.raw), csv: [round(gap.raw)] },
    { text: formatMean(gap.expected), csv: [round(gap.expected)] },
    { text: formatGap(gap.gap), csv: [gap.gap, gap.lower, gap.upper].map(round) },
    {
      text: gap.flagged ? compareMessages.competency.columns.flagged : '',
      csv: [gap.flagged ? 'yes' : 'no'],
    },
    ...('withheld' in ratings ? [] : ratings.shares.map((_, at) => share(ratings, at))),
  ];
}

function share({ counts, shares }: ShownCompared, at: number): FigureCell {
  const p = shares[at]?.p ?? 0;
  const csv: CsvValue[] = [counts[at], round(p)];
  return { text: formatPercent(p), csv };
}

const round = (number: number) => Number(number.toFixed(4));
