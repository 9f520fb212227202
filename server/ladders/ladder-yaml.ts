import type { Problem } from './ladder.ts';
import { slugOf } from './slug.ts';
import { YamlFields, type Field } from './yaml-fields.ts';

/** A value of ladder.yaml that something in the ladder's files must match. */
export interface Named {
  text: string;
  line: number;
}

/** What ladder.yaml says of one level. */
export interface YamlLevel {
  key: string;
  line: number;
  title?: string;
  grade?: number;
  /** Keys that it had before it was renamed. */
  was: string[];
}

/** What ladder.yaml says. Everything is optional; an empty file says nothing. */
export interface LadderYaml {
  key?: string;
  name?: string;
  scale: string[];
  topBox?: number;
  /** Undefined: as the ladder's own words say. */
  cumulative?: boolean;
  levels: YamlLevel[];
  competencies: { key: string; name?: string; headings: Named[] }[];
  /** The files that are levels, as paths inside the folder; undefined: all of them. */
  files?: Named[];
}

export const NO_LADDER_YAML: LadderYaml = { scale: [], levels: [], competencies: [] };

const KEYS = ['name', 'key', 'scale', 'topBox', 'cumulative', 'levels', 'competencies', 'files'];

function readNames(yaml: YamlFields, list: Field | undefined): Named[] {
  return yaml.list(list).flatMap((field) => {
    const text = yaml.text(field);
    return text === undefined ? [] : [{ text, line: field.line }];
  });
}

/** `{from: 1, to: 5, step: 0.5}` as the words 1, 1.5, … 5; undefined where it is a list. */
function readSteps(yaml: YamlFields, field: Field | undefined): string[] | undefined {
  if (!field || !yaml.isMap(field)) return undefined;
  const fields = yaml.map(field, ['from', 'to', 'step']);
  const from = yaml.number(fields.get('from'));
  const to = yaml.number(fields.get('to'));
  const step = fields.has('step') ? yaml.number(fields.get('step')) : 1;
  if (from === undefined || to === undefined || step === undefined || step <= 0) return [];
  const steps = Math.round((to - from) / step);
  const isWhole = Math.abs(from + steps * step - to) < 1e-9 && steps >= 0 && steps < 100;
  // Rounded, since three tenths added up are not 0.3.
  return isWhole
    ? Array.from({ length: steps + 1 }, (_, i) => String(Number((from + i * step).toFixed(6))))
    : [];
}

/** A word as a score is matched with it: case and spaces do not count, and 1.0 is 1. */
const likeScore = (word: string) => {
  const plain = word.trim().replace(/\s+/g, ' ').toLowerCase();
  return /^-?\d+(?:[.,]\d+)?$/.test(plain) ? String(Number(plain.replace(',', '.'))) : plain;
};

function readScale(yaml: YamlFields, root: ReadonlyMap<string, Field>): Pick<LadderYaml, 'scale' | 'topBox'> {
  const field = root.get('scale');
  const scale = readSteps(yaml, field) ?? readNames(yaml, field).map(({ text }) => text);
  if (field && (scale.length < 3 || scale.length > 10 || new Set(scale.map(likeScore)).size < scale.length)) {
    yaml.report(
      field.line,
      `scale should have 3 to 10 different words, lowest first; it has ${scale.length}.`,
    );
    return { scale: [] };
  }
  const topField = root.get('topBox');
  const word = yaml.text(topField);
  if (!topField || word === undefined) return { scale };
  const topBox = scale.map(likeScore).indexOf(likeScore(word)) + 1;
  if (topBox > 0) return { scale, topBox };
  yaml.report(topField.line, `topBox should be a word of the scale (${scale.join(', ')}); it is "${word}".`);
  return { scale };
}

function readLevels(yaml: YamlFields, list: Field | undefined): YamlLevel[] {
  const levels = yaml.list(list).flatMap((entry) => {
    const fields = yaml.map(entry, ['key', 'title', 'grade', 'was']);
    const key = yaml.text(fields.get('key'));
    const title = yaml.text(fields.get('title'));
    const grade = yaml.integer(fields.get('grade'));
    if (!fields.has('key')) yaml.report(entry.line, `${entry.name} has no key.`);
    if (key === undefined) return [];
    const was = readNames(yaml, fields.get('was')).map(({ text }) => text);
    const said = { ...(title !== undefined && { title }), ...(grade !== undefined && { grade }) };
    return [{ key, line: entry.line, ...said, was }];
  });
  reportShared(yaml, levels);
  return levels;
}

/** A key must mean one level, by its name now or by one that it had. */
function reportShared(yaml: YamlFields, levels: readonly YamlLevel[]): void {
  const seen = new Map<string, string>();
  for (const { key, was, line } of levels) {
    for (const name of new Set([key, ...was].map((each) => each.toLowerCase()))) {
      const other = seen.get(name);
      if (other !== undefined)
        yaml.report(line, `"${name}" should name one level; ${other} and ${key} both have it.`);
      seen.set(name, key);
    }
  }
}

function readCompetencies(yaml: YamlFields, map: Field | undefined): LadderYaml['competencies'] {
  return [...yaml.map(map)].flatMap(([key, entry]) => {
    if (key === '' || slugOf(key) !== key) {
      yaml.report(entry.line, `A competency key is lower-case words joined by hyphens; "${key}" is not.`);
      return [];
    }
    const fields = yaml.map(entry, ['name', 'headings']);
    const name = yaml.text(fields.get('name'));
    return [{ key, ...(name !== undefined && { name }), headings: readNames(yaml, fields.get('headings')) }];
  });
}

/** Reads a ladder.yaml; every unknown key and wrong type is a problem with its line, and the rest still counts. */
export function parseLadderYaml(file: string, text: string, problems: Problem[]): LadderYaml {
  const yaml = new YamlFields(file, text, problems);
  const root = yaml.map(yaml.root, KEYS);
  const name = yaml.text(root.get('name'));
  const keyField = root.get('key');
  const key = yaml.text(keyField);
  if (keyField && key !== undefined && slugOf(key) !== key) {
    yaml.report(keyField.line, `key should be lower-case words joined by hyphens; it is "${key}".`);
  }
  const cumulative = yaml.flag(root.get('cumulative'));
  return {
    ...(key !== undefined && { key: slugOf(key) }),
    ...(name !== undefined && { name }),
    ...readScale(yaml, root),
    ...(cumulative !== undefined && { cumulative }),
    levels: readLevels(yaml, root.get('levels')),
    competencies: readCompetencies(yaml, root.get('competencies')),
    ...(root.has('files') && { files: readNames(yaml, root.get('files')) }),
  };
}
