import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../server/contract/distribution.ts';
import type { Row } from '../../../web/src/lib/distribution-rows.ts';
import { titleSentence } from '../../../web/src/lib/title-sentence.ts';
import { scale, shown, withheld } from '../../fixtures/web/larkfield.ts';

const row = (label: string, cell: Cell): Row => ({
  id: label,
  label,
  fullName: label,
  team: undefined,
  total: false,
  cell,
});
const say = (overall: Cell, rows: Row[] = []) =>
  titleSentence({ overall, scale, rows, groups: 'levels', whose: 'all ratings' });
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

// 100 ratings: 5 Below, 15 Developing, 50 Meets, 25 Exceeds, 5 Far exceeds.
const overall = shown({}, [5, 15, 50, 25, 5]);
const L5 = row('L5', shown({}, [1, 3, 12, 4, 0])); // Exceeds 4 of 20, 20 %
const L6 = row('L6', shown({}, [0, 2, 8, 9, 1], 0.1)); // Exceeds 9 of 20, 45 %, from 35 %

describe('titleSentence', () => {
  it('names the commonest word and where the next better one is clearly commonest', () => {
    expect(plain(say(overall, [L5, L6]))).toBe(
      'Half of all ratings are “Meets”; “Exceeds” is commonest in L6 (45 %)',
    );
  });

  it('says that only what is shown was compared', () => {
    const rows = [L5, L6, row('L7', withheld({}, 3))];
    expect(plain(say(overall, rows))).toMatch(
      /; among the levels shown, “Exceeds” is commonest in L6 \(45 %\)$/,
    );
  });

  it('is silent where the lead may be noise: the interval reaches the overall share', () => {
    const wide = row('L6', shown({}, [0, 2, 8, 9, 1], 0.21)); // from 24 %, and 25 % is usual
    expect(say(overall, [L5, wide])).toBe('Half of all ratings are “Meets”');
  });

  it('is silent where two lead alike, and where there is nothing to compare with', () => {
    expect(say(overall, [L6, row('L7', L6.cell), L5])).toBe('Half of all ratings are “Meets”');
    expect(say(overall, [L6])).toBe('Half of all ratings are “Meets”');
  });

  it('singles nobody out of more than ten, where the highest is mostly chance', () => {
    const many = Array.from({ length: 9 }, (_, index) => row(`L5 ${index}`, L5.cell));
    expect(say(overall, [L6, ...many])).toMatch(/commonest in L6/);
    expect(say(overall, [L6, ...many, L5])).toBe('Half of all ratings are “Meets”');
  });

  it('passes over the row of everything', () => {
    expect(say(overall, [{ ...L5, total: true }, L6])).toBe('Half of all ratings are “Meets”');
  });

  it.each([
    [[0, 0, 40, 0, 0], '100 % of all ratings are “Meets”'],
    [[0, 1, 999, 0, 0], 'More than 99 % of all ratings are “Meets”'],
    [[10, 20, 63, 5, 2], '63 % of all ratings are “Meets”'],
    [[0, 1, 2, 0, 0], 'Two thirds of all ratings are “Meets”'],
    [[0, 40, 40, 20, 0], '“Developing” and “Meets” are equally common among all ratings, 40 % each'],
  ])('says of %j: %s', (counts, sentence) => {
    expect(plain(say(shown({}, counts)))).toBe(sentence);
  });

  it('says nothing about what is withheld', () => {
    expect(say(withheld({}, 3), [L5, L6])).toBe('These ratings are not shown');
    expect(say(withheld({}, 0, { withheld: 'no ratings' }))).toBe('There are no such ratings');
  });
});
