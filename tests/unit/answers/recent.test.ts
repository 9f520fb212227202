import { expect, it } from 'vitest';
import { Recent } from '../../../server/answers/recent.ts';

it('makes a value once, and again when others were asked for since', () => {
  const made: string[] = [];
  const recent = new Recent<string, string>(2);
  const ask = (key: string): string =>
    recent.get(key, () => {
      made.push(key);
      return `${key}!`;
    });

  expect(['a', 'b', 'a', 'c', 'a', 'b'].map(ask)).toEqual(['a!', 'b!', 'a!', 'c!', 'a!', 'b!']);
  // c pushed out b, which was asked for longest ago.
  expect(made).toEqual(['a', 'b', 'c', 'b']);
});

it('does not keep a failure', async () => {
  const recent = new Recent<string, Promise<number>>(2);
  await expect(recent.get('a', () => Promise.reject(new Error('gone')))).rejects.toThrow('gone');
  expect(await recent.get('a', () => Promise.resolve(1))).toBe(1);
});
