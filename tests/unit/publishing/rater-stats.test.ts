import { expect, it } from 'vitest';
import { CONTRAST_UNITS } from '../../../db/private/sum-contrasts.ts';
import { buildRaterStats } from '../../../server/publishing/summaries/rater-stats.ts';

const COMPANY = 1;
const UNITS = { company: COMPANY, homes: [{ teamId: 2, unitId: 2 }] };
const MANAGER = { source: 'manager' as const, scale_id: 1 };
const PEER = { source: 'peer' as const, scale_id: 1 };

// Ten managers of 12 people each, half of them a third of a point above the peers, half as far below.
const contrasts = [null, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((raterId) => {
  const people = raterId === null ? 120 : 12;
  const t = raterId === null ? 0 : (raterId % 2 === 0 ? 4 : -4) * CONTRAST_UNITS;
  const t2 = raterId === null ? 0 : 6 * CONTRAST_UNITS ** 2;
  return { unitId: 2, scaleId: 1, source: 'manager' as const, raterId, people, t, t2 };
});

function publish(summedUp: readonly (typeof MANAGER | typeof PEER)[]) {
  const units = summedUp.map((each) => ({ ...each, team_id: COMPANY }));
  return buildRaterStats(contrasts, [], { rated: [MANAGER, PEER], summedUp: units }, UNITS, 5);
}

it('tells nothing of managers where the peers they are set against have no summary', () => {
  // Peers who gave everybody the same: the managers' mean less their leniency is that score, of each person.
  expect(publish([MANAGER])).toEqual([]);
  expect(publish([PEER])).toEqual([]);
  expect(publish([MANAGER, PEER])).toMatchObject([{ source: 'manager', raters: 10, people: 120 }]);
});
