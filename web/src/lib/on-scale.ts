import type { PublishedScale } from '../../../server/contract/publications.ts';
import type { Source } from '../../../server/contract/common.ts';
import { columnsOnScale } from './columns-on-scale.ts';
import type { Reference } from './reference.ts';

/** The scales that a source was rated on, most people first; only where there are several is there a choice. */
export function scalesOf(scales: readonly PublishedScale[], source: Source): PublishedScale[] {
  const peopleOn = ({ sources }: PublishedScale) =>
    sources.find((each) => each.source === source)?.people ?? 0;
  return scales.filter((scale) => peopleOn(scale) > 0).sort((a, b) => peopleOn(b) - peopleOn(a));
}

/** The scale that a ladder has; or the one that goes by this key, where it came with a survey. */
export function findScale(scales: readonly PublishedScale[], asked: string): PublishedScale | undefined {
  return (
    scales.find(({ ladders }) => ladders.includes(asked)) ??
    scales.find(({ key, ladders }) => ladders.length === 0 && key === asked)
  );
}

/**
 * What a cycle has on one of its scales: figures on it know no other levels and competencies. How much of the
 * cycle is shown is counted over all scales together, and so is not said of one.
 */
export function onScale(reference: Reference, scale: PublishedScale): Reference {
  const { publication } = reference;
  const [ladder] = scale.ladders;
  return {
    ...reference,
    publication: {
      ...publication,
      levels: ladder === undefined ? [] : columnsOnScale(publication, ladder),
      competencies: publication.competencies.filter(({ key }) => scale.competencies.includes(key)),
      coverage: [],
    },
  };
}

/** As a part of any question: which scale, where that has to be said. */
export function scalePart({ scale }: { scale: PublishedScale | undefined }): { scaleOf?: string } {
  return scale ? { scaleOf: scale.key } : {};
}
