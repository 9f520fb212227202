import type { LevelReader, SourceFile } from './level-draft.ts';
import { isHeading } from './markdown.ts';
import { readFrontMatterLevel } from './readers/front-matter-level.ts';
import { readTitledLevel } from './readers/titled-level.ts';

/** A reader, or none; either way with the reason in words. */
export interface Choice {
  reader?: LevelReader;
  why: string;
}

/** The one place that decides which reader a file gets. A new form is a file in readers/ and a line here. */
export function chooseReader({ frontMatter, blocks }: SourceFile): Choice {
  const depths = blocks.filter(isHeading).map((heading) => heading.depth);
  const titles = depths.filter((depth) => depth === 1).length;
  const named = frontMatter.has('title') || frontMatter.has('level');

  if (depths.length === 0) return { why: 'it has no headings' };
  if (titles > 1) return { why: `it has ${titles} first-rank headings, where one should name the level` };
  if (titles === 1 && depths.length === 1)
    return { why: 'it has a title but no competency headings below it' };
  if (titles === 1) return { reader: readTitledLevel, why: 'its first-rank heading names the level' };
  if (named) return { reader: readFrontMatterLevel, why: 'its front matter names the level' };
  return { why: 'neither a first-rank heading nor front matter names its level' };
}
