import { describe, expect, it } from 'vitest';
import { besideView, formatView, parseView } from '../../../web/src/lib/view-query.ts';
import { findInText } from '../../../web/src/pages/ladders/find-in-text.ts';
import { formatLadderQuery, parseLadderQuery } from '../../../web/src/pages/ladders/ladder-query.ts';
import { choosePair, neighbours } from '../../../web/src/pages/ladders/level-pair.ts';

describe('the address of the ladder screen', () => {
  it('comes back as it was, beside the view', () => {
    const search =
      '?cycle=2026-Q3&show=diff&ladder=data&version=2&group=competency&at=L1.0.care&find=a+b&from=SE&to=PE&fromVersion=1&toVersion=2&beside=arts';
    expect(formatLadderQuery(search, parseLadderQuery(search))).toBe(search);
    expect(parseLadderQuery(search).at).toEqual({ level: 'L1.0', competency: 'care' });
  });

  it('leaves defaults out, and takes them for what means nothing', () => {
    const plain = parseLadderQuery('');
    expect(formatLadderQuery('?source=self', plain)).toBe('?source=self');
    expect(parseLadderQuery('?show=moon&group=x&at=L3&version=-1&fromVersion=1e3&find=+')).toEqual(plain);
  });

  it('stays where the view changes, and the view where it changes', () => {
    const search = '?cycle=2026-Q3&ladder=data&at=SE.care';
    const { view } = parseView(search);
    expect(formatView({ ...view, source: 'self' }) + besideView(search)).toBe(
      '?cycle=2026-Q3&source=self&ladder=data&at=SE.care',
    );
    expect(besideView('?cycle=2026-Q3')).toBe('');
  });
});

describe('two levels of a ladder', () => {
  const levels = ['L1', 'L2', 'L3', 'L4'].map((key) => ({ key }));

  it.each([
    [undefined, undefined, 'L2', 'L3'],
    ['L1', undefined, 'L1', 'L2'],
    ['L4', undefined, 'L4', 'L3'],
    [undefined, 'L4', 'L3', 'L4'],
    [undefined, 'L1', 'L1', 'L1'],
    ['L4', 'L1', 'L4', 'L1'],
    ['L9', 'L2', 'L1', 'L2'],
  ])('are, for %s and %s, %s and %s', (from, to, first, second) => {
    expect(choosePair(levels, from, to)).toEqual({ from: first, to: second });
  });

  it('are one where there is one, and none where there is none', () => {
    expect(choosePair([{ key: 'P' }], undefined, undefined)).toEqual({ from: 'P', to: 'P' });
    expect(choosePair([], 'L1', 'L2')).toBeUndefined();
  });

  it('have a pair below and above, but for the ends', () => {
    expect(neighbours(levels, { from: 'L1', to: 'L2' })).toEqual({
      lower: undefined,
      higher: { from: 'L2', to: 'L3' },
    });
    expect(neighbours(levels, { from: 'L4', to: 'L2' })).toEqual({
      lower: { from: 'L3', to: 'L1' },
      higher: undefined,
    });
  });
});

it.each([
  ['Ships small changes', 'SMALL', 'Ships [small] changes'],
  ['a (b) a+', 'a+', 'a (b) [a+]'],
  ['two\n words', 'two words', '[two\n words]'],
  ['İstanbul is big', 'big', 'İstanbul is [big]'],
  ['nothing', '  ', 'nothing'],
])('finds in "%s" the text "%s"', (text, wanted, marked) => {
  expect(
    findInText(text, wanted)
      .map((run) => (run.isHit ? `[${run.text}]` : run.text))
      .join(''),
  ).toBe(marked);
});
