import { expect, it } from 'vitest';
import { parseLadderYaml } from '../../../server/ladders/ladder-yaml.ts';
import type { Problem } from '../../../server/ladders/ladder.ts';

function parse(text: string) {
  const problems: Problem[] = [];
  const yaml = parseLadderYaml('ladder.yaml', text, problems);
  return { yaml, told: problems.map(({ line, severity, message }) => `${line} ${severity} ${message}`) };
}

it('takes an empty file as saying nothing', () => {
  expect(parse('')).toEqual({
    yaml: { scale: [], levels: [], competencies: [] },
    told: [],
  });
});

it('keeps level keys as they are written', () => {
  const { yaml } = parse('levels: [{key: 1}, {key: 1.0}, {key: "07"}, {key: No}]');
  expect(yaml.levels.map(({ key }) => key)).toEqual(['1', '1.0', '07', 'No']);
});

it.each([
  [
    'an unknown key',
    'name: A\ncolour: red',
    /^2 warning "colour" is not known here; known are name, key, scale/,
  ],
  ['an unknown key of a level', 'levels:\n  - key: L1\n    rank: 2', /^3 warning "rank" is not known here/],
  ['a list for a word', 'name: [a]', /^1 error name should be words; it is something else\.$/],
  ['nothing for a word', 'scale: [a, b, c]\nname:', /^2 error name should be words; it is empty\.$/],
  ['a word for a list', 'levels: L1', /^1 error levels should be a list; it is "L1"\.$/],
  [
    'a word for a number',
    'levels:\n- key: L1\n  grade: one',
    /^3 error levels\[0\]\.grade should be a whole number; it is "one"\.$/,
  ],
  ['a word for a flag', 'cumulative: yes', /^1 error cumulative should be true or false; it is "yes"\.$/],
  ['a level without key', 'levels:\n- grade: 1', /^2 error levels\[0\] has no key\.$/],
  [
    'a scale of two',
    'scale: [no, yes]',
    /^1 error scale should have 3 to 10 different words, lowest first; it has 2\.$/,
  ],
  ['a scale word twice', 'scale: [a, b, a]', /^1 error scale should have 3 to 10 different words/],
  ['a number twice', 'scale: [1, 1.0, 2]', /^1 error scale should have 3 to 10 different words/],
  [
    'a former key that is another level',
    'levels:\n- key: L1\n- key: L2\n  was: [l1]',
    /^3 error "l1" should name one level; L1 and L2 both have it\.$/,
  ],
  [
    'a top box off the scale',
    'scale: [a, b, c]\ntopBox: d',
    /^2 error topBox should be a word of the scale \(a, b, c\); it is "d"\.$/,
  ],
  [
    'a competency key with a space',
    'competencies:\n  Deep Work: {}',
    /^2 error A competency key is lower-case words.*"Deep Work" is not/,
  ],
  ['a key with capitals', 'key: Eng', /^1 error key should be lower-case words/],
  ['a list at the top', '- a', /^1 error The file should be a map/],
  ['broken YAML', 'name: A\nscale: [a, b', /^\d error This is not YAML: /],
  ['a key twice', 'name: A\nname: B', /^2 error This is not YAML: Map keys must be unique/],
  ['an alias', 'name: &a A\nkey: *a', /^2 error key should be words; it is something else/],
])('tells of %s, with its line', (_what, text, expected) => {
  const { told } = parse(text);
  expect(told[0]).toMatch(expected);
});

it('reads keys that a level had, scales in steps, and a top box however its number is written', () => {
  const { yaml, told } = parse(
    'scale: {from: 1, to: 3, step: 0.5}\ntopBox: 2.0\nlevels: [{key: IC3, was: [L3, 3]}, {key: IC4}]',
  );
  expect(told).toEqual([]);
  expect(yaml).toMatchObject({ scale: ['1', '1.5', '2', '2.5', '3'], topBox: 3 });
  expect(yaml.levels.map(({ key, was }) => [key, was])).toEqual([
    ['IC3', ['L3', '3']],
    ['IC4', []],
  ]);
});

it('goes on after a fault', () => {
  const { yaml, told } = parse('name: [a]\nscale: [a, b, c]\ntopBox: b\nlevels: [{key: L1, grade: x}]');
  expect(told).toHaveLength(2);
  expect(yaml).toMatchObject({ scale: ['a', 'b', 'c'], topBox: 2, levels: [{ key: 'L1' }] });
});
