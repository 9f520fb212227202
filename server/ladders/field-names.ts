/** What a column of a sheet or a field of a record holds. */
export type FieldKind =
  'track' | 'level' | 'title' | 'order' | 'grade' | 'competency' | 'kind' | 'text' | 'examples' | 'summary';

const NAMES: Record<FieldKind, string> = {
  track: 'track|job family|family|discipline|ladder|career path|trilha|parcours|laufbahn',
  level:
    'levels?|level id|level key|level code|nível|nivel|niveau|stufe|seviye|kademe|уровень|grades?|band|rank|seniority|role|position|job level|cargo|posição|rol|レベル|等級',
  title:
    'titles?|job titles?|role titles?|level names?|level titles?|display ?name|name|titel|título|titre|unvan',
  order: 'order|sort|sort order|weight|index|sequence',
  grade: 'common grade|grade number',
  competency:
    'competenc(?:y|ies)|skills?|areas?|categor(?:y|ies)|topics?|dimensions?|pillars?|themes?|attributes?|values?|domains?|competências?|competencias?|compétences?|kompetenz(?:en)?|yetkinlik|habilidade|habilidad|критерий|компетенция|スキル',
  kind: 'kind|type|tipo|art|tür',
  text: 'texts?|expectations?|descriptions?|behaviou?rs?|criteria|criterion|requirements?|statements?|indicators?|responsibilit(?:y|ies)|signals?|bullets?|items?|points?|content|details?|definition|what|descrição|descripción|beschreibung|expectativas?|açıklama|beklenti',
  examples: '(?:example|sample)s?(?: .*)?|exemplos?|ejemplos?|exemples?|beispiele?|örnek(?:ler)?|evidence',
  summary: 'summar(?:y|ies)|overview|in short|resumo|resumen|résumé|zusammenfassung|özet',
};

const PATTERNS = Object.entries(NAMES).map(
  ([kind, names]) => [kind as FieldKind, new RegExp(`^(?:${names})$`, 'iu')] as const,
);

/** `exampleCriteria`, `display_name`, `Level / Title`: a name as words. */
export function fieldWords(name: string): string {
  return name
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replace(/[_-]+/g, ' ')
    .trim()
    .toLowerCase();
}

/** What a column or field of this name holds; undefined for a name that is the ladder's own. */
export function fieldKind(name: string): FieldKind | undefined {
  const words = fieldWords(name);
  return PATTERNS.find(([, pattern]) => pattern.test(words))?.[0];
}

/** Whether a table's column of this name holds levels: "Level", "Level/Skill", "Level / Title / Experience". */
export function namesLevels(name: string): boolean {
  return fieldKind(fieldWords(name).split(/\s*[/|&]\s*/)[0] ?? '') === 'level';
}
