import type { Source } from '../contract/common.ts';
import type { PublicationReply } from '../contract/publications.ts';
import type { Team } from '../contract/teams.ts';

const MOST_COMPARED = 6; // as Compare begins with

/** What screens about one cycle's company are made of. */
export interface Shown {
  publication: PublicationReply;
  /** A parent comes before its children. */
  teams: readonly Team[];
  /** The published cycle before it; undefined for the first. */
  before: string | undefined;
}

/**
 * What the screens ask about a company in one cycle by one source when they are opened. Exactly as they ask: an answer
 * is kept by its question.
 *
 * @returns addresses below `/api`, those of the briefing first
 */
export function screenQuestions({ publication, teams, before }: Shown, source: Source): string[] {
  const { cycle, ladders } = publication;
  const scale = chooseScale(publication, source);
  const onScale = scale ? { scaleOf: scale.key } : {};
  const of = { cycle, source, ...onScale };
  const hasLevels = publication.levels.length > 0 && scale?.ladders.length !== 0;
  const against = before === undefined ? {} : { against: `cycle:${before}` };
  const company = teams.find(({ parent }) => parent === null);
  const divisions = teams.filter(({ parent }) => parent !== null && parent === company?.path);
  const compared = compareFirst([...(company ? [company] : []), ...divisions], publication.publication.k);
  const bars =
    divisions.length > 0 ? { by: 'team', team: divisions.map(({ path }) => path) } : byDepth(hasLevels);
  const heat = { by: ['level', 'competency'] };

  const briefing = [
    write('findings', of),
    write('drift', { to: cycle, source, ...onScale }),
    write('distribution', of),
    write('distribution', { ...of, ...byDepth(hasLevels) }),
    write('coverage', of),
    write('agreement', { cycle, ...onScale }),
  ];
  const others = [
    write('drift', { to: cycle, source, by: 'competency', ...onScale }),
    write('gaps', of),
    write('agreement', { cycle, by: 'unit', ...onScale }),
    write('distribution', { ...of, ...against }),
    write('distribution', { ...of, ...bars, ...against }),
    ...(hasLevels ? [write('distribution', { ...of, ...heat })] : []),
  ];
  const compare = [
    write('compare', { ...of, team: compared }),
    write('gaps', { ...of, team: compared, by: 'competency' }),
  ];
  const ofLadder = ladders
    .slice(0, 1)
    .flatMap(({ key }) => [
      write(`ladders/${encodeURIComponent(key)}`, { cycle }),
      ...(hasLevels ? [write('distribution', { cycle, source, scaleOf: key, ...heat })] : []),
    ]);
  return [...briefing, ...others, ...(compared.length < 2 ? [] : compare), ...ofLadder];
}

/** The scale with most people, where the source has several; undefined where a question need not say which. */
function chooseScale({ scales }: PublicationReply, source: Source) {
  const peopleOn = (scale: (typeof scales)[number]) =>
    scale.sources.find((each) => each.source === source)?.people ?? 0;
  const held = scales.filter((scale) => peopleOn(scale) > 0);
  return held.length < 2 ? undefined : held.toSorted((a, b) => peopleOn(b) - peopleOn(a))[0];
}

function byDepth(hasLevels: boolean): { by: string } {
  return { by: hasLevels ? 'level' : 'competency' };
}

/** The company and its largest divisions, as Compare begins; those under k are not shown on their own. */
function compareFirst(teams: readonly Team[], k: number): string[] {
  return teams
    .filter(({ people, parent }) => parent === null || people >= k)
    .toSorted((a, b) => Number(a.parent !== null) - Number(b.parent !== null) || b.people - a.people)
    .slice(0, MOST_COMPARED)
    .map(({ path }) => path);
}

function write(path: string, parameters: Record<string, string | readonly string[]>): string {
  const pairs = Object.entries(parameters).flatMap(([name, values]) =>
    [values].flat().map((value): [string, string] => [name, value]),
  );
  return `${path}?${new URLSearchParams(pairs).toString()}`;
}
