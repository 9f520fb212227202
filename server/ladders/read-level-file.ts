import { chooseReader } from './choose-reader.ts';
import { splitFrontMatter } from './front-matter.ts';
import type { Problem } from './ladder.ts';
import type { LevelDraft } from './level-draft.ts';
import { parseMarkdown } from './markdown.ts';
import { readTextFile } from './read-text-file.ts';

/**
 * Reads one file as one level. Undefined, with a problem that says why, when it is not one: a warning, since
 * folders hold other texts too; a ladder that ends up without any level is the error.
 */
export async function readLevelFile(file: string, problems: Problem[]): Promise<LevelDraft | undefined> {
  const text = await readTextFile(file, problems);
  if (text === undefined) return undefined;

  const { fields, body } = splitFrontMatter(file, text, problems);
  const source = { file, frontMatter: fields, blocks: parseMarkdown(body) };
  const { reader, why } = chooseReader(source);
  const draft = reader?.(source, problems);
  if (draft && draft.competencies.length > 0) return draft;

  const reason = draft ? 'no heading in it has bullets below' : why;
  problems.push({ file, line: 1, severity: 'warning', message: `Not read as a level: ${reason}.` });
  return undefined;
}
