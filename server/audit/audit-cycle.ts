import type { WriteHandle } from '../../db/connect.ts';
import type { AuditReport } from '../contract/audits.ts';
import type { AnswerBook } from './answers.ts';
import type { Ask } from './ask.ts';
import { askDistribution } from './askers/distribution.ts';
import { attackAll } from './attack-all.ts';
import { buildTarget, type TableTarget } from './build-target.ts';
import { checkBlocks } from './closure/check-blocks.ts';
import { checkInsiders } from './closure/check-insiders.ts';
import { checkSums } from './closure/check-sums.ts';
import { listUnknownEndpoints } from './endpoints.ts';
import { findKept } from './kept-cells.ts';
import { readOrganisation } from './organisation.ts';
import { openStore } from './store.ts';
import { findWitnesses } from './witness/find-witnesses.ts';

export interface AuditOptions {
  readonly cycle: string;
  /** Only this source, or this competency. */
  readonly source?: string;
  readonly competency?: string;
  /** People for whom a witness is looked for. */
  readonly sample: number;
}

export interface Audit {
  readonly report: AuditReport;
  /** What was found, in sentences for the person who keeps the data; they name groups and are not stored. */
  readonly found: readonly string[];
}

export type AuditProgress = (done: number, of: number, step: string) => void;

/**
 * Attacks a published cycle (DISCLOSURE.md, section 4): asks the API everything, works out what an outsider can
 * conclude from the answers, holds them against the rules, and looks for other data that would have given the same.
 *
 * Errors: AskError where the cycle is not published or an answer breaks its contract.
 */
export async function auditCycle(
  ask: Ask,
  writer: WriteHandle,
  options: AuditOptions,
  onProgress: AuditProgress = () => undefined,
): Promise<Audit> {
  const started = performance.now();
  const organisation = await readOrganisation(ask, options.cycle);
  const { publication, rules } = organisation.publication;
  const book = await askDistribution(ask, organisation, options, (done, of) => {
    onProgress(done, of, 'asking');
  });
  const store = await openStore(writer, organisation, book);
  const keptOf = store ? findKept(store) : () => undefined;
  const targets = new Map([...book].map(([key, table]) => [key, buildTarget(organisation, table, keptOf)]));

  const found: string[] = [];
  const tables = await attackAll(book, targets, rules.k, found, onProgress);
  const faults = [
    ...listTableFaults(book, targets, rules),
    ...(await checkSums(ask, organisation, book, targets)),
  ];
  if (store) {
    const pathOf = new Map(store.cycle.tree.map(({ id, path }) => [id, path]));
    faults.push(...checkInsiders(store.cut.tables, (home) => pathOf.get(home) ?? String(home), rules));
  } else {
    found.push(
      'The ratings are not those that were published: cells left out of columns are not known, and no witness can be looked for',
    );
  }
  const witness = store
    ? findWitnesses(store.cycle, store.rules, options.sample, (done, of) => {
        onProgress(done, of, 'looking for witnesses');
      })
    : undefined;
  const notAsked = await listUnknownEndpoints(ask);
  found.push(...faults, ...notAsked.map((path) => `${path} gives numbers that the audit does not ask for`));

  const report: AuditReport = {
    cycle: organisation.cycle,
    version: publication.version,
    hash: publication.hash,
    k: rules.k,
    passed: found.length === 0,
    seconds: Math.round((performance.now() - started) / 100) / 10,
    questions: countQuestions(book),
    tables,
    faults: faults.length,
    witness: witness ? { sampled: witness.sampled, found: witness.found } : null,
    notAsked,
  };
  return { report, found };
}

function listTableFaults(
  book: AnswerBook,
  targets: ReadonlyMap<string, TableTarget>,
  rules: Parameters<typeof checkBlocks>[1],
): string[] {
  return [...targets].flatMap(([key, target]) => {
    const table = book.get(key);
    const what = table ? `${table.source}, ${table.competency}` : key;
    return [...target.faults, ...checkBlocks(target, rules)].map((fault) => `${what}: ${fault}`);
  });
}

function countQuestions(book: AnswerBook): AuditReport['questions'] {
  let answered = 0;
  let refused = 0;
  for (const { nodes, levels, columns } of book.values()) {
    for (const { shown } of [...nodes.values(), ...levels.values(), ...columns.values()]) {
      if (shown) answered += 1;
      else refused += 1;
    }
  }
  return { answered, refused };
}
