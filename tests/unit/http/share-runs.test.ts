import { expect, it } from 'vitest';
import { shareRuns } from '../../../server/http/share-runs.ts';

/** Runs that end when they are told to, with how many had begun by then. */
function watched() {
  const ends: PromiseWithResolvers<number>[] = [];
  const ask = shareRuns(() => {
    ends.push(Promise.withResolvers());
    return ends.at(-1)?.promise ?? Promise.reject(new Error('no run'));
  });
  return { ask, ends };
}
const turn = () => new Promise(setImmediate);

it('serves all who ask before it begins by one run, and who asks while it runs by the next', async () => {
  const { ask, ends } = watched();
  const early = [ask(), ask()];
  await turn();
  const late = [ask(), ask()];
  await turn();
  expect(ends).toHaveLength(1);

  ends[0]?.resolve(1);
  expect(await Promise.all(early)).toEqual([1, 1]);
  await turn();
  expect(ends).toHaveLength(2);
  ends[1]?.resolve(2);
  expect(await Promise.all(late)).toEqual([2, 2]);
});

it('tells a failure to those whom the run served, and runs again for the next', async () => {
  const { ask, ends } = watched();
  const failed = ask();
  await turn();
  const late = ask();
  ends[0]?.reject(new Error('no database'));
  await expect(failed).rejects.toThrow('no database');
  await turn();
  ends[1]?.resolve(2);
  expect(await late).toBe(2);
});
