import { stat } from 'node:fs/promises';
import { basename, extname, isAbsolute, join, normalize, resolve } from 'node:path';
import { buildLadder } from './build-ladder.ts';
import { FileReader, type ReadFile } from './file-reader.ts';
import { addListed, dropUnsure, groupLevels, type LevelGroup } from './group-levels.ts';
import { orderByIndex } from './index-order.ts';
import { NO_LADDER_YAML, type LadderYaml } from './ladder-yaml.ts';
import type { Ladder, Problem } from './ladder.ts';
import { LADDER_YAML, listLadderFolder, type LadderFolder } from './list-ladder-files.ts';
import type { Reading } from './read-source.ts';
import { ReadingProcess } from './reading-process.ts';
import { slugOf } from './slug.ts';

export interface ReadLadders {
  ladders: Ladder[];
  problems: Problem[];
  files: ReadFile[];
}

/** A folder's name as a title: `data-science` is "Data science". */
function titleOf(folder: string): string {
  const words = basename(resolve(folder)).replace(/[-_]+/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

class LadderReader {
  readonly ladders: Ladder[] = [];
  readonly #files: FileReader;

  constructor(files: FileReader) {
    this.#files = files;
  }

  async path(path: string): Promise<void> {
    const before = this.ladders.length;
    const isFolder = (await stat(path)).isDirectory();
    await (isFolder ? this.#folder(path) : this.#singleFile(path));
    const isTold = this.#files.problems.some(({ file, severity }) => severity === 'error' && file === path);
    if (this.ladders.length === before && !isTold)
      this.#files.tell(path, 'error', 'No level was found here.');
  }

  /** A folder that says what it is with ladder.yaml is one ladder; any other may hold further ones. */
  async #folder(folder: string): Promise<void> {
    const listed = await listLadderFolder(folder);
    await this.#oneFolder(folder, listed);
    if (listed.hasYaml) return;
    for (const path of listed.folders) await this.#folder(path);
  }

  async #oneFolder(folder: string, listed: LadderFolder): Promise<void> {
    const yaml = listed.hasYaml ? await this.#files.readYaml(join(folder, LADDER_YAML)) : NO_LADDER_YAML;
    for (const file of listed.unread) {
      if (!yaml.files)
        this.#files.tell(
          file,
          'info',
          `Not read: a ${extname(file)} file. Save it as Markdown, HTML or CSV.`,
        );
    }
    const found = await this.#files.readAll(this.#choose(folder, listed.files, yaml));
    const asides = yaml.files ? [] : await this.#files.readAll(listed.asides, true);
    // A README is the ladder itself where nothing else is.
    const isRead = found.some(({ levels }) => levels.length > 0);
    const readings = isRead ? found : [...found, ...asides];
    dropUnsure(readings, yaml);
    for (const reading of readings) this.#files.account(reading, asides.includes(reading));
    const name = titleOf(folder);
    const groups = groupLevels(readings, listed.hasYaml).filter(({ levels }) => levels.length > 0);
    for (const group of groups) {
      orderByIndex(
        group.levels,
        asides.flatMap(({ links }) => links),
      );
      addListed(
        group.levels,
        readings.flatMap(({ listed: only }) => only),
      );
      this.#build(join(folder, LADDER_YAML), group, { key: slugOf(name), name }, yaml, [...found, ...asides]);
    }
    // Inside a folder of ladders, one with ladder.yaml was meant to be a ladder; any other may hold pictures.
    if (groups.length === 0 && listed.hasYaml) this.#files.tell(folder, 'error', 'No level was found here.');
  }

  async #singleFile(file: string): Promise<void> {
    const reading = await this.#files.read(file);
    if (reading) this.#files.account(reading, false);
    for (const group of groupLevels(reading ? [reading] : [], false)) {
      const key = slugOf(basename(file, extname(file)));
      const name =
        group.name ?? (group.levels.length === 1 ? group.levels[0]?.title : reading?.title) ?? titleOf(key);
      this.#build(file, group, { key, name }, NO_LADDER_YAML, reading ? [reading] : []);
    }
  }

  #build(
    yamlFile: string,
    group: LevelGroup,
    own: { key: string; name: string },
    yaml: LadderYaml,
    readings: readonly Reading[],
  ): void {
    const said = readings.find((reading) => reading.cumulative);
    if (said?.cumulative && yaml.cumulative === undefined) {
      const { line, sentence } = said.cumulative;
      this.#files.tell(
        said.file,
        'info',
        `Each level is taken to ask for all below it too, since it says: "${sentence.slice(0, 120)}"`,
        line,
      );
    }
    const cumulative = yaml.cumulative ?? said !== undefined;
    const key = group.key ?? own.key;
    const name = group.name ?? own.name;
    this.ladders.push(
      buildLadder({ yamlFile, key, name, cumulative }, yaml, group.levels, this.#files.problems),
    );
  }

  /** The files that ladder.yaml lists, or all of the folder; a listed path may not lead out of the folder. */
  #choose(folder: string, all: string[], { files }: LadderYaml): string[] {
    if (!files) return all;
    return files.flatMap(({ text, line }) => {
      if (!isAbsolute(text) && !normalize(text).startsWith('..')) return [join(folder, text)];
      this.#files.tell(
        join(folder, LADDER_YAML),
        'error',
        `files should be paths inside this folder; "${text}" is not.`,
        line,
      );
      return [];
    });
  }
}

/**
 * Reads ladders from where their owners keep them. A file is a ladder of the levels in it; a folder with texts is a
 * ladder, or several when its files are; a folder of such folders (`ladders/`) is several. Nothing is thrown for
 * what a path holds: `problems` tells what was repaired, left out or wrong, and has an error for each path that gave
 * no level; `files` tells why each file was read as it was.
 */
export async function readLadders(paths: readonly string[]): Promise<ReadLadders> {
  await using process = new ReadingProcess();
  const files = new FileReader(process);
  const reader = new LadderReader(files);
  for (const path of paths) {
    try {
      await reader.path(path);
    } catch (error) {
      // Only the file system's refusals are the path's fault; anything else is ours and must be seen.
      if (!(error instanceof Error && 'syscall' in error)) throw error;
      const isMissing = 'code' in error && error.code === 'ENOENT';
      const message = isMissing ? 'There is no such file or folder.' : `It cannot be read: ${error.message}.`;
      files.tell(path, 'error', message);
    }
  }
  return { ladders: reader.ladders, problems: files.problems, files: files.files };
}
