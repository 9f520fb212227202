import { isAside } from '../aside.ts';
import { isLevelName, isProficiency } from '../level-words.ts';
import { slugOf } from '../slug.ts';
import { withDescendants, type Section } from './sections.ts';

/** A section that is about one level. */
export interface LevelSection {
  section: Section;
  /** The section around it, when that is not the whole document. */
  parent: Section | undefined;
}

/** Levels by headings; or competencies by headings, with levels inside each. */
export interface LevelSections {
  form: 'levels' | 'levels in competencies';
  sections: LevelSection[];
}

const titlesIn = ({ children }: Section) => new Set(children.map(({ title }) => slugOf(title)));

/** Whether two sections are divided alike: at least half of the headings in the smaller one are in the other. */
function areAlike(a: Section, b: Section): boolean {
  const [few, many] = [titlesIn(a), titlesIn(b)].sort((x, y) => x.size - y.size);
  const shared = [...(few ?? [])].filter((title) => many?.has(title)).length;
  return shared > 0 && shared * 2 >= (few?.size ?? 0);
}

function pairs(root: Section): LevelSection[] {
  return withDescendants(root).flatMap((parent) =>
    parent.children.map((section) => ({ section, parent: parent === root ? undefined : parent })),
  );
}

const lastWord = ({ title }: Section) => slugOf(title).split('-').at(-1);

/** Siblings that are not named like levels, yet are divided just as the levels are, or called alike. */
function withLikes(levels: readonly LevelSection[], all: readonly LevelSection[]): LevelSection[] {
  const depth = levels[0]?.section.depth;
  return all.filter(
    (one) =>
      levels.includes(one) ||
      (one.section.depth === depth &&
        !isAside(one.section.title) &&
        levels.some(
          ({ section, parent }) =>
            parent === one.parent &&
            (areAlike(section, one.section) || lastWord(section) === lastWord(one.section)),
        )),
  );
}

/** Whether a section is divided by how well something is known: then it is a skill. */
function isRubric({ children }: Section): boolean {
  return children.filter(({ title }) => isProficiency(title)).length * 2 > children.length;
}

/** Whether a document rates skills by how well they are known and says nothing of jobs. */
export function ratesSkills(root: Section): boolean {
  const skills = withDescendants(root).filter((section) => section.children.length >= 2 && isRubric(section));
  return skills.length >= 2;
}

/** Two or more siblings that are all divided alike are levels, whatever they are called. */
function findByShape(all: readonly LevelSection[]): LevelSection[] {
  const alike = all.filter(
    (one) =>
      one.section.children.length >= 2 &&
      !isRubric(one.section) &&
      !one.section.children.some(({ title }) => isLevelName(title)) &&
      all.some(
        (other) => other !== one && other.parent === one.parent && areAlike(other.section, one.section),
      ),
  );
  const depth = Math.min(...alike.map(({ section }) => section.depth));
  return alike.filter(({ section }) => section.depth === depth);
}

/**
 * Finds the headings of a document that are levels: those at the rank where most headings are named like levels,
 * with what is shaped like them; failing names, siblings that are divided alike. Undefined for fewer than two.
 */
export function findLevelSections(root: Section): LevelSections | undefined {
  const all = pairs(root);
  const byDepth = new Map<number, LevelSection[]>();
  for (const one of all) {
    const { title, depth } = one.section;
    if (isLevelName(title)) byDepth.set(depth, [...(byDepth.get(depth) ?? []), one]);
  }
  const countDistinct = (found: readonly LevelSection[]) =>
    new Set(found.map(({ section }) => slugOf(section.title))).size;
  const [named = []] = [...byDepth.values()].sort((a, b) => countDistinct(b) - countDistinct(a));
  if (countDistinct(named) < 2) {
    const found = findByShape(all);
    return found.length >= 2 ? { form: 'levels', sections: found } : undefined;
  }

  const parentsOf = new Map<string, Set<Section | undefined>>();
  for (const { section, parent } of named) {
    const slug = slugOf(section.title);
    parentsOf.set(slug, (parentsOf.get(slug) ?? new Set()).add(parent));
  }
  // A level under each of several headings: those are what it is asked of, unless they are jobs themselves.
  const repeated = [...parentsOf.values()].filter((parents) => parents.size > 1);
  const isInverted =
    repeated.length * 2 > parentsOf.size && !named.some(({ parent }) => parent && isTrack(parent.title));
  return isInverted
    ? { form: 'levels in competencies', sections: named }
    : { form: 'levels', sections: withLikes(named, all) };
}

function isTrack(title: string): boolean {
  return (
    isLevelName(title) ||
    /\b(?:track|ladder|path|trilha|carreira|parcours|laufbahn|contributors?|management|engineering)\b/i.test(
      title,
    )
  );
}
