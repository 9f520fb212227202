import { stat } from 'node:fs/promises';
import { basename, extname, isAbsolute, join, normalize, resolve } from 'node:path';
import { buildLadder } from './build-ladder.ts';
import { addListed, dropUnsure, groupLevels, type LevelGroup } from './group-levels.ts';
import { orderByIndex } from './index-order.ts';
import { NO_LADDER_YAML, type LadderYaml } from './ladder-yaml.ts';
import type { Ladder, Problem } from './ladder.ts';
import { LADDER_YAML, listLadderFolder, type LadderFolder } from './list-ladder-files.ts';
import { isLevelName } from './level-words.ts';
import type { Reading } from './read-source.ts';
import { readTextFile } from './read-text-file.ts';
import { ReadingProcess } from './reading-process.ts';
import { slugOf } from './slug.ts';

/** A file that was read, how many levels it gave and why it was read the way it was. */
export interface ReadFile {
  file: string;
  levels: number;
  why: string;
}

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
  readonly read: ReadLadders = { ladders: [], problems: [], files: [] };
  readonly #process: ReadingProcess;

  constructor(process: ReadingProcess) {
    this.#process = process;
  }

  async path(path: string): Promise<void> {
    const before = this.read.ladders.length;
    const isFolder = (await stat(path)).isDirectory();
    await (isFolder ? this.#folder(path) : this.#singleFile(path));
    const isTold = this.read.problems.some(({ file, severity }) => severity === 'error' && file === path);
    if (this.read.ladders.length === before && !isTold) this.#tell(path, 'error', 'No level was found here.');
  }

  #tell(file: string, severity: Problem['severity'], message: string, line = 1): void {
    this.read.problems.push({ file, line, severity, message });
  }

  async #file(file: string, isAside = false): Promise<Reading | undefined> {
    const text = await readTextFile(file, this.read.problems);
    if (text === undefined) return undefined;
    const reading = await this.#process.read(file, text);
    // A README is about its folder unless it holds several levels or is named like one.
    const { levels } = reading;
    if (isAside && levels.length < 2 && !isLevelName(levels[0]?.title ?? '')) reading.levels = [];
    return reading;
  }

  /** Tells what a file gave; that it gave no level is a warning, since folders hold other texts too. */
  #account({ file, levels, listed, why, problems }: Reading, isAside: boolean): void {
    const isUsed = levels.length > 0;
    if (isUsed || problems.some(({ severity }) => severity === 'error')) this.read.problems.push(...problems);
    else if (!isAside && listed.length === 0) this.#tell(file, 'warning', `Not read as a level: ${why}.`);
    if (isUsed) this.read.files.push({ file, levels: levels.length, why });
  }

  async #files(files: readonly string[], isAside = false): Promise<Reading[]> {
    const readings: Reading[] = [];
    for (const file of files) {
      const reading = await this.#file(file, isAside);
      if (reading) readings.push(reading);
    }
    return readings;
  }

  /** A folder that says what it is with ladder.yaml is one ladder; any other may hold further ones. */
  async #folder(folder: string): Promise<void> {
    const listed = await listLadderFolder(folder);
    await this.#oneFolder(folder, listed);
    if (listed.hasYaml) return;
    for (const path of listed.folders) await this.#folder(path);
  }

  async #oneFolder(folder: string, listed: LadderFolder): Promise<void> {
    const yaml = listed.hasYaml ? await this.#yaml(join(folder, LADDER_YAML)) : NO_LADDER_YAML;
    for (const file of listed.unread) {
      if (!yaml.files)
        this.#tell(file, 'info', `Not read: a ${extname(file)} file. Save it as Markdown, HTML or CSV.`);
    }
    const found = await this.#files(this.#choose(folder, listed.files, yaml));
    const asides = yaml.files ? [] : await this.#files(listed.asides, true);
    // A README is the ladder itself where nothing else is.
    const isRead = found.some(({ levels }) => levels.length > 0);
    const readings = isRead ? found : [...found, ...asides];
    dropUnsure(readings, yaml);
    for (const reading of readings) this.#account(reading, asides.includes(reading));
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
    if (groups.length === 0 && listed.hasYaml) this.#tell(folder, 'error', 'No level was found here.');
  }

  async #singleFile(file: string): Promise<void> {
    const reading = await this.#file(file);
    if (reading) this.#account(reading, false);
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
      this.#tell(
        said.file,
        'info',
        `Each level is taken to ask for all below it too, since it says: "${sentence.slice(0, 120)}"`,
        line,
      );
    }
    const cumulative = yaml.cumulative ?? said !== undefined;
    const key = group.key ?? own.key;
    const name = group.name ?? own.name;
    this.read.ladders.push(
      buildLadder({ yamlFile, key, name, cumulative }, yaml, group.levels, this.read.problems),
    );
  }

  async #yaml(file: string): Promise<LadderYaml> {
    const text = await readTextFile(file, this.read.problems);
    return text === undefined ? NO_LADDER_YAML : this.#process.readYaml(file, text, this.read.problems);
  }

  /** The files that ladder.yaml lists, or all of the folder; a listed path may not lead out of the folder. */
  #choose(folder: string, all: string[], { files }: LadderYaml): string[] {
    if (!files) return all;
    return files.flatMap(({ text, line }) => {
      if (!isAbsolute(text) && !normalize(text).startsWith('..')) return [join(folder, text)];
      this.#tell(
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
  const reader = new LadderReader(process);
  for (const path of paths) {
    try {
      await reader.path(path);
    } catch (error) {
      // Only the file system's refusals are the path's fault; anything else is ours and must be seen.
      if (!(error instanceof Error && 'syscall' in error)) throw error;
      const isMissing = 'code' in error && error.code === 'ENOENT';
      const message = isMissing ? 'There is no such file or folder.' : `It cannot be read: ${error.message}.`;
      reader.read.problems.push({ file: path, line: 1, severity: 'error', message });
    }
  }
  return reader.read;
}
