import type { Cell } from '../../../server/contract/distribution.ts';
import { m } from './messages.ts';
import type { ResolvedView } from './resolve-view.ts';

/** Who is in the figures, in a sentence or two: source, people, coverage, team, cycle, what was rated. */
export function ledeSentence(view: ResolvedView, overall: Cell, competencies: number): string {
  const asked = 'withheld' in overall ? overall.of : overall.coverage.of;
  const shown = 'withheld' in overall ? overall.of : overall.coverage.people;
  const [only, ...more] = view.competencies;
  const count = only ? more.length + 1 : competencies;
  const rated =
    only && more.length === 0
      ? m.lede.onCompetency(only.name)
      : m.lede.competencies(count, count === competencies);
  const levels = view.levels.length > 0 ? m.lede.levels(view.levels.map((level) => level.label)) : '';
  const sentence = m.lede.sentence(
    m.lede.source[view.source],
    view.cycle,
    m.peopleOf(shown, asked),
    view.team.name,
    rated + levels,
  );
  return shown < asked ? `${sentence} ${m.lede.rest(asked - shown)}` : sentence;
}
