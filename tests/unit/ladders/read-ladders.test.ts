import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Level } from '../../../server/ladders/ladder.ts';
import { readLadders } from '../../../server/ladders/read-ladders.ts';

const fixture = (name: string) => join(import.meta.dirname, '../../fixtures/ladders', name);

/** Expectations and examples of each competency, as they were counted by hand in the fixture. */
const counts = (level: Level) =>
  level.competencies.map(({ key, expectations, examples }) => [key, expectations.length, examples.length]);

describe('titles with a number, examples in <details>', () => {
  it('reads a level to the bullet', async () => {
    const { ladders, problems } = await readLadders([fixture('numbered/zz-baker.md')]);
    const level = ladders[0]!.levels[0]!;

    expect(level).toMatchObject({ key: 'L2', title: 'Baker', order: 2 });
    expect(level.summary).toBe('I bake what the shop sells, every morning.\nI start at four.');
    expect(level.attributes).toEqual([
      ['Planning horizon', 'One week'],
      ['Impact radius', 'Impact radius: the shop (~40 loaves).'],
    ]);
    expect(counts(level)).toEqual([
      ['dough-craft', 4, 2],
      ['teaching', 2, 1],
    ]);
    expect(level.competencies[0]).toEqual({
      key: 'dough-craft',
      name: 'Dough craft',
      summary: 'I know flour by its feel.',
      expectations: [
        'I scale a recipe up and down.',
        'I save a batch that has risen too far.',
        'I keep the starter alive.',
        'I taste before I sell.',
      ],
      examples: ['I baked through a power cut.', 'I kept the oven below 230 °C & the crust soft.'],
    });
    expect(problems).toEqual([
      {
        file: fixture('numbered/zz-baker.md'),
        line: 43,
        severity: 'info',
        message: '"Links" is not an expectation and is left out.',
      },
    ]);
  });

  it('orders a folder by number, not by file name, and nested bullets count', async () => {
    const { ladders } = await readLadders([fixture('numbered')]);

    expect(ladders.map(({ key, name }) => [key, name])).toEqual([['numbered', 'Numbered']]);
    expect(ladders[0]!.levels.map(({ key, title, order }) => [key, title, order])).toEqual([
      ['L2', 'Baker', 2],
      ['L10', 'Master Baker', 10],
    ]);
    expect(counts(ladders[0]!.levels[1]!)).toEqual([['dough-craft', 2, 1]]);
    // The same competency has one name through the ladder, that of the lowest level.
    expect(ladders[0]!.levels[1]!.competencies[0]!.name).toBe('Dough craft');
  });
});

describe('front matter and sentences as headings', () => {
  it('makes each sentence a competency of its own', async () => {
    const { ladders, problems } = await readLadders([fixture('sentences')]);
    const level = ladders[0]!.levels[0]!;

    expect(problems).toEqual([]);
    expect(level).toMatchObject({ key: '3', title: 'Gardener: beds', order: 3 });
    expect(level.competencies).toEqual([
      {
        key: 'you-keep-beds-alive-through-a-dry-month',
        name: 'You keep beds alive through a dry month.',
        expectations: ['Watering at dawn.', 'Mulching in May, and again in July.'],
        examples: [],
      },
      {
        key: 'you-pass-on-what-you-know',
        name: 'You pass on what you know.',
        expectations: ['Labelling each row.'],
        examples: [],
      },
    ]);
  });

  it('adds sentences up under the key that ladder.yaml maps them to', async () => {
    await using folder = await temporary('sentences');
    await folder.add(
      'ladder.yaml',
      'competencies: {growing: {name: Growing, headings: [You keep beds alive through a dry month, YOU PASS ON WHAT YOU KNOW]}}',
    );

    const { ladders, problems } = await readLadders([folder.path]);

    expect(problems).toEqual([]);
    expect(ladders[0]!.levels[0]!.competencies).toEqual([
      {
        key: 'growing',
        name: 'Growing',
        summary: 'You keep beds alive through a dry month.\nYou pass on what you know.',
        expectations: ['Watering at dawn.', 'Mulching in May, and again in July.', 'Labelling each row.'],
        examples: [],
      },
    ]);
  });
});

