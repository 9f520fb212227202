import type { LevelName, TableAnswers } from './answers.ts';
import type { Figure, Target } from './attack/figure.ts';
import { deriveBlocks, ownPeople, type DerivedBlock } from './derive-blocks.ts';
import { listBelow, type Organisation } from './organisation.ts';

/** People of one home node and one level; without levels in a cycle, all people of a home. */
export interface AuditCell {
  readonly home: string;
  readonly level: LevelName | null;
  readonly people: number;
}

/** Whether the people of a home and level are in their column, where the API shows only some of a column's. */
export type KeptOf = (table: TableAnswers, home: string, level: LevelName) => boolean | undefined;

/** A figure with the words for it. */
export interface NamedFigure extends Figure {
  readonly node: string;
  readonly column: string | undefined;
}

export interface TableTarget extends Target {
  readonly cells: readonly AuditCell[];
  readonly figures: readonly NamedFigure[];
  readonly blocks: readonly DerivedBlock[];
  /** Answers whose people are no union of blocks or of columns. */
  readonly faults: readonly string[];
}

/**
 * Turns the answers of one table into what the attack takes: cells with their people, and which of them each shown
 * answer counts. The attacker is given which cells were left out of a column, which the API does not tell: what
 * holds against him holds against those who have to guess it.
 */
export function buildTarget(organisation: Organisation, table: TableAnswers, keptOf: KeptOf): TableTarget {
  const faults: string[] = [];
  const blocks = deriveBlocks(organisation, table, faults);
  const cells = listCells(organisation, table);
  const inBlocks = new Set(blocks.flatMap(({ homes }) => homes));
  const cellsOf = Map.groupBy(cells.keys(), (index) => cells[index]?.home ?? '');
  const below = (node: string): number[] =>
    listBelow(organisation, node).flatMap((home) => cellsOf.get(home) ?? []);

  const figures: NamedFigure[] = [];
  for (const [node, { shown }] of table.nodes) {
    if (!shown) continue;
    const nodes = new Set(listBelow(organisation, node));
    const homes = blocks.flatMap((block) => (nodes.has(block.node) ? block.homes : []));
    const held = homes.flatMap((home) => cellsOf.get(home) ?? []);
    figures.push({ node, column: undefined, cells: held, counts: shown.counts });
  }
  for (const { node, column, shown } of [...table.columns.values(), ...levelAnswers(table)]) {
    if (!shown) continue;
    const levels = new Set(membersOf(organisation, column));
    const asked = below(node).filter((index) => {
      const cell = cells[index];
      return cell?.level && levels.has(`${cell.level.ladder}\n${cell.level.key}`) && inBlocks.has(cell.home);
    });
    const held = asked.filter((index) => {
      const cell = cells[index];
      return cell?.level && keptOf(table, cell.home, cell.level) !== false;
    });
    const known = [asked, held].find((each) => countPeople(cells, each) === shown.people);
    if (known) figures.push({ node, column, cells: known, counts: shown.counts });
    else {
      faults.push(
        `${node}, ${column} shows ${shown.people} people; expected ${countPeople(cells, held)}, those of its blocks who are in their column`,
      );
    }
  }
  return {
    cells,
    figures,
    blocks,
    faults,
    people: cells.map(({ people }) => people),
    positions: table.scale.length,
  };
}

/** Levels that were answered by their own key: each is a column of one level. */
function levelAnswers(table: TableAnswers) {
  return [...table.levels.values()].map((answer) => ({
    ...answer,
    column: `${answer.level.ladder}\n${answer.level.key}`,
  }));
}

/** Levels of a column, or the one level that is meant by itself. */
function membersOf({ publication }: Organisation, column: string): string[] {
  const found = publication.levels.find(({ key }) => key === column);
  return found ? found.members.map(({ ladder, level }) => `${ladder}\n${level}`) : [column];
}

function listCells(organisation: Organisation, table: TableAnswers): AuditCell[] {
  const cells: AuditCell[] = [];
  const levels = [...organisation.levels].flatMap(([ladder, keys]) => keys.map((key) => ({ ladder, key })));
  for (const home of organisation.nodes) {
    let rest = ownPeople(organisation, home, (node) => table.nodes.get(node)?.of ?? 0);
    for (const level of levels) {
      const people = ownPeople(
        organisation,
        home,
        (node) => table.levels.get(`${node}\n${level.ladder}\n${level.key}`)?.of ?? 0,
      );
      if (people > 0) cells.push({ home, level, people });
      rest -= people;
    }
    if (rest > 0) cells.push({ home, level: null, people: rest });
  }
  return cells;
}

function countPeople(cells: readonly AuditCell[], indices: readonly number[]): number {
  return indices.reduce((sum, index) => sum + (cells[index]?.people ?? 0), 0);
}
