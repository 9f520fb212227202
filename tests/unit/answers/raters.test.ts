import { expect, it } from 'vitest';
import { buildRaters } from '../../../server/answers/agreement/raters.ts';
import type { Source } from '../../../db/schema.ts';

const scores = (of: Partial<Record<Source, number>>) =>
  (['self', 'manager', 'peer'] as const).map((source) => ({
    source,
    of: of[source] ?? 0,
    unit: null,
    company: null,
  }));

it('says why nothing is told of raters: few people, few raters, or the other source is withheld', () => {
  const both = scores({ manager: 120, peer: 110 });
  const reasons = (...args: Parameters<typeof buildRaters>) =>
    buildRaters(...args).map((each) => [each.source, 'reason' in each ? each.reason : undefined]);

  expect(reasons([], both, new Set(['manager', 'peer']))).toEqual([
    ['manager', 'too few raters'],
    ['peer', 'too few raters'],
  ]);
  // All peers give one score: told how lenient managers are beside them, everybody would know that score.
  expect(reasons([], both, new Set(['self', 'manager']))).toEqual([
    ['manager', 'withheld to protect its people'],
    ['peer', 'withheld to protect its people'],
  ]);
  expect(reasons([], scores({ manager: 120 }), new Set(['manager']))).toEqual([
    ['manager', 'too few raters'],
    ['peer', 'no ratings'],
  ]);
  expect(reasons([], scores({ manager: 99 }), new Set())).toEqual([
    ['manager', 'under 100 people'],
    ['peer', 'no ratings'],
  ]);
});
