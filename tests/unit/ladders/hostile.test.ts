import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { formatCheck } from '../../../server/ladders/format-check.ts';
import { readLadders } from '../../../server/ladders/read-ladders.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hostile-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function readFile(name: string, content: string | Buffer) {
  const file = join(folder, name);
  await writeFile(file, content);
  const { ladders, problems } = await readLadders([file]);
  return { ladders, problems, told: problems.map(({ severity, message }) => `${severity} ${message}`) };
}

const head = '# L1: X\n\n## D\n\n';
const nines = 'abcdefgh'.split('').map(
  (key, i, keys) =>
    `${key}: &${key} [${Array(9)
      .fill(i === 0 ? 'x' : `*${keys[i - 1] ?? ''}`)
      .join(',')}]\n`,
);

it.each([
  ['10,000 nested quotes', 'quotes.md', `${head}${'>'.repeat(10_000)} a\n`, /^error It is nested too deeply/],
  ['150 kB of emphasis', 'stars.md', head + '*a_ '.repeat(37_000), /^error It takes more than 5 seconds/],
  [
    '10,000 nested bullets',
    'bullets.html',
    `<h1>L1: X</h1><h2>D</h2>${'<ul><li>x'.repeat(10_000)}`,
    /^error It is nested too deeply/,
  ],
  [
    '10,000 columns of Markdown',
    'wide.md',
    `|${'a|'.repeat(10_000)}\n|${'-|'.repeat(10_000)}\n|${'x|'.repeat(10_000)}\n`,
    /^error A table has more than 1000 columns/,
  ],
  [
    '100,000 elements in Markdown',
    'div.md',
    `${head}${'<div>\n\n'.repeat(100_000)}`,
    /^error It is nested too deeply/,
  ],
  ['100,000 elements', 'div.html', '<div>'.repeat(100_000), /^error It is nested too deeply/],
  [
    '50 MB',
    'big.md',
    Buffer.alloc(50_000_000, 'a'),
    /^error The file has 50000000 bytes; at most 4194304 are read\./,
  ],
  [
    'a cell that spans for ever',
    'span.html',
    `<table><tr><td rowspan=65000 colspan=1000>x</td></tr>${'<tr><td>y</td></tr>'.repeat(500)}</table>`,
    /^error A table has more than 200000 cells/,
  ],
  ['a YAML bomb', 'bomb.yaml', nines.join(''), /^error It holds more than 100000 values/],
  ['YAML that holds itself', 'self.yaml', 'a: &a\n  b: *a\n', /^error It is nested too deeply/],
  ['50,000 brackets', 'deep.json', '['.repeat(50_000), /^error It is nested too deeply/],
  ['a quote that never closes', 'open.csv', 'Level,Skill,Text\nL1,"x,y\n', /^error This is not CSV/],
])('gives %s a clear problem', { timeout: 30_000 }, async (_what, name, content, expected) => {
  const { ladders, told } = await readFile(name, content);
  expect(ladders).toEqual([]);
  expect(told[0]).toMatch(expected);
});

it('goes on with the next file after one that was stopped', { timeout: 30_000 }, async () => {
  await writeFile(join(folder, 'a.md'), head + '*a_ '.repeat(37_000));
  await writeFile(join(folder, 'b.md'), '# L2: Y\n\n## D\n\n- y\n');
  const { ladders } = await readLadders([join(folder, 'a.md'), join(folder, 'b.md')]);
  expect(ladders.map(({ name }) => name)).toEqual(['Y']);
});

it('reads 10,000 columns of a sheet', async () => {
  const row = (first: string, cell: string) => [first, ...Array<string>(9999).fill(cell)].join(',');
  const { ladders } = await readFile(
    'wide.csv',
    [row('Level', 'c'), row('L1', 'x'), row('L2', 'y')].join('\n'),
  );
  expect(ladders[0]!.levels.map(({ competencies }) => competencies[0]!.expectations.length)).toEqual([
    9999, 9999,
  ]);
});

it('runs nothing and keeps nothing of scripts, addresses, tags and controls', async () => {
  const bullets =
    '- [x](javascript:alert(1)) \u001b[31mred\u001b[0m \u202eabc\n- <img src=x onerror=alert(1)>y<script>alert(2)</script>\n';
  const { ladders, problems } = await readFile(
    'L1.md',
    `# L1: <script>alert(1)</script>X\n\n## D\n\n${bullets}`,
  );
  const [level] = ladders[0]!.levels;
  expect(level).toMatchObject({ title: 'X', competencies: [{ expectations: ['x [31mred[0m abc', 'y'] }] });
  expect(
    formatCheck(
      ladders,
      [...problems, { file: 'a\u001b[2J.md', line: 1, severity: 'info', message: 'm' }],
      [],
    ),
  ).not.toMatch(/(?!\n)\p{Cc}|\u202e/u);

  const tagged = await readFile(
    'tags.yaml',
    'levels:\n  L1: {skills: {a: !!js/function "function(){}"}}\n  L2: {skills: {a: !x [b]}}\n',
  );
  expect(tagged.ladders[0]!.levels.map(({ competencies }) => competencies[0]!.expectations)).toEqual([
    ['function(){}'],
    ['b'],
  ]);
});
