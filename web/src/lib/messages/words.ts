import type { Source } from '../../../../server/contract/common.ts';
import type { WithheldReason } from '../../../../server/contract/distribution.ts';
import type { NoValueReason } from '../../../../server/contract/measure.ts';
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

/** Why a measure has no value, in place of the number. */
const noValues: Record<NoValueReason, string> = {
  'no ratings': 'No ratings',
  'too few people': 'Withheld: too few people',
  'one person': 'One person only',
  'one rating a person': 'One rating a person',
  'not one of the teams compared': 'Not one of the teams compared',
  'everybody has the same score': 'Everybody has the same score',
  'no overlap of scores': 'The scores do not overlap',
  'a level without a reference': 'A level has nothing to be set against',
  'too few teams': 'Too few teams',
  'too few cycles': 'Too few cycles',
  'no earlier cycle': 'No earlier cycle',
  'the competencies changed': 'Other competencies were rated',
  'the scale changed': 'The scale changed',
  'one is part of the other': 'One is part of the other',
  'under 100 people': 'Shown from 100 people up',
  'too few raters': 'Too few raters',
  'nobody has both ratings': 'Nobody has both ratings',
  'withheld to protect its people': 'Withheld to protect its people',
  'not shown for a team and part of its levels': 'Not shown for a team and part of its levels',
};

/** Words of the fixed lists in the API's answers, and of head-counts. */
export const words = {
  people,
  quoted,
  peopleOf: (shown: number, of: number) =>
    shown === of ? people(of) : `${formatCount(shown)} of ${people(of)}`,
  source: sources,
  withheld: reasons,
  noValue: noValues,
};
