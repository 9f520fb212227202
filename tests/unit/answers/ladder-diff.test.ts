import { describe, expect, it } from 'vitest';
import { diffLevels } from '../../../server/answers/ladder-diff.ts';
import type { LadderDetail } from '../../../server/contract/ladder-detail.ts';
import type { DiffReply, TextChange } from '../../../server/contract/ladder-diff.ts';
import { makeLadderDetail } from '../../helpers/make-ladder-detail.ts';

function diff(ladder: LadderDetail, from: string, to: string, after = ladder): DiffReply {
  const level = (in_: LadderDetail, key: string) => in_.levels.find((each) => each.key === key)!;
  return diffLevels({ ladder, level: level(ladder, from) }, { ladder: after, level: level(after, to) });
}

const brief = (changes: readonly TextChange[]) =>
  changes.map((change) =>
    change.kind === 'reworded'
      ? `reworded: ${change.from} > ${change.to}`
      : `${change.kind}: ${change.text}${change.level === null ? '' : ` (${change.level})`}`,
  );

const ladder = makeLadderDetail([
  {
    key: 'L1',
    summary: 'I learn.',
    attributes: { Horizon: 'A week', Mentor: 'Yes' },
    says: {
      work: ['Asks for help early', 'Writes small changes', 'Keeps notes'],
      'work!': ['Fixed a typo'],
      team: ['Comes to stand-up'],
    },
  },
  {
    key: 'L2',
    summary: 'I deliver.',
    attributes: { Radius: 'The team', Horizon: 'A month' },
    says: {
      work: ['Writes larger changes', 'Keeps notes', 'Reviews code'],
      craft: ['Chooses tools'],
    },
  },
]);

describe('from L1 to L2', () => {
  const up = diff(ladder, 'L1', 'L2');

  it('tells of each text what became of it, in the order of the higher level', () => {
    expect(up.competencies.map(({ key }) => key)).toEqual(['work', 'craft', 'team']);
    expect(up.competencies.map(({ expectations }) => brief(expectations))).toEqual([
      [
        'dropped: Asks for help early',
        'reworded: Writes small changes > Writes larger changes',
        'unchanged: Keeps notes',
        'added: Reviews code',
      ],
      ['added: Chooses tools'],
      ['dropped: Comes to stand-up'],
    ]);
    expect(brief(up.competencies[0]!.examples)).toEqual(['dropped: Fixed a typo']);
    expect(up.counts).toEqual({ added: 2, dropped: 2, reworded: 1, unchanged: 1, carried: 0 });
  });

  it('marks words', () => {
    const [, reworded] = up.competencies[0]!.expectations;
    // writes 6, small 5, changes 7 against writes, larger 6, changes: 2 * 13 / (18 + 19)
    expect(reworded).toMatchObject({
      similarity: expect.closeTo(26 / 37, 12),
      words: [
        { kind: 'same', text: 'Writes ' },
        { kind: 'dropped', text: 'small ' },
        { kind: 'added', text: 'larger ' },
        { kind: 'same', text: 'changes' },
      ],
    });
  });

  it('compares summary and attributes', () => {
    expect(brief(up.summary)).toEqual(['added: I deliver.', 'dropped: I learn.']);
    expect(up.attributes.map(({ label, changes }) => [label, brief(changes)])).toEqual([
      ['Radius', ['added: The team']],
      ['Horizon', ['added: A month', 'dropped: A week']],
      ['Mentor', ['dropped: Yes']],
    ]);
  });

  it('says the opposite the other way', () => {
    const down = diff(ladder, 'L2', 'L1');
    expect(down.counts).toEqual({ added: 2, dropped: 2, reworded: 1, unchanged: 1, carried: 0 });
    expect(brief(down.competencies[0]!.expectations)).toEqual([
      'added: Asks for help early',
      'reworded: Writes larger changes > Writes small changes',
      'unchanged: Keeps notes',
      'dropped: Reviews code',
    ]);
  });
});

describe('in a cumulative ladder', () => {
  const three = makeLadderDetail(
    [
      { key: 'A', says: { work: ['Writes tests'] } },
      { key: 'B', says: { work: ['Plans projects'] } },
      { key: 'C', says: { work: ['Sets direction'] } },
    ],
    { cumulative: true },
  );

  it('carries what is asked below, and counts what is asked between', () => {
    expect(brief(diff(three, 'A', 'C').competencies[0]!.expectations)).toEqual([
      'added: Plans projects (B)',
      'added: Sets direction',
      'carried: Writes tests',
    ]);
    expect(brief(diff(three, 'C', 'A').competencies[0]!.expectations)).toEqual([
      'carried: Writes tests',
      'dropped: Plans projects (B)',
      'dropped: Sets direction',
    ]);
  });

  it('carries nothing where neither level is the higher', () => {
    const tied = { ...three, levels: three.levels.map((level) => ({ ...level, order: 0 })) };
    expect(brief(diff(tied, 'A', 'C').competencies[0]!.expectations)).toEqual([
      'added: Sets direction',
      'dropped: Writes tests',
    ]);
  });
});

it('compares a level with itself in another version', () => {
  const newer = makeLadderDetail([{ key: 'L1', says: { work: ['Keeps good notes'] } }], { version: 2 });
  const changed = diff(ladder, 'L1', 'L1', newer);
  expect([changed.from.version, changed.to.version]).toEqual([1, 2]);
  // keeps 5, notes 5 of 10 and of 14: 20 / 24
  expect(brief(changed.competencies[0]!.expectations)).toEqual([
    'dropped: Asks for help early',
    'dropped: Writes small changes',
    'reworded: Keeps notes > Keeps good notes',
  ]);
});
