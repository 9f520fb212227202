import { readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { isLevelName } from './level-words.ts';

export const LADDER_YAML = 'ladder.yaml';

export interface LadderFolder {
  /** Paths of the files that may hold levels, by name. */
  files: string[];
  /** Paths of texts about the ladder: they may tell the order of its files. */
  asides: string[];
  /** Paths of files that hold text of a kind that is not read. */
  unread: string[];
  /** Paths of folders inside. */
  folders: string[];
  hasYaml: boolean;
}

const READ = new Set('.md .mdx .markdown .txt .html .htm .yaml .yml .json .csv .tsv'.split(' '));
const UNREAD = new Set(
  '.pdf .doc .docx .odt .rtf .xls .xlsx .ods .ppt .pptx .tex .adoc .rst .org .numbers .pages'.split(' '),
);

/** Texts about the ladder, not of it. */
const ASIDE =
  /^(?:_?index|readme|summary|contributing|license|licence|changelog|code[_-]of[_-]conduct|codeowners)\b/i;
/** Settings of the tools around a ladder. */
const SETTINGS =
  /^(?:package(?:-lock)?|tsconfig.*|composer|book|mkdocs|_config|docusaurus.*|netlify|renovate|.*\.schema|ladder)\.(?:json|ya?ml)$/i;

/** A file without an extension is read when its name is that of a level. */
function isRead(name: string): boolean {
  const extension = extname(name).toLowerCase();
  if (READ.has(extension)) return !SETTINGS.test(name);
  return !/\.[a-z]{2,5}$/i.test(name) && isLevelName(name.replace(/[-_]+/g, ' '));
}

/** What a folder holds, one step deep; hidden entries and node_modules are passed over. */
export async function listLadderFolder(folder: string): Promise<LadderFolder> {
  const entries = await readdir(folder, { withFileTypes: true });
  const seen = entries
    .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const names = seen.filter((entry) => entry.isFile()).map(({ name }) => name);
  const paths = (test: (name: string) => boolean) => names.filter(test).map((name) => join(folder, name));
  return {
    files: paths((name) => isRead(name) && !ASIDE.test(name)),
    asides: paths((name) => isRead(name) && ASIDE.test(name)),
    unread: paths((name) => UNREAD.has(extname(name).toLowerCase())),
    folders: seen.filter((entry) => entry.isDirectory()).map(({ name }) => join(folder, name)),
    hasYaml: names.includes(LADDER_YAML),
  };
}
