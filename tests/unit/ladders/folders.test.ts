import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { readLadders } from '../../../server/ladders/read-ladders.ts';

/** Reads a folder made of these files; problems as "file severity message". */
async function readFolder(files: Record<string, string>) {
  const path = await mkdtemp(join(tmpdir(), 'mill-'));
  try {
    for (const [name, text] of Object.entries(files)) {
      await mkdir(dirname(join(path, name)), { recursive: true });
      await writeFile(join(path, name), text);
    }
    const { ladders, problems } = await readLadders([path]);
    const told = problems.map(
      ({ file, severity, message }) => `${file.slice(path.length + 1)} ${severity} ${message}`,
    );
    return { ladders, told };
  } finally {
    await rm(path, { recursive: true });
  }
}

const level = (title: string, bullet: string) => `# ${title}\n\n## Grinding\n\n- ${bullet}\n`;

it('takes the order of files from the index that links to them', async () => {
  const { ladders, told } = await readFolder({
    'README.md':
      '# Millers\n\n| Level |\n| --- |\n| [New](./senior%20miller.md) |\n| [Old](apprentice.md#top) |\n',
    'apprentice.md': level('Miller', 'Grinds.'),
    'senior miller.md': level('Senior Miller', 'Dresses the stone.'),
  });
  // The index is believed, not the names.
  expect(ladders.map(({ levels }) => levels.map(({ title }) => title))).toEqual([
    ['Senior Miller', 'Miller'],
  ]);
  expect(told).toEqual([]);
});

it('reads a folder of mixed files as one ladder when each holds other levels', async () => {
  const { ladders, told } = await readFolder({
    'a.md': level('L1: Miller', 'Grinds.'),
    'b.csv': 'Level,Competency,Expectation\nL2,Grinding,Dresses\nL3,Grinding,Teaches\n',
    'c.yaml':
      'title: x\nlevels: {L4: {skills: {Grinding: [Plans]}}, L5: {skills: {Grinding: [Leads]}}}\nfoo: 1\n',
    'notes.md': '# Notes\n\n## Lunch\n\n- Soup.\n',
    'old.docx': 'PK',
    'L6-Head-Miller': level('L6: Head Miller', 'Owns the river.'),
    LICENSE: 'Free.',
    'package.json': '{"name": "mill"}',
  });
  expect(ladders.map(({ levels }) => levels.map(({ key }) => key))).toEqual([
    ['L1', 'L6'],
    ['L2', 'L3'],
    ['L4', 'L5'],
  ]);
  expect(told).toEqual([
    'old.docx info Not read: a .docx file. Save it as Markdown, HTML or CSV.',
    'notes.md warning Not read as a level: nothing names it like one, and it has no heading in common with the levels beside it.',
  ]);
});

it('keeps files with several levels apart, but joins them where ladder.yaml makes the folder one ladder', async () => {
  const two = (a: string, b: string) => `# ${a} work\n\n## ${a}1: Junior\n\n- x\n\n## ${b}2: Senior\n\n- y\n`;
  const files = { 'dev.md': two('D', 'D'), 'lead.md': two('T', 'T') };
  const apart = await readFolder(files);
  expect(apart.ladders.map(({ key, name }) => [key, name])).toEqual([
    ['dev', 'D work'],
    ['lead', 'T work'],
  ]);

  const joined = await readFolder({ ...files, 'ladder.yaml': 'name: All\n' });
  expect(joined.ladders.map(({ name, levels }) => [name, levels.map(({ key }) => key)])).toEqual([
    ['All', ['D1', 'T1', 'D2', 'T2']],
  ]);
});

