import fc from 'fast-check';
import { parse } from 'csv-parse/sync';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString } from 'mdast-util-to-string';
import { expect, it } from 'vitest';
import { compareLadders } from '../../../server/answers/ladder-compare.ts';
import { ladderCsv } from '../../../server/answers/ladder-csv.ts';
import { ladderMarkdown } from '../../../server/answers/ladder-markdown.ts';
import { readSource } from '../../../server/ladders/read-source.ts';
import { makeLadderDetail } from '../../helpers/make-ladder-detail.ts';

const ladder = makeLadderDetail([
  {
    key: 'L1',
    summary: 'I learn.\nA lot.',
    attributes: { Horizon: 'A week' },
    says: { work: ['Says "yes", then does', '=HYPERLINK("x")'], 'work!': ['Fixed\na typo'] },
  },
]);

it('writes a row a text, which no spreadsheet takes for a formula', () => {
  expect(ladderCsv(ladder)).toBe(
    [
      'Track,Level,Title,Competency,Kind,Text',
      'Crafts,L1,L1 title,,summary,"I learn.\nA lot."',
      'Crafts,L1,L1 title,Horizon,attribute,A week',
      'Crafts,L1,L1 title,WORK,expectation,"Says ""yes"", then does"',
      `Crafts,L1,L1 title,WORK,expectation,"'=HYPERLINK(""x"")"`,
      'Crafts,L1,L1 title,WORK,example,"Fixed\na typo"',
      '',
    ].join('\r\n'),
  );
});

const lineOfText = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => text.trim() !== '');

it('writes CSV that another parser reads back', () => {
  fc.assert(
    fc.property(lineOfText, (text) => {
      const csv = ladderCsv(makeLadderDetail([{ key: 'L1', says: { work: [text] } }]));
      const rows: string[][] = parse(csv);
      expect(rows[1]?.[5]?.replace(/^'(?=\s*[=+\-@\t\r])/, '')).toBe(text);
    }),
  );
});

const KEYS = [
  ['L3', 'Smith'],
  ['3', 'Smith'],
  ['3', '3'],
  ['master-smith', 'Master Smith'],
  ['SSE', 'Senior Smith'],
  ['1.5', 'Between'],
] as const;

it.each(KEYS)('writes Markdown that reads back with the key %s of %s', (key, title) => {
  const written = ladderMarkdown(
    makeLadderDetail([
      { key, title, says: { work: ['Says little'], 'work!': ['Said this'] } },
      { key: 'L9', title: 'Last', says: { work: ['Says more'] } },
    ]),
  );
  const { levels } = readSource({ file: 'x.md', text: written });
  expect(levels.map((level) => [level.key, level.title])).toEqual([
    [key, title],
    ['L9', 'Last'],
  ]);
  expect(levels[0]!.competencies[0]).toMatchObject({
    expectations: ['Says little'],
    examples: ['Said this'],
  });
});

it('writes Markdown of headings, a quote and bullets', () => {
  expect(ladderMarkdown(ladder)).toBe(
    [
      '# Crafts',
      '## L1 title (L1)',
      '> I learn.\n>\n> A lot.',
      '- **Horizon**: A week',
      '### WORK',
      '- Says "yes", then does\n- =HYPERLINK("x")',
      '**Examples:**',
      '- Fixed a typo\n',
    ].join('\n\n'),
  );
});

it.each([
  '<script>alert(1)</script>',
  '[x](javascript:alert(1))',
  '**not bold** `nor code`',
  '# no heading',
  '- no bullet',
  '12. no list',
  '&lt; stays',
  'a | b ~~c~~',
  '---',
  '```',
])('keeps the text %s as it is in Markdown', (text) => {
  const tree = fromMarkdown(ladderMarkdown(makeLadderDetail([{ key: 'L1', says: { work: [text] } }])));
  expect(tree.children.map(({ type }) => type)).toEqual(['heading', 'heading', 'heading', 'list']);
  expect(toString(tree.children[3])).toBe(text);
});

it('lays two ladders side by side by competency and grade', () => {
  const other = makeLadderDetail(
    [
      { key: 'P1', grade: 1, says: { art: [], work: [] } },
      { key: 'P3', grade: 3, says: { art: [] } },
    ],
    { key: 'arts', name: 'Arts' },
  );
  const mine = makeLadderDetail([
    { key: 'L1', says: { team: [], work: [] } },
    { key: 'L2', grade: 3 },
    { key: 'M2', grade: 3 },
  ]);

  const { a, b, competencies, grades } = compareLadders(mine, other);

  expect([a.key, b.key]).toEqual(['crafts', 'arts']);
  expect(competencies).toEqual([
    { key: 'work', a: 'WORK', b: 'WORK' },
    { key: 'team', a: 'TEAM', b: null },
    { key: 'art', a: null, b: 'ART' },
  ]);
  expect(
    grades.map(({ grade, ...sides }) => [
      grade,
      ...[sides.a, sides.b].map((side) => side.map(({ key }) => key)),
    ]),
  ).toEqual([
    [1, ['L1'], ['P1']],
    [3, ['L2', 'M2'], ['P3']],
  ]);
});
