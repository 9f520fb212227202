import type {
  CompetencyDetail,
  LadderDetail,
  LevelDetail,
} from '../../../../server/contract/ladder-detail.ts';
import type { Cell, DistributionReply } from '../../../../server/contract/distribution.ts';
import type { LevelColumn } from '../../../../server/contract/publications.ts';
import type { Named } from '../../lib/resolve-view.ts';
import { countHits } from './find-in-text.ts';
import type { Group } from './ladder-query.ts';

/** How people of a level are rated on a competency, with what the figure covers. */
export interface Figure {
  cell: Cell;
  scale: readonly string[];
  column: LevelColumn;
}

/** What a ladder says of one competency at one level. */
export interface LadderCell {
  level: LevelDetail;
  /** With the ladder's name for it. */
  competency: Named;
  said: CompetencyDetail | undefined;
  figure: Figure | undefined;
  hits: number;
}

/** The cells of one level or of one competency. */
export interface CellGroup {
  key: string;
  /** Undefined where the group is a competency's. */
  level: LevelDetail | undefined;
  competency: Named | undefined;
  cells: LadderCell[];
}

export interface CellChoice {
  levels: readonly LevelDetail[];
  competencies: readonly Named[];
  group: Group;
  find: string;
}

/** A text of the level itself: its name, summary and attributes. */
export function levelTexts({ key, title, summary, attributes }: LevelDetail): string[] {
  return [`${key} ${title}`, summary ?? '', ...attributes.flatMap(({ label, value }) => [label, value])];
}

function cellTexts({ name, summary, expectations, examples }: CompetencyDetail): string[] {
  return [name, summary ?? '', ...expectations, ...examples];
}

/**
 * Lays a ladder out in sections, of a level each or of a competency each. While something is searched for,
 * only cells with hits are left, and sections with such cells or, of levels, with hits of their own.
 */
export function groupCells(
  { levels, competencies, group, find }: CellChoice,
  figureOf: (level: string, competency: string) => Figure | undefined,
): CellGroup[] {
  const cellOf = (level: LevelDetail, competency: Named): LadderCell => {
    const said = level.competencies.find(({ key }) => key === competency.key);
    return {
      level,
      competency,
      said,
      figure: figureOf(level.key, competency.key),
      hits: said && find !== '' ? countHits(cellTexts(said), find) : 0,
    };
  };
  const seen = (cell: LadderCell) => find === '' || cell.hits > 0;
  const sections: CellGroup[] =
    group === 'level'
      ? levels.map((level) => ({
          key: level.key,
          level,
          competency: undefined,
          cells: competencies.map((competency) => cellOf(level, competency)).filter(seen),
        }))
      : competencies.map((competency) => ({
          key: competency.key,
          level: undefined,
          competency,
          cells: levels.map((level) => cellOf(level, competency)).filter(seen),
        }));
  return sections.filter(
    ({ level, cells }) =>
      find === '' || cells.length > 0 || (level && countHits(levelTexts(level), find) > 0),
  );
}

/** The levels and competencies of a ladder that the view's filters leave; all where a filter leaves none. */
export function chosenParts(
  ladder: Pick<LadderDetail, 'key' | 'levels' | 'competencies'>,
  columns: readonly LevelColumn[],
  competencies: readonly Named[],
): { levels: readonly LevelDetail[]; competencies: readonly Named[] } {
  const members = columns
    .flatMap((column) => column.members)
    .filter((member) => member.ladder === ladder.key);
  const levels = ladder.levels.filter(({ key }) => members.some((member) => member.level === key));
  const named = ladder.competencies.filter(({ key }) => competencies.some((chosen) => chosen.key === key));
  return {
    levels: levels.length > 0 ? levels : ladder.levels,
    competencies: named.length > 0 ? named : ladder.competencies,
  };
}

/** Looks the figure of a cell up: that of the publication's column which counts the level. */
export function figureFinder(
  reply: DistributionReply | undefined,
  ladder: string,
  columns: readonly LevelColumn[],
): (level: string, competency: string) => Figure | undefined {
  if (!reply) return () => undefined;
  const cells = new Map(reply.cells.map((cell) => [`${cell.level ?? ''}\n${cell.competency ?? ''}`, cell]));
  return (level, competency) => {
    const column = columns.find(({ members }) =>
      members.some((member) => member.ladder === ladder && member.level === level),
    );
    const cell = column && cells.get(`${column.key}\n${competency}`);
    return column && cell && { cell, scale: reply.scale, column };
  };
}