it('joins files that each say one thing of the same levels', async () => {
  const one = (name: string) =>
    `# ${name}\n\n## Junior Miller\n\n- a little ${name}\n\n## Senior Miller\n\n- much ${name}\n- more ${name}\n`;
  const { ladders } = await readFolder({ 'dust.md': one('Dust'), 'water.md': one('Water') });
  expect(ladders).toHaveLength(1);
  expect(
    ladders[0]!.levels.map(({ key, competencies }) => [
      key,
      ...competencies.map((part) => [part.key, part.expectations.length]),
    ]),
  ).toEqual([
    ['junior-miller', ['dust', 1], ['water', 1]],
    ['senior-miller', ['dust', 2], ['water', 2]],
  ]);
});

it('splits one file into its tracks when they use the same level keys', async () => {
  const table = (text: string) =>
    `| Level | Craft |\n| --- | --- |\n| 1 | ${text} with someone beside them |\n| 2 | ${text} with nobody beside them at all |\n`;
  const { ladders } = await readFolder({
    'jobs.md': `# Jobs\n\n## Millers\n\n${table('Grinds')}| 3 | Owns the river |\n\n## Bakers\n\n${table('Bakes')}`,
  });
  expect(ladders.map(({ name, levels }) => [name, levels.map(({ key }) => key)])).toEqual([
    ['Millers', ['1', '2', '3']],
    ['Bakers', ['1', '2']],
  ]);
});

it('takes titles and order from a data file that only lists the levels', async () => {
  const { ladders, told } = await readFolder({
    'levels.yml':
      '- {id: worker, name: Junior Miller, summary: Grinds.}\n- {id: senior1, name: Senior Miller 1}\n',
    'things.yml':
      '- {level: senior1, area: craft, summary: Dresses}\n- {level: worker, area: craft, summary: Grinds, examples: [Rye, Oats]}\n',
  });
  expect(told).toEqual([]);
  expect(ladders[0]!.levels.map(({ key, title, order, summary }) => [key, title, order, summary])).toEqual([
    ['worker', 'Junior Miller', 0, 'Grinds.'],
    ['senior1', 'Senior Miller 1', 1, undefined],
  ]);
  expect(ladders[0]!.levels[0]!.competencies[0]).toMatchObject({
    expectations: ['Grinds'],
    examples: ['Rye', 'Oats'],
  });
});

it('turns a list that starts at the top round, and says so', async () => {
  const { ladders, told } = await readFolder({
    'a.md':
      '# Mill\n\n## Principal Miller\n\n- Plans.\n\n## Senior Miller\n\n- Leads.\n\n## Junior Miller\n\n- Grinds.\n',
  });
  expect(ladders[0]!.levels.map(({ title }) => title)).toEqual([
    'Junior Miller',
    'Senior Miller',
    'Principal Miller',
  ]);
  expect(told).toEqual([
    'a.md info The levels are listed from the top, Principal Miller first; the order is turned round.',
  ]);
});

it('reads competencies with the levels inside each', async () => {
  const { ladders } = await readFolder({
    'a.md':
      '# Mill\n\n## Dust\n\n### Junior\n\n- sweeps\n\n### Senior\n\n- vents\n\n## Water\n\n### Junior\n\n- looks\n\n### Senior\n\n- gates\n- floods\n',
  });
  expect(
    ladders[0]!.levels.map(({ key, competencies }) => [
      key,
      ...competencies.map((part) => [part.key, part.expectations.length]),
    ]),
  ).toEqual([
    ['junior', ['dust', 1], ['water', 1]],
    ['senior', ['dust', 1], ['water', 2]],
  ]);
});

it.each([
  ['words', 'Awareness | Working | Expert | NOT IN USE'],
  ['numbers and words', 'Level 1 - Novice | Level 2 - Competent | Level 3 - Advanced | Level 4 - Expert'],
])('does not take how well something is known, in %s, for a level', async (_what, columns) => {
  const { ladders, told } = await readFolder({
    'skills.md': `# Skills\n\n| Skill | ${columns} |\n| - | - | - | - | - |\n| Dust | a | b | c | d |\n`,
  });
  expect(ladders).toEqual([]);
  expect(told[0]).toContain('skills.md warning Not read as a level');
});
