import type { ColumnScheme } from '../disclosure/column-schemes.ts';

export interface NamedLevel {
  id: number;
  ladder: string;
  key: string;
  grade: number;
}

export interface NamedColumn {
  /** What the API calls it. */
  key: string;
  /** What a reader sees. */
  label: string;
  levelIds: readonly number[];
  /** The division whose people it counts; null is the whole company. */
  teamId: number | null;
}

/**
 * Names a publication's columns. With one ladder a column is called by its levels (`L3`, `L5-L7`); with
 * several, whose level keys differ, by its grades (`G3`, `G5-G7`) and labelled with the levels it holds.
 * Columns of several divisions have the same names.
 */
export function nameColumns(scheme: ColumnScheme, levels: readonly NamedLevel[]): NamedColumn[] {
  const several = new Set(levels.map((level) => level.ladder)).size > 1;
  return scheme.columns.map(({ levelIds, division }) => {
    const held = levels.filter((level) => levelIds.includes(level.id)).sort((a, b) => a.grade - b.grade);
    return { ...(several ? nameByGrade(held) : nameByKey(held)), levelIds, teamId: division?.node ?? null };
  });
}

function nameByKey(levels: readonly NamedLevel[]): { key: string; label: string } {
  const first = levels[0]?.key ?? '';
  const last = levels.at(-1)?.key ?? '';
  return first === last
    ? { key: first, label: first }
    : { key: `${first}-${last}`, label: `${first} to ${last}` };
}

function nameByGrade(levels: readonly NamedLevel[]): { key: string; label: string } {
  const first = levels[0]?.grade ?? 0;
  const last = levels.at(-1)?.grade ?? 0;
  if (first !== last) return { key: `G${first}-G${last}`, label: `Grades ${first} to ${last}` };
  const keys = [...new Set(levels.map((level) => level.key))];
  return { key: `G${first}`, label: keys.join(' · ') };
}
