import type { LadderYaml } from './ladder-yaml.ts';
import { NO_LADDER_YAML } from './ladder-yaml.ts';
import type { Problem } from './ladder.ts';
import { isLevelName } from './level-words.ts';
import type { Reading } from './read-source.ts';
import { readTextFile } from './read-text-file.ts';
import type { ReadingProcess } from './reading-process.ts';

/** A file that was read, how many levels it gave and why it was read the way it was. */
export interface ReadFile {
  file: string;
  levels: number;
  why: string;
}

/** Reads the files of ladders, and keeps what has to be told of each. */
export class FileReader {
  readonly problems: Problem[] = [];
  readonly files: ReadFile[] = [];
  readonly #process: ReadingProcess;

  constructor(process: ReadingProcess) {
    this.#process = process;
  }

  tell(file: string, severity: Problem['severity'], message: string, line = 1): void {
    this.problems.push({ file, line, severity, message });
  }

  /** One file; undefined where it holds no text, which is told. */
  async read(file: string, isAside = false): Promise<Reading | undefined> {
    const text = await readTextFile(file, this.problems);
    if (text === undefined) return undefined;
    const reading = await this.#process.read(file, text);
    // A README is about its folder unless it holds several levels or is named like one.
    const { levels } = reading;
    if (isAside && levels.length < 2 && !isLevelName(levels[0]?.title ?? '')) reading.levels = [];
    return reading;
  }

  async readAll(files: readonly string[], isAside = false): Promise<Reading[]> {
    const readings: Reading[] = [];
    for (const file of files) {
      const reading = await this.read(file, isAside);
      if (reading) readings.push(reading);
    }
    return readings;
  }

  async readYaml(file: string): Promise<LadderYaml> {
    const text = await readTextFile(file, this.problems);
    return text === undefined ? NO_LADDER_YAML : this.#process.readYaml(file, text, this.problems);
  }

  /** Tells what a file gave; that it gave no level is a warning, since folders hold other texts too. */
  account({ file, levels, listed, why, problems }: Reading, isAside: boolean): void {
    const isUsed = levels.length > 0;
    if (isUsed || problems.some(({ severity }) => severity === 'error')) this.problems.push(...problems);
    else if (!isAside && listed.length === 0) this.tell(file, 'warning', `Not read as a level: ${why}.`);
    if (isUsed) this.files.push({ file, levels: levels.length, why });
  }
}
