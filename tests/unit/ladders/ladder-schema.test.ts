import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Schema from 'typebox/schema';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Problem } from '../../../server/ladders/ladder.ts';
import { parseLadderYaml } from '../../../server/ladders/ladder-yaml.ts';

const ladders = join(import.meta.dirname, '../../../ladders');
const schema = Schema.Compile(
  JSON.parse(readFileSync(join(ladders, 'ladder.schema.json'), 'utf8')) as object,
);

/** Whether the schema, and whether our own reader, has nothing to object to. */
function judge(text: string) {
  const problems: Problem[] = [];
  parseLadderYaml('ladder.yaml', text, problems);
  return { bySchema: schema.Check(parse(text)), byReader: problems.length === 0 };
}

it.each([
  '',
  'name: Engineering',
  'key: data-science\nscale: [Low, Middle, High]\ntopBox: High',
  'scale: [1, 2, 3, 4, 5]',
  'scale: {from: 1, to: 5, step: 0.5}\ntopBox: 4.5',
  'levels: [{key: L1}, {key: 2, title: Two, grade: 4}]\ncumulative: true',
  'levels: [{key: IC1, was: [L1, 1]}]',
  'competencies: {domain-expertise: {name: X, headings: [Y, Z]}, empty: {}}\nfiles: [a.md]',
])('agrees with the reader that %j is right', (text) => {
  expect(judge(text)).toEqual({ bySchema: true, byReader: true });
});

it.each([
  'colour: red',
  'name: [a]',
  'key: Data Science',
  'scale: [Low, High]',
  'scale: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]',
  'scale: [A, A, B]',
  'scale: {from: 1}',
  'scale: {from: 1, to: 5, step: half}',
  'cumulative: perhaps',
  'levels: [{title: No key}]',
  'levels: [{key: L1, grade: 1.5}]',
  'levels: {L1: x}',
  'levels: [{key: IC1, was: L1}]',
  'competencies: {Domain Expertise: {name: X}}',
  'competencies: {a: {heads: [b]}}',
  'files: a.md',
  '[a]',
])('agrees with the reader that %j is wrong', (text) => {
  expect(judge(text)).toEqual({ bySchema: false, byReader: false });
});

it.each(['engineering', 'infrastructure', 'data'])('accepts the ladder.yaml of %s', (name) => {
  const text = readFileSync(join(ladders, name, 'ladder.yaml'), 'utf8');
  expect(judge(text)).toEqual({ bySchema: true, byReader: true });
});

it('writes a run of numbers out as positions', () => {
  const problems: Problem[] = [];
  const { scale, topBox } = parseLadderYaml(
    'ladder.yaml',
    'scale: {from: 1, to: 5, step: 0.5}\ntopBox: 4',
    problems,
  );
  expect(scale).toEqual(['1', '1.5', '2', '2.5', '3', '3.5', '4', '4.5', '5']);
  expect(topBox).toBe(7);
  expect(parseLadderYaml('l', 'scale: {from: 0.1, to: 0.5, step: 0.1}', problems).scale).toEqual([
    '0.1',
    '0.2',
    '0.3',
    '0.4',
    '0.5',
  ]);
  expect(problems).toEqual([]);
});
