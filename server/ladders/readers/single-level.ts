import { basename, extname } from 'node:path';
import type { Section } from '../document/sections.ts';
import type { LevelDraft, Report } from '../level-draft.ts';
import { splitExperience } from '../experience.ts';
import { identifyLevel } from '../level-identity.ts';
import { LevelReader } from '../read-level-section.ts';

/** The section with the level's name, as if all else stood inside it. */
function unwrap(root: Section): { title: Section | undefined; body: Section } {
  const titles = root.children.filter(({ depth }) => depth === 1);
  const [only] =
    root.children.length === 1 && (root.children[0]?.children.length ?? 0) > 0 ? root.children : titles;
  if (!only || titles.length > 1) return { title: undefined, body: root };
  const others = root.children.filter((child) => child !== only);
  return {
    title: only,
    body: { ...only, blocks: [...root.blocks, ...only.blocks], children: [...only.children, ...others] },
  };
}

/**
 * Reads a document about one level: its one H1, its front matter or its file name names the level; several H1, or
 * the next rank of headings, are its competencies.
 */
export function readSingleLevel(
  root: Section,
  fields: ReadonlyMap<string, string>,
  report: Report,
): LevelDraft {
  const { title, body } = unwrap(root);
  const { name, experience } = splitExperience(title?.title ?? '');
  const level: LevelDraft = {
    file: report.file,
    line: title?.line ?? 1,
    ...identifyLevel(title && name, fields, basename(report.file, extname(report.file))),
    summary: [],
    attributes: experience === undefined ? [] : [['Experience', experience]],
    competencies: [],
  };
  new LevelReader(level, level.line, report).section(body);
  return level;
}
