import { findLevelSections, type LevelSection } from '../document/find-level-sections.ts';
import { isAside } from '../aside.ts';
import { withDescendants, type Section } from '../document/sections.ts';
import { LevelDrafts } from '../level-drafts.ts';
import { hasContent, type LevelDraft, type Report } from '../level-draft.ts';
import { CompetencyReader } from '../read-competency.ts';
import { LevelReader } from '../read-level-section.ts';

/** Levels with the same name under different headings are of different tracks. */
function trackOf({ section, parent }: LevelSection, all: readonly LevelSection[]): string | undefined {
  const isElsewhere = all.some((other) => other.parent !== parent);
  return parent && isElsewhere && section !== parent ? parent.title : undefined;
}

function isEmpty(level: LevelDraft): boolean {
  return !level.competencies.some(hasContent);
}

/** Sections of the levels' rank that have bullets and are not read: their owner should see that, and why. */
function leftOut(root: Section, levels: readonly LevelSection[]): Section[] {
  const depth = levels[0]?.section.depth;
  const read = new Set(levels.map(({ section }) => section));
  return withDescendants(root).filter(
    (section) =>
      section.depth === depth &&
      !read.has(section) &&
      !isAside(section.title) &&
      withDescendants(section).some(({ blocks }) =>
        blocks.some(({ kind }) => kind === 'list' || kind === 'table'),
      ),
  );
}

/** Reads all levels of a document whose headings name them: a level a heading, or a competency a heading with the levels inside. */
export function readHeadedLevels(root: Section, report: Report): LevelDraft[] {
  const found = findLevelSections(root);
  const drafts = new LevelDrafts(report.file);
  for (const one of found?.sections ?? []) {
    const { section, parent } = one;
    if (found?.form === 'levels in competencies') {
      const level = drafts.level(section.title, section.line);
      level.competencies.push(
        new CompetencyReader(parent?.title ?? '', section.line, report).section(section).finish(),
      );
    } else {
      const level = drafts.level(section.title, section.line, trackOf(one, found?.sections ?? []));
      new LevelReader(level, section.line, report).section(section);
    }
  }
  for (const { title, line } of leftOut(root, found?.sections ?? [])) {
    const message = `"${title}" is not named like a level and is left out.`;
    report.problems.push({ file: report.file, line, severity: 'info', message });
  }
  for (const { title, line } of drafts.all().filter(isEmpty)) {
    report.problems.push({
      file: report.file,
      line,
      severity: 'info',
      message: `"${title}" asks for nothing and is left out.`,
    });
  }
  return drafts.all().filter((level) => !isEmpty(level));
}
