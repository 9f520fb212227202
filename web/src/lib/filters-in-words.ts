import { m } from './messages.ts';
import type { ResolvedView } from './resolve-view.ts';

/** The filters as they stand on screen and are printed into downloads. */
export interface Filters {
  cycle: string;
  source: string;
  team: string;
  levels: string;
  competencies: string;
}

export function filtersInWords(view: ResolvedView): Filters {
  const list = (names: readonly string[]) => (names.length === 0 ? m.filters.all : names.join(', '));
  return {
    cycle: view.cycle,
    source: m.source[view.source],
    team: view.team.path,
    levels: list(view.levels.map((level) => level.label)),
    competencies: list(view.competencies.map((competency) => competency.name)),
  };
}