describe('titles with a key, order from ladder.yaml', () => {
  it('takes everything that ladder.yaml adds', async () => {
    const { ladders, problems } = await readLadders([fixture('keyed')]);

    expect(problems).toEqual([]);
    const ladder = ladders[0]!;
    expect(ladder).toMatchObject({
      key: 'sea',
      name: 'Sea',
      scale: ['1', '2', '3', '4'],
      topBox: 3,
      cumulative: true,
    });
    expect(ladder.levels.map(({ key, title, order, grade }) => [key, title, order, grade])).toEqual([
      ['SSA', 'Senior Sailor', 1, 4],
      ['mm', 'Captain', 2, 6],
    ]);
    expect(ladder.levels[0]).toMatchObject({
      summary: 'Note: what is asked of a sailor is asked here as well.',
      attributes: [['Years at Sea', '5+']],
      competencies: [
        {
          key: 'seamanship',
          name: 'Seamanship',
          expectations: ['Splices (and whips) any line', 'Reefs before the wind asks', 'Keeps the log'],
        },
      ],
    });
  });

  it('warns of each level whose place nothing tells, but not of a single one', async () => {
    const folder = await readLadders([fixture('unordered')]);
    expect(folder.problems.map(({ severity, line, message }) => [severity, line, message])).toEqual([
      ['warning', 1, 'Nothing says where level "MM" stands. List the levels, lowest first, in ladder.yaml.'],
      ['warning', 1, 'Nothing says where level "SSA" stands. List the levels, lowest first, in ladder.yaml.'],
    ]);

    const file = await readLadders([fixture('unordered/senior.md')]);
    expect(file.problems).toEqual([]);
    expect(file.ladders[0]).toMatchObject({ key: 'senior', name: 'Senior Sailor', levels: [{ order: 0 }] });
  });
});

describe('paths that are no ladder', () => {
  it.each(['no-level/notes.txt', 'no-level', 'missing'])('tells an error for %s', async (name) => {
    const { ladders, problems } = await readLadders([fixture(name)]);
    expect(ladders).toEqual([]);
    expect(problems.filter(({ severity }) => severity === 'error')).toMatchObject([{ file: fixture(name) }]);
  });

  it('tells the line and byte that are not UTF-8', async () => {
    await using folder = await temporary();
    // "é" in windows-1252, on the third line
    await folder.add('l1.md', Buffer.from('# L1: A\n\n## Caf\xe9\n\n- x\n', 'latin1'));
    const { problems } = await readLadders([join(folder.path, 'l1.md')]);
    expect(problems).toEqual([
      {
        file: join(folder.path, 'l1.md'),
        line: 3,
        severity: 'error',
        message: 'The byte E9 is not UTF-8. Save the file as UTF-8.',
      },
    ]);
  });

  it('reads a folder of ladder folders as several ladders', async () => {
    const { ladders } = await readLadders([fixture('.')]);
    expect(ladders.map(({ key }) => key)).toEqual(
      expect.arrayContaining(['sea', 'numbered', 'sentences', 'unordered']),
    );
  });
});

it('keeps two files with one level key apart, and says so', async () => {
  await using folder = await temporary('numbered');
  await folder.add('copy.md', '# L2: Pastry Cook\n\n## Dough craft\n\n- I laminate.\n');

  const { ladders, problems } = await readLadders([folder.path]);

  expect(ladders[0]!.levels.map(({ key, title, order }) => [key, title, order])).toEqual([
    ['L2', 'Pastry Cook', 2],
    ['L2-2', 'Baker', 2],
    ['L10', 'Master Baker', 10],
  ]);
  expect(problems.map(({ message }) => message)).toContain(
    'Another file is level "L2" already; this one becomes "L2-2".',
  );
});

/** A folder of its own, filled with a fixture, that goes when the test ends. */
async function temporary(from?: string) {
  const path = await mkdtemp(join(tmpdir(), 'ladder-'));
  if (from !== undefined) await cp(fixture(from), path, { recursive: true });
  return {
    path,
    add: (name: string, content: string | Buffer) => writeFile(join(path, name), content),
    [Symbol.asyncDispose]: () => rm(path, { recursive: true }),
  };
}
