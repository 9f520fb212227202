import { stat } from 'node:fs/promises';
import { basename, extname, isAbsolute, join, normalize, resolve } from 'node:path';
import { buildLadder } from './build-ladder.ts';
import { NO_LADDER_YAML, parseLadderYaml, type LadderYaml } from './ladder-yaml.ts';
import type { Ladder, Problem } from './ladder.ts';
import { LADDER_YAML, listLadderFolder, type LadderFolder } from './list-ladder-files.ts';
import { readLevelFile } from './read-level-file.ts';
import { readTextFile } from './read-text-file.ts';
import { slugOf } from './slug.ts';

/** The files that ladder.yaml lists, or all texts of the folder; a listed path may not lead out of the folder. */
function chooseFiles(folder: string, texts: string[], { files }: LadderYaml, problems: Problem[]): string[] {
  if (!files) return texts;
  return files.flatMap(({ text, line }) => {
    if (!isAbsolute(text) && !normalize(text).startsWith('..')) return [join(folder, text)];
    const message = `files should be paths inside this folder; "${text}" is not.`;
    problems.push({ file: join(folder, LADDER_YAML), line, severity: 'error', message });
    return [];
  });
}

/** A folder's name as a title: `data-science` is "Data science". */
function titleOf(folder: string): string {
  const words = basename(resolve(folder)).replace(/[-_]+/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

async function readFiles(files: readonly string[], problems: Problem[]) {
  const drafts = [];
  for (const file of files) {
    const draft = await readLevelFile(file, problems);
    if (draft) drafts.push(draft);
  }
  return drafts;
}

function reportNoLevel(file: string, problems: Problem[]): void {
  problems.push({ file, line: 1, severity: 'error', message: 'No level was found here.' });
}

async function readOneFolder(folder: string, listed: LadderFolder, problems: Problem[]): Promise<Ladder[]> {
  const yamlFile = join(folder, LADDER_YAML);
  const text = listed.hasYaml ? await readTextFile(yamlFile, problems) : undefined;
  const yaml = text === undefined ? NO_LADDER_YAML : parseLadderYaml(yamlFile, text, problems);

  const drafts = await readFiles(chooseFiles(folder, listed.texts, yaml, problems), problems);
  if (drafts.length > 0) {
    const name = titleOf(folder);
    return [buildLadder({ yamlFile, key: slugOf(name), name }, yaml, drafts, problems)];
  }
  // Inside a folder of ladders, one with ladder.yaml was meant to be a ladder; any other may hold pictures.
  if (listed.hasYaml) reportNoLevel(folder, problems);
  return [];
}

/** A folder that says what it is with ladder.yaml is one ladder; any other may hold further ones. */
async function readFolder(folder: string, problems: Problem[]): Promise<Ladder[]> {
  const listed = await listLadderFolder(folder);
  const ladders = await readOneFolder(folder, listed, problems);
  if (listed.hasYaml) return ladders;
  for (const path of listed.folders) ladders.push(...(await readFolder(path, problems)));
  return ladders;
}

async function readSingleFile(file: string, problems: Problem[]): Promise<Ladder[]> {
  const drafts = await readFiles([file], problems);
  const key = slugOf(basename(file, extname(file)));
  return drafts.map((only) =>
    buildLadder({ yamlFile: file, key, name: only.title }, NO_LADDER_YAML, [only], problems),
  );
}

async function readPath(path: string, problems: Problem[]): Promise<Ladder[]> {
  const isFolder = (await stat(path)).isDirectory();
  const ladders = await (isFolder ? readFolder : readSingleFile)(path, problems);
  const isTold = problems.some(({ file, severity }) => severity === 'error' && file === path);
  if (ladders.length === 0 && !isTold) reportNoLevel(path, problems);
  return ladders;
}

/**
 * Reads ladders from where their owners keep them. A file is a ladder of one level; a folder with texts is a
 * ladder; a folder of such folders (`ladders/`) is several. Nothing is thrown for what a path holds: `problems`
 * tells what was repaired, left out or wrong, and has an error for each path that gave no level.
 */
export async function readLadders(
  paths: readonly string[],
): Promise<{ ladders: Ladder[]; problems: Problem[] }> {
  const ladders: Ladder[] = [];
  const problems: Problem[] = [];
  for (const path of paths) {
    try {
      ladders.push(...(await readPath(path, problems)));
    } catch (error) {
      // Only the file system's refusals are the path's fault; anything else is ours and must be seen.
      if (!(error instanceof Error && 'syscall' in error)) throw error;
      const isMissing = 'code' in error && error.code === 'ENOENT';
      const message = isMissing ? 'There is no such file or folder.' : `It cannot be read: ${error.message}.`;
      problems.push({ file: path, line: 1, severity: 'error', message });
    }
  }
  return { ladders, problems };
}
