import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import type { Ladder } from '../../../server/ladders/ladder.ts';
import { readLadders, type ReadLadders } from '../../../server/ladders/read-ladders.ts';

/** A level as it was counted by hand in its file: key, title, order, then competencies with expectations/examples. */
type Counted = [key: string, title: string, order: number, competencies: string];

const FORMS: Record<string, Counted[]> = {
  'one-file-h2-h3.md': [
    ['C1', 'Commis', 1, 'craft 2/0, team 1/0'],
    ['C2', 'Chef de Partie', 2, 'craft 2/1, team 2/0'],
  ],
  'one-file-h3-h5.md': [
    ['junior-sailor', 'Junior Sailor', 1, 'ropes 1/0, watch 2/0'],
    ['senior-sailor', 'Senior Sailor', 2, 'ropes 1/0, watch 1/0'],
  ],
  'titles-only.md': [
    ['junior-gardener', 'Junior Gardener', 1, 'expectations 2/0'],
    ['gardener', 'Gardener', 2, 'expectations 1/0'],
    ['lead-gardener', 'Lead Gardener', 3, 'expectations 3/0'],
  ],
  'bold-labels.md': [
    ['junior-carpenter', 'Junior Carpenter', 1, 'joints 1/0, tools 1/0, review 1/0'],
    ['carpenter', 'Carpenter', 2, 'joints 1/0, tools 1/0, review 1/0'],
  ],
  'bold-paragraphs.md': [
    ['1', 'Potter', 1, 'clay 1/0, glaze 2/0'],
    ['2', 'Senior Potter', 2, 'clay 1/0, glaze 1/0'],
  ],
  'senior-glassblower.txt': [['senior-glassblower', 'Senior glassblower', 0, 'expectations 3/0']],
  'nested-bullets.md': [
    ['apprentice', 'Apprentice', 1, 'impact 1/0, scope 1/0'],
    ['B2', 'Senior Baker', 2, 'impact 1/0, scope 1/0'],
  ],
  'labelled-bullets.md': [
    ['S1', 'Smith 1', 1, 'strikes 1/0, learns 1/0'],
    ['S2', 'Smith 2', 2, 'draws 1/0, learns 1/0'],
  ],
  'pipe-columns.md': [
    ['L1', 'Weaver', 1, 'warp 1/0, feedback 1/0'],
    ['L2', 'Senior Weaver', 2, 'warp 1/0, dye 1/0, feedback 1/0'],
    ['L3', 'Lead Weaver', 3, 'warp 1/0, dye 2/0'],
  ],
  'pipe-rows.md': [
    ['1', 'Miller', 1, 'scope 1/0, craft 1/0'],
    ['2', 'Senior Miller', 2, 'scope 1/0, craft 1/0'],
  ],
  'html-columns.html': [
    ['diver-1', 'Diver 1', 1, 'depth 3/0, gas 1/0'],
    ['diver-2', 'Diver 2', 2, 'depth 1/0, gas 1/0'],
  ],
  'html-rows.md': [
    ['CL1', 'CL1', 1, 'rope 2/0, rescue 1/0'],
    ['CL2', 'CL2', 2, 'rope 1/0, rescue 2/0'],
  ],
  'html-headings-in-cells.md': [
    ['1', 'Rider', 1, 'seat 1/0, care 2/0'],
    ['2', 'Senior Rider', 2, 'seat 1/0, care 1/0'],
  ],
  'carreira.md': [
    ['junior', 'Júnior', 1, 'comportamentos 2/0, responsabilidades 1/0'],
    ['senior', 'Sênior', 2, 'comportamentos 1/0'],
  ],
  'topics.md': [
    ['1', '1', 1, 'ink 2/1'],
    ['2', '2', 2, 'ink 2/0, press 1/0'],
  ],
  'records.yml': [
    ['junior-to-mid', 'junior-to-mid', 1, 'technical 2/1'],
    ['mid-to-senior1', 'mid-to-senior1', 2, 'communication 1/0'],
  ],
  'levels.json': [
    ['TRN', 'Trainee', 1, 'interpersonal 2/0'],
    ['STU', 'Senior Tuner', 2, 'interpersonal 1/0, leadership 1/0'],
  ],
  'long.csv': [
    ['P1', 'Pilot', 1, 'landing 1/1'],
    ['P2', 'Captain', 2, 'landing 1/0'],
  ],
  'wide.csv': [
    ['N1', 'Mate', 1, 'sails 2/1, chart 1/0'],
    ['N2', 'Skipper', 2, 'sails 1/0, chart 1/1'],
  ],
  'wide-columns.csv': [
    ['junior-tailor', 'Junior Tailor', 1, 'seams 1/0'],
    ['senior-tailor', 'Senior Tailor', 2, 'seams 1/0, fit 1/0'],
  ],
  'several-h1.md': [['4', 'Keeper', 4, 'bees 1/0, honey 2/0']],
};

const folder = join(import.meta.dirname, '../../fixtures/ladders/forms');
const files = Object.keys(FORMS).map((name) => join(folder, name));

let read: ReadLadders;
beforeAll(async () => {
  read = await readLadders(files);
});

const find = (name: string): Ladder => read.ladders[Object.keys(FORMS).indexOf(name)]!;

it.each(Object.entries(FORMS))('reads %s to the bullet', (name, levels) => {
  const found = find(name).levels.map(({ key, title, order, competencies }) => [
    key,
    title,
    order,
    competencies.map((part) => `${part.key} ${part.expectations.length}/${part.examples.length}`).join(', '),
  ]);
  expect(found).toEqual(levels);
});

it('tells of nothing but cumulative wording, which sets the flag', () => {
  expect(read.ladders.filter(({ cumulative }) => cumulative).map(({ name }) => name)).toEqual([
    'Cooks',
    'Carreira',
  ]);
  expect(read.problems.map(({ file, line, severity }) => [file, line, severity])).toEqual([
    [join(folder, 'one-file-h2-h3.md'), 3, 'info'],
    [join(folder, 'carreira.md'), 3, 'info'],
  ]);
  expect(read.files).toHaveLength(files.length);
  expect(read.files.every(({ why }) => why !== '')).toBe(true);
});

it('keeps what is said of a level, and leaves markup and scripts behind', () => {
  expect(find('one-file-h2-h3.md').levels[0]).toMatchObject({
    summary: 'You learn the kitchen.',
    attributes: [['Years', '0-2']],
  });
  expect(find('html-rows.md').levels[0]).toMatchObject({
    summary: 'New on the wall.',
    attributes: [['Years of experience', '0-1']],
  });
  expect(find('html-headings-in-cells.md').levels[1]!.attributes).toEqual([['Experience', '3+ years']]);
  expect(find('long.csv').levels.map(({ summary, attributes }) => [summary, attributes])).toEqual([
    ['Flies with a captain', []],
    [undefined, [['Hours', '1500']]],
  ]);
  expect(find('html-columns.html').levels[1]!.competencies[1]!.expectations).toEqual([
    'Mixes trimix & logs it.',
  ]);
  expect(find('topics.md').levels[0]!.competencies[0]).toMatchObject({
    name: 'Ink',
    expectations: ['Mixes black', 'Cleans the rollers'],
    examples: ['Cleaned them after a red run'],
  });
  expect(find('senior-glassblower.txt').levels[0]!.competencies[0]!.expectations[1]).toBe(
    'Opens the kiln slowly and only once.',
  );
  expect(find('wide.csv').levels[0]!.competencies[0]!.expectations).toEqual(['Reefs', 'Furls']);
});
