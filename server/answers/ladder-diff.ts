import type { CompetencyDetail, LadderDetail, LevelDetail } from '../contract/ladder-detail.ts';
import type { AttributeChange, CompetencyChange, DiffReply, TextChange } from '../contract/ladder-diff.ts';
import { competenciesOf } from './competencies-of.ts';
import { textChanges, type SaidText } from './text-changes.ts';

/** A level in one version of its ladder. */
export interface DiffSide {
  ladder: LadderDetail;
  level: LevelDetail;
}

/**
 * What is added, dropped, reworded and left as it is from one level to another, or from one version of a
 * level to another: per competency, and for attributes and summary.
 *
 * In a cumulative ladder the higher level also asks for what stands at the lower one and at those between:
 * what only the lower says is `carried`, and what those between say counts as the higher one's.
 */
export function diffLevels(from: DiffSide, to: DiffSide): DiffReply {
  const climb = climbOf(from, to);
  const alone = {
    from: climb === 'up' ? 'carried' : 'dropped',
    to: climb === 'down' ? 'carried' : 'added',
  } as const;
  const between = climb === 'none' ? [] : levelsBetween(to.ladder.levels, from.level, to.level);
  const fromLevels = climb === 'down' ? [...between, from.level] : [from.level];
  const toLevels = climb === 'up' ? [...between, to.level] : [to.level];

  const own = { from: 'dropped', to: 'added' } as const;
  const competencies = competenciesOf([...toLevels, ...fromLevels]).map(({ key, name }): CompetencyChange => {
    const said = (levels: readonly LevelDetail[], home: LevelDetail, part: 'expectations' | 'examples') =>
      levels.flatMap((level) =>
        (findCompetency(level, key)?.[part] ?? []).map((text): SaidText => ({
          text,
          level: level === home ? null : level.key,
        })),
      );
    const about = (level: LevelDetail) => asTexts(findCompetency(level, key)?.summary ?? null);
    return {
      key,
      name,
      summary: textChanges(about(from.level), about(to.level), own),
      expectations: textChanges(
        said(fromLevels, from.level, 'expectations'),
        said(toLevels, to.level, 'expectations'),
        alone,
      ),
      examples: textChanges(
        said([from.level], from.level, 'examples'),
        said([to.level], to.level, 'examples'),
        own,
      ),
    };
  });

  return {
    ladder: { key: to.ladder.key, name: to.ladder.name },
    cumulative: climb !== 'none',
    from: describe(from),
    to: describe(to),
    counts: count(competencies.flatMap((competency) => competency.expectations)),
    summary: textChanges(asTexts(from.level.summary), asTexts(to.level.summary), own),
    attributes: diffAttributes(from.level, to.level),
    competencies,
  };
}

/** Which of the two asks for the other's as well. Between versions, and at one height, neither does. */
function climbOf(from: DiffSide, to: DiffSide): 'up' | 'down' | 'none' {
  const isOne = from.ladder.version === to.ladder.version && to.ladder.cumulative;
  if (!isOne || from.level.order === to.level.order) return 'none';
  return from.level.order < to.level.order ? 'up' : 'down';
}

function levelsBetween(levels: readonly LevelDetail[], one: LevelDetail, other: LevelDetail): LevelDetail[] {
  const [low, high] = [Math.min(one.order, other.order), Math.max(one.order, other.order)];
  return levels.filter(({ order }) => low < order && order < high);
}

const findCompetency = (level: LevelDetail, key: string): CompetencyDetail | undefined =>
  level.competencies.find((competency) => competency.key === key);

const asTexts = (text: string | null): SaidText[] => (text === null ? [] : [{ text, level: null }]);

/** By label; the second level's order first. */
function diffAttributes(from: LevelDetail, to: LevelDetail): AttributeChange[] {
  const labels = new Set([...to.attributes, ...from.attributes].map(({ label }) => label));
  const valueIn = (level: LevelDetail, label: string) =>
    asTexts(level.attributes.find((attribute) => attribute.label === label)?.value ?? null);
  return [...labels].map((label) => ({
    label,
    changes: textChanges(valueIn(from, label), valueIn(to, label), { from: 'dropped', to: 'added' }),
  }));
}

function describe({ ladder, level }: DiffSide): DiffReply['from'] {
  return {
    version: ladder.version,
    level: level.key,
    title: level.title,
    order: level.order,
    grade: level.grade,
  };
}

function count(changes: readonly TextChange[]): DiffReply['counts'] {
  const counts = { added: 0, dropped: 0, reworded: 0, unchanged: 0, carried: 0 };
  for (const { kind } of changes) counts[kind] += 1;
  return counts;
}
