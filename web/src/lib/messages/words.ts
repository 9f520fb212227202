import type { Source } from '../../../../server/contract/common.ts';
import type { WithheldReason } from '../../../../server/contract/distribution.ts';
import { formatCount } from '../format-number.ts';

export const people = (count: number) => (count === 1 ? '1 person' : `${formatCount(count)} people`);
export const quoted = (word: string) => `“${word}”`;

const sources: Record<Source, string> = {
  self: 'Self',
  manager: 'Manager',
  peer: 'Peer',
  calibrated: 'Calibrated',
};

const reasons: Record<WithheldReason, string> = {
  'no ratings': 'No ratings',
  'too few people': 'Withheld: too few people',
  'withheld to protect its people': 'Withheld to protect its people',
  'not shown for a team and part of its levels': 'Not shown for a team and part of its levels',
  'levels are not shown for this cycle': 'Levels are not shown for this cycle',
};

/** Words of the fixed lists in the API's answers, and of head-counts. */
export const words = {
  people,
  quoted,
  peopleOf: (shown: number, of: number) =>
    shown === of ? people(of) : `${formatCount(shown)} of ${people(of)}`,
  source: sources,
  withheld: reasons,
};
