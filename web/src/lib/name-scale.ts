import type { PublicationReply, PublishedScale } from '../../../server/contract/publications.ts';
import { m } from './messages.ts';

/** A scale by the ladders that share it, or by what was rated on it where it came with a survey. */
export function nameScale(
  { ladders, competencies, scale }: PublishedScale,
  publication: Pick<PublicationReply, 'ladders' | 'competencies'>,
): string {
  const list = (keys: readonly string[], known: readonly { key: string; name: string }[]) =>
    keys.map((key) => known.find((each) => each.key === key)?.name ?? key).join(', ');
  const names =
    ladders.length > 0 ? list(ladders, publication.ladders) : list(competencies, publication.competencies);
  return m.filters.scale(names, scale.length);
}
