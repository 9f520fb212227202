import type { CsvValue } from './csv.ts';
import { filtersInWords } from './filters-in-words.ts';
import { formatDay } from './format-date.ts';
import { m } from './messages.ts';
import { nameScale } from './name-scale.ts';
import type { Reference } from './reference.ts';
import type { ResolvedView } from './resolve-view.ts';

/** Where the numbers of a figure come from, as it is printed into what is downloaded. */
export interface Provenance {
  /** One line: cycle, source, team, levels, competencies. */
  filters: string;
  /** One line: publication with hash and date, k, day of the picture. */
  stamp: string;
  /** The same as columns of a CSV: name and value. */
  columns: readonly (readonly [string, CsvValue])[];
  /** Start of the file's name: product, cycle, source. */
  fileName: string;
}

/** A line of filters, with the scale where the cycle has several. */
export function onScaleToo(line: string, { scale }: ResolvedView, { publication }: Reference): string {
  return scale ? `${line} · ${m.filters.onScale(nameScale(scale, publication))}` : line;
}

export function provenanceOf(view: ResolvedView, reference: Reference): Provenance {
  const { publication: published } = reference;
  const { cycle, source, team, levels, competencies } = filtersInWords(view);
  const scale = view.scale && nameScale(view.scale, published);
  const { version, k, hash } = published.publication;
  const day = published.publishedAt.slice(0, 10);
  return {
    filters: onScaleToo(m.download.filters(cycle, source, team, levels, competencies), view, reference),
    stamp: m.download.stamp({
      version,
      k,
      hash: hash.slice(0, 12),
      published: formatDay(published.publishedAt),
      made: formatDay(new Date().toISOString()),
    }),
    columns: [
      ['cycle', cycle],
      ['source', view.source],
      ['teams', team],
      ['levels', levels],
      ['competencies', competencies],
      ...(scale === undefined ? [] : [['scale', scale] as const]),
      ['publication', version],
      ['k', k],
      ['published', day],
      ['hash', hash],
    ],
    fileName: `${m.brand} ${cycle} ${source}`,
  };
}
