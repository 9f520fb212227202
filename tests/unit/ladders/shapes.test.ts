import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Ladder } from '../../../server/ladders/ladder.ts';
import { readLadders } from '../../../server/ladders/read-ladders.ts';

// Shapes that were met in public ladders after the first forms, in words of our own; each was counted by hand before
// it was read.

const shapes = join(import.meta.dirname, '../../fixtures/ladders/shapes');
const read = (name: string) => readLadders([join(shapes, name)]);

/** A ladder as a person would count it: `key title: competency expectations/examples, …`. */
const count = ({ levels }: Ladder) =>
  levels.map(({ key, title, competencies }) => {
    const parts = competencies.map(
      ({ name, expectations, examples }) => `${name} ${expectations.length}/${examples.length}`,
    );
    return `${key} ${title}: ${parts.join(', ')}`;
  });

it('reads boxes to tick as bullets, and a label whose text runs over two lines', async () => {
  const [ladder] = (await read('ticked-boxes.md')).ladders;
  expect(count(ladder!)).toEqual(['1 Deckhand: Ropes 2/0', '2 Mate: Ropes 1/0']);
  expect(ladder!.levels[0]!.attributes).toEqual([
    ['Watches', 'a deckhand stands every watch that the mate gives, and no other.'],
  ]);
});

it('takes apart a paragraph whose lines begin with bold labels', async () => {
  const [ladder] = (await read('labels-in-a-paragraph.md')).ladders;
  expect(count(ladder!)).toEqual(['M1 Stirrer: Curd 2/0, Salt 1/0', 'M2 Maker: Curd 1/0']);
  expect(ladder!.levels.map(({ attributes }) => attributes)).toEqual([
    [
      ['Scope', 'one vat'],
      ['Usual time here', 'one year'],
      ['Reports to', 'the maker'],
    ],
    [
      ['Experience', '3-5 years'],
      ['Scope', 'one dairy'],
    ],
  ]);
});

it('keeps one order over the tracks of a file, and two levels with one title apart', async () => {
  const { ladders, problems } = await read('tracks-in-one-order.md');
  expect(count(ladders[0]!)).toEqual([
    '1 Singer: Voice 1/0',
    '2 Singer: Voice 2/0',
    'senior-singer Senior Singer: Voice 1/0',
    'lead-conductor Lead Conductor: Beat 1/0',
  ]);
  expect(ladders[0]!.levels.map(({ order }) => order)).toEqual([1, 2, 3, 4]);
  expect(problems).toEqual([]);
});

it('takes `levels: 2` for how many there are', async () => {
  const [ladder] = (await read('counted-levels.md')).ladders;
  expect(count(ladder!)).toEqual(['1 1: Ink 2/0', '2 2: Ink 1/0, Paper 1/0']);
});

it('finds no job level where skills are rated by how well they are known, and says why', async () => {
  const { ladders, problems } = await read('skills-by-proficiency.md');
  expect(ladders).toEqual([]);
  expect(problems.map(({ message }) => message)).toEqual([
    'Not read as a level: it says how well skills are known and not what a job asks for; no level of a job is named in it.',
    'No level was found here.',
  ]);
});

it('reads levels under competencies, with titles from a table, and examples that a bullet announces', async () => {
  const [ladder] = (await read('competencies-over-levels.md')).ladders;
  expect(count(ladder!)).toEqual([
    'junior Ringer I / Learner: Rope 2/0, Band 1/0',
    'senior Ringer II: Rope 1/0, Band 2/1',
  ]);
  expect(ladder!.levels[1]!.attributes).toEqual([
    ['Usual time', '3 years'],
    ['Reach', 'The whole tower'],
  ]);
});

it('leaves out links to other levels, though a space in their address keeps them from being links', async () => {
  const [ladder] = (await read('Clock Maker 3.md')).ladders;
  expect(count(ladder!)).toEqual(['clock-maker-3 Clock Maker 3: Wheels: cuts what is drawn 2/0']);
});

