import type { ReadHandle } from '../../db/connect.ts';
import { m } from '../../web/src/lib/messages.ts';
import { openContext, type ReportContext } from './context.ts';
import { formatPublishedDay } from './format-published-day.ts';
import type { Report, Section, SectionKey } from './model.ts';
import type { ReportOptions } from './report-options.ts';
import { agreementSection } from './sections/agreement.ts';
import { briefingSection } from './sections/briefing.ts';
import { coverageSection } from './sections/coverage.ts';
import { distributionSection } from './sections/distribution.ts';
import { driftSection } from './sections/drift.ts';
import { gapsSection } from './sections/gaps.ts';
import { methodSection } from './sections/method.ts';
import { teamsSection } from './sections/teams.ts';
import { withheldSection } from './sections/withheld.ts';

/** Every section in its order; what is withheld is found in the others, and so has none to ask. */
const SECTIONS: readonly { key: SectionKey; build?: (context: ReportContext) => Promise<Section> }[] = [
  { key: 'coverage', build: coverageSection },
  { key: 'briefing', build: briefingSection },
  { key: 'distribution', build: distributionSection },
  { key: 'teams', build: teamsSection },
  { key: 'drift', build: driftSection },
  { key: 'gaps', build: gapsSection },
  { key: 'agreement', build: agreementSection },
  { key: 'withheld' },
  { key: 'method', build: methodSection },
];

export const SECTION_KEYS: readonly SectionKey[] = SECTIONS.map(({ key }) => key);

/**
 * Everything that a report says, from the functions behind the API.
 *
 * Errors: NotFound and BadRequest as in `openContext`; what `signal` was aborted with.
 */
export async function buildReport(
  db: ReadHandle,
  options: ReportOptions,
  {
    onSection,
    signal,
  }: { onSection?: (done: number, section: SectionKey) => void; signal?: AbortSignal } = {},
): Promise<Report> {
  const context = await openContext(db, options);
  const wanted = SECTIONS.filter(({ key }) => options.sections?.includes(key) ?? true);
  const sections: Section[] = [];
  for (const { key, build } of wanted) {
    signal?.throwIfAborted();
    onSection?.(sections.length, key);
    sections.push(build ? await build(context) : withheldSection(context, sections));
  }
  return { ...describe(context, options), sections };
}

function describe(context: ReportContext, { ladder, scaleOf }: ReportOptions): Omit<Report, 'sections'> {
  const { frame, unit, isCompany, source, againstName, overall, cell } = context;
  const { cycle, publishedAt } = frame.publication;
  const { publication, scale } = overall;
  const sourceName = m.source[source];
  const against = againstName === null ? '' : ` · against ${againstName}`;
  return {
    title: `${unit.name}, ${cycle}`,
    cycle,
    unit: { path: unit.path, name: unit.name, isCompany },
    source,
    sourceName,
    ladder: scaleOf ?? ladder ?? null,
    against: againstName,
    publication,
    publishedAt: publishedAt.toISOString(),
    coverage: cell.coverage,
    promise: `Every number is a sum of fixed groups of at least ${publication.k} people; nothing that can be added or subtracted isolates fewer, or pins anybody to one score.`,
    filters: `${cycle} · ${sourceName} · ${unit.path}${against}`,
    stamp: `Plumbline · publication ${publication.version} (${publication.hash.slice(0, 12)}) of ${formatPublishedDay(publishedAt)} · groups of ${publication.k} or more (k = ${publication.k})`,
    scale,
  };
}
