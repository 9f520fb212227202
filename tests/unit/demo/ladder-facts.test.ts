import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { LADDERS } from '../../../server/demo/ladder-facts.ts';
import { readLadders } from '../../../server/ladders/read-ladders.ts';

it('knows the levels, in order, and the competencies of the ladders that ship', async () => {
  const { ladders } = await readLadders([fileURLToPath(new URL('../../../ladders', import.meta.url))]);

  const shipped = Object.fromEntries(
    ladders.map(({ key, levels }) => [
      key,
      {
        levels: [...levels].sort((a, b) => (a.grade ?? 0) - (b.grade ?? 0)).map((level) => level.key),
        competencies: [...new Set(levels.flatMap((level) => level.competencies.map((c) => c.key)))].sort(),
      },
    ]),
  );
  const known = Object.fromEntries(
    Object.entries(LADDERS).map(([key, { levels, competencies }]) => [
      key,
      { levels, competencies: [...competencies].sort() },
    ]),
  );
  expect(known).toEqual(shipped);
});
