import type { LadderYaml, Named } from './ladder-yaml.ts';
import type { Ladder, Level, Problem } from './ladder.ts';
import type { LevelDraft } from './level-draft.ts';
import { CompetencyNames, joinParagraphs, nameCompetencies } from './name-competencies.ts';
import { orderLevels, type PlacedLevel } from './order-levels.ts';
import { slugOf } from './slug.ts';

/** Attributes by label; a label that is repeated keeps both values. */
function joinAttributes(pairs: LevelDraft['attributes']): Level['attributes'] {
  const joined = new Map<string, string>();
  for (const [label, value] of pairs) {
    const before = joined.get(label);
    joined.set(label, before === undefined ? value : `${before}; ${value}`);
  }
  return [...joined];
}

function buildLevel(
  { draft, key, order, entry }: PlacedLevel,
  names: CompetencyNames,
  problems: Problem[],
): Level {
  const summary = joinParagraphs(draft.summary);
  return {
    key,
    title: entry?.title ?? draft.title,
    order,
    ...(entry?.grade !== undefined && { grade: entry.grade }),
    ...(entry && entry.was.length > 0 && { was: entry.was }),
    ...(summary !== undefined && { summary }),
    attributes: joinAttributes(draft.attributes),
    competencies: nameCompetencies(draft, names, problems),
  };
}

/** Warns of each level and heading that ladder.yaml names and no file has: most often a slip of the pen. */
function reportUnused(
  file: string,
  yaml: LadderYaml,
  drafts: readonly LevelDraft[],
  problems: Problem[],
): void {
  const warn = (line: number, message: string) => problems.push({ file, line, severity: 'warning', message });
  const keys = new Set(drafts.map((draft) => draft.key.toLowerCase()));
  for (const { key, was, line } of yaml.levels) {
    if (![key, ...was].some((name) => keys.has(name.toLowerCase()))) warn(line, `No file is level "${key}".`);
  }
  const headings = new Set(
    drafts.flatMap((draft) => draft.competencies.map(({ heading }) => slugOf(heading))),
  );
  const listed: Named[] = yaml.competencies.flatMap((competency) => competency.headings);
  for (const { text, line } of listed) {
    if (!headings.has(slugOf(text))) warn(line, `No file has the heading "${text}".`);
  }
}

/**
 * Makes one ladder of the levels read from its files and what ladder.yaml adds to them.
 * `yamlFile` is where problems with ladder.yaml are told; `key` and `name` hold where it says neither.
 */
export function buildLadder(
  { yamlFile, key, name, cumulative }: { yamlFile: string; key: string; name: string; cumulative: boolean },
  yaml: LadderYaml,
  drafts: readonly LevelDraft[],
  problems: Problem[],
): Ladder {
  reportUnused(yamlFile, yaml, drafts, problems);
  const names = new CompetencyNames(yaml);
  return {
    key: yaml.key ?? key,
    name: yaml.name ?? name,
    scale: yaml.scale,
    ...(yaml.topBox !== undefined && { topBox: yaml.topBox }),
    cumulative,
    levels: orderLevels(drafts, yaml, problems).map((placed) => buildLevel(placed, names, problems)),
  };
}
