import { m } from '../../../web/src/lib/messages.ts';
import { formatCount, formatPercent } from '../../../web/src/lib/format-number.ts';
import { describePublication } from '../../answers/publication.ts';
import { DISCLOSURE_TEXT } from '../../methods/disclosure-text.ts';
import type { ReportContext } from '../context.ts';
import type { Section } from '../model.ts';
import { competenciesCovered, unitsCovered } from '../coverage-tables.ts';
import { buildTable, count, percent, text } from '../table.ts';

/** How much of what was rated is in the figures, and what is promised to those who were rated. */
export function coverageSection(context: ReportContext): Promise<Section> {
  const { frame, cell, unit, source } = context;
  const { coverage, rules } = describePublication(frame);
  const { people, of } = cell.coverage;
  return Promise.resolve({
    key: 'coverage',
    title: 'Coverage',
    sentence:
      people === of
        ? `All ${m.people(of)} rated in ${unit.name} are in these figures`
        : `${formatCount(people)} of ${m.people(of)} rated in ${unit.name} are in these figures (${formatPercent(people / of)})`,
    notes: [
      DISCLOSURE_TEXT.promise,
      `Here k is ${rules.k}. The first tables are about the whole company; this report is about ${m.source[source].toLowerCase()} ratings.`,
    ],
    points: [],
    charts: [],
    tables: [
      buildTable(
        { key: 'coverage-sources', title: 'What was rated in the company, and what can be shown' },
        coverage,
        [
          text({ key: 'source', title: 'Source', note: 'Who rated', value: (row) => row.source }),
          count({ key: 'people', title: 'People', note: 'People rated', value: (row) => row.people }),
          count({
            key: 'people_in_groups',
            title: 'In a published group',
            note: 'People in at least one published group of teams',
            value: (row) => row.inBlocks,
          }),
          count({
            key: 'teams',
            title: 'Teams',
            unit: 'teams',
            note: 'Teams with people rated and no teams below them',
            value: (row) => row.teams,
          }),
          count({
            key: 'teams_shown',
            title: 'Shown on their own',
            unit: 'teams',
            note: 'Of these, shown on their own in at least one competency',
            value: (row) => row.teamsShown,
          }),
          percent({
            key: 'level_left_out',
            title: 'Left out by level',
            note: 'Share of ratings left out of the figures by level',
            digits: 1,
            value: (row) => row.levelLeftOut,
          }),
        ],
      ),
      competenciesCovered(context),
      unitsCovered(context),
    ],
  });
}
