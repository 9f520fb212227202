import { m } from '../../../web/src/lib/messages.ts';
import type { Finding } from '../../contract/findings.ts';
import type { ReportContext } from '../context.ts';
import type { Section } from '../model.ts';
import { buildTable, count, number, text } from '../table.ts';

/** What stands out, most important first. */
export function briefingSection({ findings: { findings, more, looked } }: ReportContext): Promise<Section> {
  const [first] = findings;
  return Promise.resolve({
    key: 'briefing',
    title: m.nav.briefing,
    sentence: first?.sentence ?? 'Nothing stands out by more than chance explains.',
    notes: [
      `Looked at: ${looked.teams} teams, ${looked.competencies} competencies, ${looked.cycles} cycles, corrected for their number where many are compared.`,
      ...(more > 0 ? [`${more} more were found; these are the most important.`] : []),
    ],
    points: findings.map(({ sentence, detail, certainty }) => ({ lead: sentence, detail, mark: certainty })),
    charts: [],
    tables: [
      buildTable(
        { key: 'briefing-findings', title: 'Findings, most important first' },
        findings.map((finding, at) => ({ finding, place: at + 1 })),
        [
          count({
            key: 'place',
            title: 'Place',
            unit: 'place, 1 is the most important',
            note: 'Order of importance',
            value: ({ place }) => place,
          }),
          ...words(
            'certainty',
            'Certainty',
            'likely or clear: see the method notes',
            (each) => each.certainty,
          ),
          ...words('sentence', 'Finding', 'The finding in one sentence', (each) => each.sentence),
          ...words('detail', 'Detail', 'Interval, people, and what it rests on', (each) => each.detail),
          ...words('about', 'About', 'Path of the team or unit; empty: the company', (each) => each.about),
          ...words('direction', 'Direction', 'up, down or neither', (each) => each.direction),
          number({
            key: 'size',
            title: 'Size',
            unit: 'as in "Unit"',
            note: 'How large it is',
            value: ({ finding }) => finding.size.value,
          }),
          number({
            key: 'size_lower',
            title: 'Size, lower',
            unit: 'as in "Unit"',
            note: 'Lower end of its 95 % interval',
            value: ({ finding }) => finding.size.lower,
          }),
          number({
            key: 'size_upper',
            title: 'Size, upper',
            unit: 'as in "Unit"',
            note: 'Upper end of its 95 % interval',
            value: ({ finding }) => finding.size.upper,
          }),
          ...words('unit', 'Unit', 'Unit of the size', (each) => each.size.unit),
          count({
            key: 'people',
            title: 'People',
            note: 'People whom it rests on',
            value: ({ finding }) => finding.people,
          }),
          ...words('method', 'Method', 'Name of the measure, as in the method notes', (each) => each.method),
        ],
      ),
    ],
  });
}

function words(key: string, title: string, note: string, of: (finding: Finding) => string | null) {
  return [text({ key, title, note, value: ({ finding }: { finding: Finding }) => of(finding) })];
}