it('parts files that share keys by kind of work, and passes over a page’s list of pages', async () => {
  const { ladders } = await read('shared-keys');
  expect(ladders.map(({ key, name }) => [key, name])).toEqual([
    ['keeper', 'Keeper'],
    ['mechanic', 'Mechanic'],
  ]);
  expect(ladders.map(count)).toEqual([
    ['IC1 Keeper: Reach 1/0, Lamp 2/0, Log 1/0', 'IC2 Senior keeper: Reach 1/0, Lamp 2/0, Log 1/0'],
    ['IC1 Mechanic: Reach 1/0, Lamp 2/0, Log 1/0', 'IC2 Mechanic: Reach 1/0, Lamp 2/0, Log 1/0'],
  ]);
  expect(ladders[0]!.levels[1]!.summary).toBe('Craft: I keep it alone.');
});

it('orders files by their titles when nothing else tells, and says so', async () => {
  const { ladders, problems } = await read('by-title');
  expect(ladders[0]!.levels.map(({ title }) => title)).toEqual([
    'Wood Engineer I',
    'Wood Engineer II',
    'Staff Engineer',
    'Engineering Manager',
    'Sr Engineering Manager',
  ]);
  expect(problems.map(({ severity, message }) => [severity, message.slice(0, 51)])).toEqual([
    ['info', 'The order is taken from the titles: Wood Engineer I'],
  ]);
});

it('names a competency by the heading over its levels, and keeps what is said of it there', async () => {
  const [ladder] = (await read('by-competency')).ladders;
  expect(count(ladder!)).toEqual([
    '1 Page: Listening (LIS) 2/0, Speaking (SPE) 2/0',
    '2 Herald: Listening (LIS) 1/0, Speaking (SPE) 1/0',
  ]);
  expect(ladder!.levels[0]!.summary).toBeUndefined();
  expect(ladder!.levels[0]!.competencies.map(({ summary }) => summary)).toEqual([
    'Starts out.',
    'Starts out.',
  ]);
});

it('keeps what a data file says of a competency beside its levels', async () => {
  const [ladder] = (await read('competencies-described.json')).ladders;
  expect(count(ladder!)).toEqual(['1 1: Hives 1/0, Honey 1/0', '2 2: Hives 2/0, Honey 1/0']);
  expect(ladder!.levels[1]!.competencies.map(({ summary }) => summary)).toEqual([
    'What bees live in.',
    'What they make.',
  ]);
});

it('reads tables of the number required by level, whatever is said of numbers and of steps around them', async () => {
  const [ladder] = (await read('numbers-by-level.md')).ladders;
  const parts = 'Planing 1/0, Caulking 1/0, Riveting 1/0';
  expect(count(ladder!)).toEqual([`junior Junior: ${parts}`, `mid Mid: ${parts}`, `senior Senior: ${parts}`]);
  expect(
    ladder!.levels.map(({ competencies }) => competencies.flatMap(({ expectations }) => expectations)),
  ).toEqual([
    ['1', '0', '1'],
    ['2', '1', '2'],
    ['3', '2', '3'],
  ]);
});

it('reads levels that label the bullets under each skill', async () => {
  const [ladder] = (await read('levels-as-bullets.md')).ladders;
  expect(count(ladder!)).toEqual([
    'junior Junior: Pruning 1/0, Grafting 1/0, Fruit 1/0',
    'mid Mid: Pruning 1/0, Fruit 1/0',
    'senior Senior: Pruning 1/0, Grafting 2/0, Fruit 1/0',
  ]);
  expect(ladder!.levels[2]!.competencies[1]!.summary).toBe('Grafts alone.');
});

it('takes bullets labelled by how well something is known for no levels, and says why', async () => {
  const { ladders, problems } = await read('proficiency-as-bullets.md');
  expect(ladders).toEqual([]);
  expect(problems[0]!.message).toMatch(/^Not read as a level: it says how well skills are known/);
});
