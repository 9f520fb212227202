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

it('keeps as much as fits, and of what is larger than all the last alone', () => {
  const recent = new Recent<string, object>(10);
  const ask = (key: string, size: number) => recent.get(key, () => ({}), size);
  const [four, six] = [ask('four', 4), ask('six', 6)];
  expect(ask('six', 6)).toBe(six);
  expect(ask('four', 4)).toBe(four);

  ask('one', 1); // pushes out six, which was asked for longest ago
  expect(ask('four', 4)).toBe(four);
  expect(ask('six', 6)).not.toBe(six);

  const huge = ask('huge', 1_000);
  expect(ask('huge', 1_000)).toBe(huge);
  expect(ask('four', 4)).not.toBe(four);
});

it('takes what has no size as one', () => {
  const recent = new Recent<string, object>(1);
  const empty = recent.get('empty', () => ({}), 0);
  expect(recent.get('empty', () => ({}), 0)).toBe(empty);
});
