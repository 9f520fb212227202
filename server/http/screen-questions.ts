import { PREFERRED } from '../answers/view.ts';
import type { Source } from '../contract/common.ts';
import type { PublicationReply } from '../contract/publications.ts';
import type { Team } from '../contract/teams.ts';

const MOST_COMPARED = 6;

/** What screens about one cycle's company are made of. */
export interface Shown {
  publication: PublicationReply;
  /** A parent comes before its children. */
  teams: readonly Team[];
  /** The published cycle before it; undefined for the first. */
  before: string | undefined;
}

/**
 * What the screens ask of the newest cycle when they are opened: of the company by every source, the preferred one
 * first, and of its largest division, since what answers about teams is code of its own. Exactly as they ask: an
 * answer is kept by its question.
 *
 * @returns addresses below `/api`, each once
 */
export function newestQuestions(shown: Shown): string[] {
  const sources = sourcesOf(shown);
  const [division] = largestFirst(divisionsOf(shown.teams).divisions);
  const ofDivision = (source: Source) => (division ? divisionQuestions(shown, source, division) : []);
  return [
    ...new Set([
      ...sources.flatMap((source) => companyQuestions(shown, source)),
      ...sources.slice(0, 1).flatMap(ofDivision),
    ]),
  ];
}

/** The same of an older cycle: of the company by the preferred source. */
export function olderQuestions(shown: Shown): string[] {
  return sourcesOf(shown)
    .slice(0, 1)
    .flatMap((source) => companyQuestions(shown, source));
}

/** What Gaps asks, by every source. */
export function gapsQuestions(shown: Shown): string[] {
  return sourcesOf(shown).map((source) => write('gaps', describe(shown, source).of));
}

function sourcesOf({ publication }: Shown): Source[] {
  return PREFERRED.filter((source) => publication.sources.includes(source));
}

/** By one source, those of the briefing first. */
function companyQuestions(shown: Shown, source: Source): string[] {
  const { publication, teams } = shown;
  const { of, to, onScale, against, hasLevels } = describe(shown, source);
  const { cycle, ladders } = publication;
  const { company, divisions } = divisionsOf(teams);
  // As Compare begins: those under k are not shown on their own.
  const large = largestFirst(divisions.filter(({ people }) => people >= publication.publication.k));
  const compared = [...company, ...large].slice(0, MOST_COMPARED).map(({ path }) => path);
  const depth = { by: hasLevels ? 'level' : 'competency' };
  const bars = divisions.length > 0 ? { by: 'team', team: divisions.map(({ path }) => path) } : depth;
  const heat = { by: ['level', 'competency'] };

  const briefing = [
    write('findings', of),
    write('drift', to),
    write('distribution', of),
    write('distribution', { ...of, ...depth }),
    write('coverage', of),
    write('agreement', { cycle, ...onScale }),
  ];
  const others = [
    write('drift', { ...to, by: 'competency' }),
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

/** The same about a division of the company, where that is another question. */
function divisionQuestions(shown: Shown, source: Source, division: Team): string[] {
  const { of, to, against } = describe(shown, source);
  const team = division.path;
  const below = childrenOf(shown.teams, division).map(({ path }) => path);
  const bars = below.length > 0 ? { by: 'team', team: below } : { by: 'competency', team };
  return [
    write('findings', { ...of, within: team }),
    write('drift', { ...to, team }),
    write('distribution', { ...of, team }),
    write('distribution', { ...of, by: 'competency', team }),
    write('gaps', { ...of, team, by: 'competency' }),
    write('drift', { ...to, team, by: 'competency' }),
    write('distribution', { ...of, team, ...against }),
    write('distribution', { ...of, ...bars, ...against }),
    write('distribution', { ...of, by: 'competency' }),
  ];
}

/** The parts that questions about a cycle are made of. */
function describe({ publication, before }: Shown, source: Source) {
  const { cycle } = publication;
  const scale = chooseScale(publication, source);
  const onScale = scale ? { scaleOf: scale.key } : {};
  return {
    of: { cycle, source, ...onScale },
    to: { to: cycle, source, ...onScale },
    onScale,
    against: before === undefined ? {} : { against: `cycle:${before}` },
    hasLevels: publication.levels.length > 0 && scale?.ladders.length !== 0,
  };
}

function divisionsOf(teams: readonly Team[]): { company: Team[]; divisions: Team[] } {
  const company = teams.filter(({ parent }) => parent === null);
  return { company, divisions: company.flatMap((node) => childrenOf(teams, node)) };
}

function childrenOf(teams: readonly Team[], { path }: Team): Team[] {
  return teams.filter(({ parent }) => parent === path);
}

function largestFirst(teams: readonly Team[]): Team[] {
  return teams.toSorted((a, b) => b.people - a.people);
}

/** The scale with most people, where the source has several; undefined where a question need not say which. */
function chooseScale({ scales }: PublicationReply, source: Source) {
  const peopleOn = (scale: (typeof scales)[number]) =>
    scale.sources.find((each) => each.source === source)?.people ?? 0;
  const held = scales.filter((scale) => peopleOn(scale) > 0);
  return held.length < 2 ? undefined : held.toSorted((a, b) => peopleOn(b) - peopleOn(a))[0];
}

function write(path: string, parameters: Record<string, string | readonly string[]>): string {
  const pairs = Object.entries(parameters).flatMap(([name, values]) =>
    [values].flat().map((value): [string, string] => [name, value]),
  );
  return `${path}?${new URLSearchParams(pairs).toString()}`;
}
