import type { Coverage } from '../../../../server/contract/common.ts';
import type { CoverageReply } from '../../../../server/contract/coverage.ts';
import type { FigureCell, FigureColumn, FigureTable } from '../../lib/figure-table.ts';
import { formatCount, formatPercent } from '../../lib/format-number.ts';
import { m } from '../../lib/messages.ts';
import { shownMessages } from '../../lib/messages/shown.ts';
import type { HiddenRow } from '../../lib/hidden-rows.ts';

/** One line a unit, one column a competency: how many of the people rated are in the unit's own figure. */
export function unitsTable(
  { units, tables }: Pick<CoverageReply, 'units' | 'tables'>,
  hrefOf: (path: string) => string,
): FigureTable {
  const words = shownMessages.units;
  return {
    columns: [
      { name: words.unit, number: false, csv: ['unit'] },
      { name: words.teams, number: true, csv: ['teams shown', 'teams'] },
      ...coverageColumns(tables),
    ],
    rows: units.map(({ team, name, depth, teams, tables: cells }) => ({
      key: team,
      total: depth === 0,
      cells: [
        // Below a division its name alone would not say where it is.
        {
          text: name,
          csv: [team],
          href: hrefOf(team),
          ...(depth > 1 && { more: team.split(' / ').at(-2) ?? '' }),
        },
        { text: words.teamsOf(teams.shown, teams.of), csv: [teams.shown, teams.of] },
        ...cells.map(coverageCell),
      ],
    })),
  };
}

/** One line a level column, with its division where columns are by division. */
export function levelsTable({ columns, tables }: Pick<CoverageReply, 'columns' | 'tables'>): FigureTable {
  const words = shownMessages.levels;
  return {
    columns: [{ name: words.level, number: false, csv: ['level'] }, ...coverageColumns(tables)],
    rows: columns.map(({ key, label, division, tables: cells }) => {
      const unit = division?.split(' / ').at(-1);
      const text = unit === undefined ? label : words.inDivision(label, unit);
      return {
        key: `${division ?? ''} ${key}`,
        cells: [{ text, csv: [text] }, ...cells.map((cell) => coverageCell(cell ?? { people: 0, of: 0 }))],
      };
    }),
  };
}

/** The same lines as on the screen, for the file. */
export function hiddenTable(
  rows: readonly HiddenRow[],
  names: ReadonlyMap<string, string>,
  hrefOf: (path: string) => string,
): FigureTable {
  const words = shownMessages.hidden;
  const text = (name: string, csv: string): FigureColumn => ({ name, number: false, csv: [csv] });
  return {
    columns: [
      text(words.team, 'team'),
      { name: words.people, number: true, csv: ['people'] },
      text(words.in, 'competencies'),
      text(words.why, 'reason'),
      text(words.counted, 'counted in'),
    ],
    rows: rows.map((row, index) => {
      const competencies = row.competencies.map((key) => names.get(key) ?? key).join(', ') || words.all;
      return {
        key: String(index),
        cells: [
          { text: row.name, csv: [row.team] },
          { text: formatCount(row.people), csv: [row.people] },
          { text: competencies, csv: [competencies] },
          { text: m.withheld[row.reason], csv: [row.reason] },
          row.countedIn === null
            ? { text: words.nowhere, csv: [] }
            : {
                text: row.countedIn.split(' / ').at(-1) ?? '',
                csv: [row.countedIn],
                href: hrefOf(row.countedIn),
              },
        ],
      };
    }),
  };
}

function coverageColumns(tables: CoverageReply['tables']): FigureColumn[] {
  return tables.map(({ competency, name, scale }) => {
    // One competency rated on two scales is two tables.
    const isTwice = tables.filter((table) => table.competency === competency).length > 1;
    const [lowest = '', highest = ''] = [scale.at(0), scale.at(-1)];
    const key = isTwice ? `${competency} (${lowest} to ${highest})` : competency;
    return {
      name: isTwice ? shownMessages.units.onScale(name, lowest, highest) : name,
      number: true,
      csv: [`${key} in figures`, `${key} rated`],
    };
  });
}

function coverageCell({ people, of }: Coverage): FigureCell {
  const csv = [people, of];
  if (of === 0) return { text: '–', csv, absent: 'nothing' };
  const more = m.peopleOf(people, of);
  if (people === 0) return { text: shownMessages.units.none, more, csv, absent: 'withheld' };
  return { text: formatPercent(people / of), more, csv };
}
