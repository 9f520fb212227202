import type { AuditedTable } from '../contract/audits.ts';
import type { AnswerBook } from './answers.ts';
import { attackTable, type AttackResult } from './attack/attack-table.ts';
import { ContradictionError } from './attack/pieces.ts';
import { Solver } from './attack/solver.ts';
import type { TableTarget } from './build-target.ts';

const yieldToOthers = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

/**
 * Attacks every table. `found` gets a sentence for each leak; what could be read of them stands in none.
 *
 * Shapes: `targets` has an entry for each of the book's tables, by the same key.
 */
export async function attackAll(
  book: AnswerBook,
  targets: ReadonlyMap<string, TableTarget>,
  k: number,
  found: string[],
  onProgress: (done: number, of: number, step: string) => void,
): Promise<AuditedTable[]> {
  const solver = await Solver.load();
  const tables: AuditedTable[] = [];
  for (const [key, { source, competency }] of book) {
    onProgress(tables.length, book.size, 'attacking');
    // The attack computes without a pause; a Ctrl-C and the bar want one now and then.
    await yieldToOthers();
    const target = targets.get(key);
    if (!target) continue;
    const what = `${source}, ${competency}`;
    const result = attackOne(target, k, solver, (message) => found.push(`${what}: ${message}`));
    const count = (kind: string): number => result.leaks.filter((leak) => leak.kind === kind).length;
    for (const leak of result.leaks) found.push(`${what}: ${describe(target, leak.kind, leak.cells)}`);
    for (const cells of result.undecided) found.push(`${what}: ${describe(target, 'undecided', cells)}`);
    tables.push({
      source,
      competency,
      people: target.people.reduce((sum, people) => sum + people, 0),
      cells: result.cells,
      figures: target.figures.length,
      groups: result.groups,
      determined: count('determined'),
      pinned: count('pinned'),
      undecided: result.undecided.length,
    });
  }
  onProgress(book.size, book.size, 'attacking');
  return tables;
}

/** Figures that contradict each other are a fault of their own, and leave nothing to attack. */
function attackOne(
  target: TableTarget,
  k: number,
  solver: Solver,
  tell: (message: string) => void,
): AttackResult {
  try {
    return attackTable(target, k, solver);
  } catch (error) {
    if (!(error instanceof ContradictionError)) throw error;
    tell(error.message);
    return { cells: 0, groups: 0, leaks: [], undecided: [] };
  }
}

const WORDS = {
  determined: 'can be worked out',
  pinned: 'can only have one score',
  undecided: 'could not be decided in time',
};

function describe(target: TableTarget, kind: keyof typeof WORDS, cells: readonly number[]): string {
  const people = cells.reduce((sum, cell) => sum + (target.people[cell] ?? 0), 0);
  const names = cells.slice(0, 3).map((cell) => {
    const { home, level } = target.cells[cell] ?? { home: '', level: null };
    return level ? `${home} ${level.key}` : home;
  });
  const rest = cells.length > names.length ? ` and ${cells.length - names.length} more` : '';
  return `${people} ${people === 1 ? 'person' : 'people'} of ${names.join(' + ')}${rest} ${WORDS[kind]}`;
}
