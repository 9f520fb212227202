import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reword } from '../../../server/answers/reword.ts';
import { matchTexts } from '../../../server/answers/match-texts.ts';

const marks = (from: string, to: string) =>
  (reword(from, to)?.words ?? [])
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `{${text}}` : `[${text}]`))
    .join('');

describe('reword', () => {
  it.each([
    // ships 5, small 5, changes 7: 12 of 17 letters on each side are common.
    ['Ships small changes', 'Ships large changes', 12 / 17, 'Ships [small ]{large }changes'],
    ['Ships changes', 'Ships changes', 1, 'Ships changes'],
    ['Ships changes.', 'ships CHANGES!', 1, 'ships CHANGES!'],
    ['Bakes bread', 'Ships changes', 0, '[Bakes bread]{Ships changes}'],
    ['', 'Ships', 0, '{Ships}'],
    ['', '', 1, ''],
    // moved words are dropped at the one place and added at the other: 5 + 7 of 17
    ['small ships changes', 'ships changes small', 12 / 17, '[small ]ships changes {small}'],
    // Chinese has words and no spaces: the two characters of "world" of four and of two
    ['你好世界', '世界', 4 / 6, '[你好]世界'],
  ])('compares "%s" with "%s"', (from, to, similarity, marked) => {
    expect(reword(from, to)?.similarity).toBeCloseTo(similarity, 12);
    expect(marks(from, to)).toBe(marked);
  });

  it('joins changes that only a short word parts, so that a phrase reads as one', () => {
    expect(marks('Plans the work of a week', 'Plans the roadmap of next quarter')).toBe(
      'Plans the [work of a week]{roadmap of next quarter}',
    );
  });

  it('gives back both texts, whatever they are, in the spelling of each', () => {
    const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.lorem({ maxCount: 12 }));
    fc.assert(
      fc.property(text, text, (from, to) => {
        const words = reword(from, to)?.words ?? [];
        const side = (left: string) => words.filter(({ kind }) => kind === left || kind === 'same');
        expect(
          side('added')
            .map(({ text: said }) => said)
            .join(''),
        ).toBe(to);
        expect(
          side('dropped')
            .map((run) => run.from ?? run.text)
            .join(''),
        ).toBe(from);
      }),
    );
  });

  it('does not compare texts of many thousand words', () => {
    expect(reword('word '.repeat(3000), 'sword '.repeat(3000))).toBeUndefined();
  });
});

describe('matchTexts', () => {
  const pairs = (from: string[], to: string[]) =>
    matchTexts(from, to).map((match) => [match.from, match.to, match.rewording ? 'reworded' : 'same']);

  it('takes equal ones first, though another is similar', () => {
    expect(pairs(['Ships small changes daily', 'Ships small changes'], ['Ships small changes'])).toEqual([
      [1, 0, 'same'],
    ]);
  });

  it('matches a repeated text once for each time that it is there', () => {
    expect(pairs(['Cares', 'Cares', 'Cares'], ['Cares', ' Cares\n'])).toEqual([
      [0, 0, 'same'],
      [1, 1, 'same'],
    ]);
  });

  it('gives each text to the one it is most like', () => {
    // (1, 0) share ships, small, changes of "Ships small changes weekly"; (0, 0) share only ships, changes.
    expect(pairs(['Ships odd changes', 'Ships small changes often'], ['Ships small changes weekly'])).toEqual(
      [[1, 0, 'reworded']],
    );
  });

  it('takes a turn of phrase for no rewording', () => {
    expect(pairs(['I know the code'], ['I know the customers of my team'])).toEqual([]);
  });

  it('matches only equal ones where there are too many to compare in time', () => {
    const many = (word: string) =>
      Array.from({ length: 3000 }, (_, i) => `${word} number ${i} of a very long list`);
    const began = performance.now();
    const matches = matchTexts([...many('left'), 'both'], [...many('right'), 'both']);
    expect(matches).toEqual([{ from: 3000, to: 3000, rewording: undefined }]);
    expect(performance.now() - began).toBeLessThan(5000);
  });
});
