import { ledeSentence } from '../../lib/lede-sentence.ts';
import { m } from '../../lib/messages.ts';
import { briefingMessages } from '../../lib/messages/briefing.ts';
import type { Reference } from '../../lib/reference.ts';
import type { BriefingAnswer } from './load-briefing.ts';

const words = briefingMessages.lede;

/** Who the Briefing is about: people, teams, competencies, and how many of them are in no figure. */
export function briefingLede({ view, overall, bars }: BriefingAnswer, { publication }: Reference): string {
  const all = publication.competencies.length;
  const coverage = publication.coverage.find(({ source }) => source === view.source);
  if (view.team === view.company && coverage) {
    const { people, inBlocks, teams } = coverage;
    const sentence = words.company(
      m.lede.source[view.source],
      m.people(people),
      words.teams(teams),
      view.company.name,
      view.cycle,
      m.lede.competencies(all, true),
    );
    const rest = inBlocks === people ? words.everybody : words.rest(m.people(inBlocks), people - inBlocks);
    return `${sentence} ${rest}`;
  }
  const [cell] = overall.cells;
  // A team is not rated on what its ladders do not have.
  const rated = bars.cells.filter((each) => !('withheld' in each && each.withheld === 'no ratings'));
  const competencies = rated.filter(({ competency }) => competency !== null).length || all;
  return cell ? ledeSentence(view, cell, competencies) : '';
}
