import { fieldKind, fieldWords } from '../field-names.ts';
import { isLevelName } from '../level-words.ts';
import type { DataMap, DataNode } from './data-node.ts';

/** What the entries of a list or map are. */
export type EntryKind = 'level' | 'competency';

const LEVELS =
  /^(?:levels?|milestones?|grades?|stages?|steps|roles|positions|ladder|jobs|níveis|niveles|niveaux|stufen|seviyeler|cargos|by level|per level)$/iu;
const COMPETENCIES =
  /^(?:competenc(?:y|ies)|competency areas|skills?|topics?|areas?|dimensions?|pillars?|themes?|categories|category|attributes?|tracks|domains?|values|sections|groups|criteria groups|competências|competencias|compétences|kompetenzen|yetkinlikler|habilidades)$/iu;

const NAME_FIELDS = [
  'displayname',
  'display name',
  'title',
  'name',
  'label',
  'competency',
  'skill',
  'level',
  'key',
  'id',
];
const KEY_FIELDS = ['key', 'code', 'shortname', 'short name', 'level', 'grade', 'id'];

function findText(map: DataMap, names: readonly string[]): string | undefined {
  for (const name of names) {
    const found = map.entries.find(([key, value]) => fieldWords(key) === name && value.kind === 'text');
    if (found?.[1].kind === 'text' && found[1].text.trim() !== '') return found[1].text;
  }
  return undefined;
}

/** What an entry calls itself. */
export const nameOf = (map: DataMap) => findText(map, NAME_FIELDS);

/** The short code by which an entry is known. */
export const keyOf = (map: DataMap) => findText(map, KEY_FIELDS);

const isCollection = (node: DataNode) => node.kind !== 'text';
const isNumber = (text: string) => /^\d{1,2}(?:\.\d+)?$/.test(text);

/** Names of the entries, and the entries, of a list of maps or of a map. */
export function entriesOf(node: DataNode): { name: string | undefined; value: DataNode }[] {
  if (node.kind === 'map') return node.entries.map(([name, value]) => ({ name, value }));
  if (node.kind === 'list')
    return node.items.map((value) => ({ name: value.kind === 'map' ? nameOf(value) : undefined, value }));
  return [];
}

const mostly = (parts: number, whole: number) => parts >= 2 && parts * 2 >= whole;

/** Whether an entry holds a collection of the given kind by its field's name. */
function holds(value: DataNode, pattern: RegExp): boolean {
  return (
    value.kind === 'map' &&
    value.entries.some(([key, inner]) => isCollection(inner) && pattern.test(fieldWords(key)))
  );
}

/** Whether an entry tells its level and no competency: what it holds is said of that level. */
function isOfLevel(value: DataNode): boolean {
  if (value.kind !== 'map') return false;
  const kinds = value.entries.filter(([, inner]) => inner.kind === 'text').map(([key]) => fieldKind(key));
  return kinds.includes('level') && !kinds.includes('competency');
}

/** Whether a map's keys, or the names in a list, are those of levels. */
function namesLevels(node: DataNode): boolean {
  const names = entriesOf(node).flatMap(({ name }) => name ?? []);
  const isKeyed = node.kind === 'map' && names.every((name) => isNumber(name) || isLevelName(name));
  return mostly(
    names.filter((name) => isLevelName(name) || (isKeyed && isNumber(name))).length,
    entriesOf(node).length,
  );
}

/**
 * Decides what the entries of a list or map are: by the name of the field that holds it, by what they hold
 * themselves, by what they are called. Undefined when they are neither levels nor competencies.
 */
export function entryKind(node: DataNode, field: string | undefined): EntryKind | undefined {
  const words = field === undefined ? '' : fieldWords(field);
  const entries = entriesOf(node);
  if (entries.length === 0 || (node.kind === 'list' && !node.items.some(isCollection))) return undefined;
  if (namesLevels(node) || entries.every(({ value }) => isOfLevel(value))) return 'level';
  const isContainer = (name: string | undefined) =>
    node.kind === 'map' &&
    name !== undefined &&
    (LEVELS.test(fieldWords(name)) || COMPETENCIES.test(fieldWords(name)));
  const areNamed = entries.every(({ name, value }) => value.kind !== 'text' && !isContainer(name));
  if (
    areNamed &&
    entries.some(({ value }) => holds(value, LEVELS) || (isCollection(value) && namesLevels(value)))
  ) {
    return 'competency';
  }
  if (LEVELS.test(words)) return 'level';
  if (COMPETENCIES.test(words) || (fieldKind(words) === 'text' && node.kind === 'map')) return 'competency';
  return entries.length >= 2 &&
    entries.filter(({ value }) => holds(value, COMPETENCIES)).length * 2 > entries.length
    ? 'level'
    : undefined;
}
