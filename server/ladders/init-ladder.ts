import { stat, writeFile } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';
import { stringify } from 'yaml';
import type { Ladder } from './ladder.ts';
import { LADDER_YAML } from './list-ladder-files.ts';
import type { ReadFile } from './file-reader.ts';
import { readLadders } from './read-ladders.ts';

/** A first ladder.yaml that cannot be written; the message tells the owner why. */
export class InitError extends Error {}

const HEADER = `# Written by "plumbline ladders init" from what was understood of these files.
# Correct it, and run "plumbline ladders check" to see what it does. Everything in it is optional.
`;

const SCALE = `
# The words that ratings are given in, lowest first, and the one from which they count as top box:
# scale: [Below, Developing, Meets, Exceeds, Far exceeds]
# topBox: Exceeds
`;

const LEVELS = `
# Lowest first. A grade (a whole number) is what several ladders line up by: { key: L3, title: Senior, grade: 3 }
`;

const COMPETENCIES = `
# Keys that ladders share can be compared. Under "headings", list other headings that mean the same.
`;

const FILES = `
# Other files of this folder were not read as levels.
`;

/**
 * A ladder.yaml that says what was inferred: name, key, levels in order, competencies. Read again beside the same
 * files it gives the same ladder.
 */
export function formatLadderYaml(ladder: Ladder, files?: readonly string[]): string {
  const { name, key, cumulative } = ladder;
  const levels = ladder.levels.map((level) => ({
    key: level.key,
    title: level.title,
    ...(level.grade !== undefined && { grade: level.grade }),
  }));
  const found = new Map(
    ladder.levels.flatMap((level) => level.competencies.map((part) => [part.key, part.name] as const)),
  );
  const competencies = Object.fromEntries([...found].map(([part, title]) => [part, { name: title }]));
  const parts = [
    HEADER,
    stringify({ name, key, cumulative }),
    SCALE,
    LEVELS,
    stringify({ levels }, { lineWidth: 0 }),
    COMPETENCIES,
    stringify({ competencies }, { lineWidth: 0 }),
    ...(files ? [FILES, stringify({ files })] : []),
  ];
  return parts.join('');
}

/** The files to list: none where every file of the folder is a level's. */
function filesToList(folder: string, files: readonly ReadFile[], hasOthers: boolean): string[] | undefined {
  return hasOthers ? files.map(({ file }) => relative(folder, file).replaceAll('\\', '/')) : undefined;
}

/**
 * Writes a first ladder.yaml into a ladder's folder, and never over one that is there. Returns its path and the
 * ladder it was made of.
 *
 * Errors: InitError where the path is no folder, has a ladder.yaml, or does not hold exactly one ladder; the file
 * system's own.
 */
export async function initLadder(folder: string): Promise<{ file: string; ladder: Ladder }> {
  const file = join(folder, LADDER_YAML);
  if (!(await stat(folder)).isDirectory())
    throw new InitError(`${folder} is a file; give the folder that it is in.`);
  const { ladders, problems, files } = await readLadders([folder]);
  const [ladder, other] = ladders;
  if (!ladder) throw new InitError(`${folder} holds no level: "plumbline ladders check" tells why.`);
  if (other) {
    const names = ladders.map(({ name }) => name).join(', ');
    throw new InitError(
      `${folder} holds ${ladders.length} ladders (${names}); give each a folder of its own.`,
    );
  }
  const hasOthers = problems.some(({ message }) => message.startsWith('Not read'));
  const text = formatLadderYaml(ladder, filesToList(folder, files, hasOthers));
  try {
    await writeFile(file, text, { flag: 'wx' });
  } catch (error) {
    const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    if (isThere)
      throw new InitError(`${basename(resolve(folder))} has a ${LADDER_YAML} already; it is left as it is.`);
    throw error;
  }
  return { file, ladder };
}
