import { createReadStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { KeptReport } from '../../contract/reports.ts';
import { NotFound } from '../../errors.ts';
import { findEntry } from './entry.ts';
import { listFolders, partFolder, removeLeftOvers } from './left-overs.ts';

/**
 * The reports that are kept, each in a folder of its own with an entry that says what it is. A folder appears and
 * goes in one step, so that none is ever half there.
 */
export class Reports {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** Newest first. What a job left half done that was stopped goes before. */
  async list(): Promise<KeptReport[]> {
    await this.removeLeftOvers();
    const names = await listFolders(this.folder);
    const found = await Promise.all(names.map((name) => findEntry(this.folder, name)));
    return found
      .filter((entry) => entry !== undefined)
      .sort((a, b) => b.madeAt.localeCompare(a.madeAt) || a.title.localeCompare(b.title));
  }

  /**
   * One file of a report, by a name that its entry lists: a path is never made of anything else.
   *
   * Errors: NotFound.
   */
  async open(id: string, name: string): Promise<{ content: Readable; bytes: number }> {
    const { files, title } = await this.#find(id);
    const file = files.find((each) => each.name === name);
    if (!file) throw new NotFound('UNKNOWN_FILE', `The report of ${title} has no file "${name}"`);
    return { content: createReadStream(join(this.folder, id, file.name)), bytes: file.bytes };
  }

  /** Errors: NotFound. */
  async remove(id: string): Promise<void> {
    await this.#find(id);
    const gone = partFolder(this.folder, id);
    await rename(join(this.folder, id), gone);
    await rm(gone, { recursive: true, force: true });
  }

  /** What processes that were killed left half done. To be called when the server starts. */
  async removeLeftOvers(): Promise<void> {
    await removeLeftOvers(this.folder);
  }

  async #find(id: string): Promise<KeptReport> {
    const entry = await findEntry(this.folder, id);
    if (!entry) throw new NotFound('UNKNOWN_REPORT', `There is no report "${id}": it may have been removed`);
    return entry;
  }
}
