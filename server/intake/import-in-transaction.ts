import type { WriteHandle } from '../../db/connect.ts';
import { listCarriedOver } from '../../db/private/list-carried-over.ts';
import { analyzeStaging, createStaging } from '../../db/private/create-staging.ts';
import { listRatedCycles } from '../../db/private/list-rated-cycles.ts';
import { lockImports } from '../../db/private/lock-imports.ts';
import { StagingWriter } from '../../db/private/staging-writer.ts';
import { storePeople } from '../../db/private/store-people.ts';
import { listLadderRules, type LadderRuleRow } from '../../db/reference/list-ladder-rules.ts';
import { checkMembers, checkRepeated, checkStored, type StagedFile } from './check-staged.ts';
import type { EncodedFile } from './encoded-file.ts';
import type { FaultList } from './fault-list.ts';
import type { ImportOptions, ImportReport } from './import-report.ts';
import { readRatings, type ReadRatings } from './read-ratings.ts';
import { settleItems } from './settle-items.ts';
import { storeStaged } from './store-staged.ts';
import { warnOfFrozen } from './warn-of-frozen.ts';

/** Ends the transaction without storing anything, carrying the report out of it. */
export class RollBack extends Error {
  readonly report: ImportReport;

  constructor(report: ImportReport) {
    super('nothing is stored');
    this.report = report;
  }
}

/**
 * Reads a file into the staging table, checks it as a whole and stores it.
 *
 * Errors: RollBack with the report where there are faults, nothing changes or it is a dry run.
 */
export async function importInTransaction(
  trx: WriteHandle,
  key: Buffer,
  file: EncodedFile,
  options: ImportOptions,
  faults: FaultList,
): Promise<ImportReport> {
  await lockImports(trx);
  const ladders = await listLadderRules(trx);
  const read = await stage(trx, key, file, options, ladders, faults);
  const report: ImportReport = {
    ok: true,
    file: file.name,
    dryRun: options.dryRun ?? false,
    cycles: read.cycles.map(({ key: cycle }) => cycle).toSorted(),
    rows: read.rows,
    ratings: read.ratings,
    added: 0,
    replaced: 0,
    unchanged: 0,
    missing: read.missing,
    faults: [],
    faultCount: 0,
    warnings: read.warnings,
    carriedOver: [],
  };
  const stopAtFaults = (): void => {
    if (faults.count === 0) return;
    throw new RollBack({ ...report, ok: false, faults: faults.list(), faultCount: faults.count });
  };
  if (read.ratings === 0) {
    stopAtFaults();
    throw new RollBack({
      ...report,
      warnings: [...report.warnings, 'The file has no scores: nothing changed.'],
    });
  }

  options.onProgress?.({ bytes: read.bytes, rows: read.rows, step: 'checking' });
  await analyzeStaging(trx);
  const items = await settleItems(trx, { ...read, cycles: report.cycles, points: options.scale }, faults);
  await storePeople(trx, read.hasRaters);
  const staged: StagedFile = { ...read, ladders };
  await checkMembers(trx, staged, faults);
  const everyCycle = read.cycles.map((_cycle, index) => index + 1);
  const rated = await listRatedCycles(trx, report.cycles);
  const ratedCycles = everyCycle.filter((cycle) => rated.includes(read.cycles[cycle - 1]?.key ?? ''));
  const competencyIds = items?.competencyIds ?? everyItem(read);
  // In new cycles making the index shows repeated ratings for nothing; where that will not be reached, look here.
  await checkRepeated(trx, competencyIds, faults.count > 0 ? everyCycle : ratedCycles, staged, faults);
  stopAtFaults();
  if (!items) throw new Error('items are settled where there is no fault');

  options.onProgress?.({ bytes: read.bytes, rows: read.rows, step: 'storing' });
  const stored = await storeStaged(trx, { ...read, ...items, ratedCycles, name: file.name });
  if (stored.repeating.length > 0) await checkRepeated(trx, competencyIds, stored.repeating, staged, faults);
  if (ratedCycles.length > 0) await checkStored(trx, stored.map, ratedCycles, staged, faults);
  stopAtFaults();

  const { added, replaced } = Object.assign(report, stored.counts);
  report.warnings.push(...items.warnings);
  const cycles = read.cycles.map(({ key: cycle }, index) => ({
    key: cycle,
    id: stored.map.cycleIds[index] ?? 0,
  }));
  report.warnings.push(...(await warnOfFrozen(trx, cycles)));
  report.carriedOver = await listCarriedOver(trx, cycles, stored.importId);
  if (report.dryRun || added + replaced === 0) throw new RollBack(report);
  return report;
}

/** Items stand for themselves where their competencies are not settled. */
function everyItem({ items }: ReadRatings): number[] {
  return items.map((_item, index) => index);
}

async function stage(
  trx: WriteHandle,
  key: Buffer,
  file: EncodedFile,
  options: ImportOptions,
  ladders: readonly LadderRuleRow[],
  faults: FaultList,
): Promise<ReadRatings> {
  await createStaging(trx);
  const writer = await StagingWriter.open(trx);
  try {
    const read = await readRatings(file, key, options, ladders, writer, faults);
    await writer.end();
    return read;
  } catch (error) {
    await writer.abort();
    throw error;
  }
}
