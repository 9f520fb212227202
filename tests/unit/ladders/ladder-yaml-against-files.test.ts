import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readLadders } from '../../../server/ladders/read-ladders.ts';

/** Reads a ladder folder made of the given files; problems come back as "file:line severity message". */
async function read(files: Record<string, string>) {
  const folder = await mkdtemp(join(tmpdir(), 'ladder-'));
  try {
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
    const { ladders, problems } = await readLadders([folder]);
    const told = problems.map(
      ({ file, line, severity, message }) =>
        `${file.slice(folder.length + 1)}:${line} ${severity} ${message}`,
    );
    return { ladder: ladders[0]!, told };
  } finally {
    await rm(folder, { recursive: true });
  }
}

const BAKER = '# L2: Baker\n\n## Dough\n\n- I fold.\n\n## Ovens\n\n- I clean.\n';

it('tells of levels and headings that only one side has', async () => {
  const { ladder, told } = await read({
    'baker.md': BAKER,
    'ladder.yaml':
      'levels:\n  - key: L1\n  - key: L3\ncompetencies:\n  craft:\n    name: Craft\n    headings:\n      - Dough\n      - Duogh\n',
  });
  expect(ladder.levels).toMatchObject([{ key: 'L2', competencies: [{ key: 'craft' }, { key: 'ovens' }] }]);
  expect(told).toEqual([
    'ladder.yaml:2 warning No file is level "L1".',
    'ladder.yaml:3 warning No file is level "L3".',
    'ladder.yaml:9 warning No file has the heading "Duogh".',
    'baker.md:1 warning Level "L2" is not in ladder.yaml\'s levels; it is put above them.',
    'baker.md:7 warning "Ovens" is not in ladder.yaml\'s competencies; it is one of its own, ovens.',
  ]);
});

it('reads only the files listed, and none outside the folder', async () => {
  const { ladder, told } = await read({
    'baker.md': BAKER,
    'old.md': BAKER,
    'ladder.yaml': 'files:\n  - baker.md\n  - ../elsewhere.md\n  - gone.md\n',
  });
  expect(ladder.levels).toHaveLength(1);
  expect(told).toHaveLength(2);
  expect(told[0]).toBe(
    'ladder.yaml:3 error files should be paths inside this folder; "../elsewhere.md" is not.',
  );
  expect(told[1]).toMatch(/^gone\.md:1 error The file cannot be read: ENOENT/);
});

it('counts lines through front matter, and says what it leaves out', async () => {
  const { told } = await read({
    'l1.md':
      '---\ntitle: X\nlevel: 1\n---\n\n### Dough\n\n- I fold.\n\n```\nbake()\n```\n\n### FAQ\n\n- Why dough?\n',
  });
  expect(told).toEqual([
    'l1.md:10 warning A code block is not read here.',
    'l1.md:14 info "FAQ" is not an expectation and is left out.',
  ]);
});

it('keeps the words of a table that stands under a competency', async () => {
  const table = '| Flour | Water |\n| - | - |\n| white | cold |';
  const { ladder, told } = await read({
    'l1.md': `# L1: X\n\n## Dough\n\n- I fold.\n\n${table}\n\n<table><tr><td>salt</td></tr></table>\n`,
  });
  expect(told).toEqual([]);
  expect(ladder.levels[0]!.competencies[0]!.expectations).toEqual(['I fold.', 'white: cold', 'salt']);
});

it('tells the line where front matter is not YAML', async () => {
  const { told } = await read({ 'l1.md': '---\ntitle: X\nlevel: [1\n---\n\n# L1: X\n\n## D\n\n- x\n' });
  expect(told).toHaveLength(1);
  expect(told[0]).toMatch(/^l1\.md:[34] warning The front matter is not YAML: /);
});

it('keeps text plain: no markup, no addresses, no HTML', async () => {
  const { ladder } = await read({
    'l1.md':
      '# L1: X\n\n## D\n\n- I **fold** <b>with</b> `care`<br>and [love](javascript:alert(1)) &amp; ![x](y.png)salt.\n\n<details>\n<summary>Click to open</summary>\n- I rest.\n</details>\n',
  });
  expect(ladder.levels[0]!.competencies).toEqual([
    { key: 'd', name: 'D', expectations: ['I fold with care and love & salt.', 'I rest.'], examples: [] },
  ]);
});

it('gives a level its new key though the files still say the old one, and remembers that', async () => {
  const { ladder, told } = await read({
    'baker.md': BAKER,
    'ladder.yaml': 'levels:\n  - key: IC2\n    was: [L2]\n',
  });
  expect(ladder.levels).toMatchObject([{ key: 'IC2', was: ['L2'], title: 'Baker' }]);
  expect(told).toEqual([]);
});
