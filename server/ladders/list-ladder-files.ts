import { readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';

export const LADDER_YAML = 'ladder.yaml';

export interface LadderFolder {
  /** Paths of the files that may be levels, by name. */
  texts: string[];
  /** Paths of folders inside. */
  folders: string[];
  hasYaml: boolean;
}

const TEXTS = ['.md', '.markdown', '.txt'];

/** Texts about the ladder, not of it. */
const isAside = (name: string) => /^(readme|contributing|license|changelog|code_of_conduct)\b/i.test(name);

/** What a folder holds, one step deep; hidden entries and node_modules are passed over. */
export async function listLadderFolder(folder: string): Promise<LadderFolder> {
  const entries = await readdir(folder, { withFileTypes: true });
  const seen = entries
    .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const isText = (name: string) => TEXTS.includes(extname(name).toLowerCase()) && !isAside(name);
  return {
    texts: seen.filter((entry) => entry.isFile() && isText(entry.name)).map(({ name }) => join(folder, name)),
    folders: seen.filter((entry) => entry.isDirectory()).map(({ name }) => join(folder, name)),
    hasYaml: seen.some((entry) => entry.isFile() && entry.name === LADDER_YAML),
  };
}
