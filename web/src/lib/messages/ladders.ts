import { formatCount } from '../format-number.ts';

const quoted = (word: string) => `“${word}”`;
const list = new Intl.ListFormat('en-GB');
const plural = (count: number, one: string, many = `${one}s`) =>
  `${formatCount(count)} ${count === 1 ? one : many}`;

/** What became of texts, as it is said in one line: "3 added, 1 reworded". */
interface Counts {
  added: number;
  dropped: number;
  reworded: number;
  unchanged: number;
  carried: number;
}

function inCounts(counts: Counts, empty: string): string {
  const said = (['added', 'reworded', 'dropped', 'carried', 'unchanged'] as const)
    .filter((kind) => counts[kind] > 0)
    .map((kind) => `${formatCount(counts[kind])}\u00a0${kind === 'carried' ? 'still asked' : kind}`);
  return said.length === 0 ? empty : said.join(', ');
}

/** The text of the ladder screens. */
export const ladderMessages = {
  title: (name: string, levels: number, competencies: number) =>
    `${name}: ${plural(levels, 'level')}, ${plural(competencies, 'competency', 'competencies')}`,
  lede: (scale: readonly string[], cumulative: boolean) =>
    `Rated ${list.format(scale.map(quoted))}, lowest first.${
      cumulative ? ' Each level also asks for everything below it.' : ''
    }`,
  show: {
    label: 'Ladder views',
    ladder: 'The ladder',
    diff: 'Level to level',
    beside: 'Two ladders',
  },
  choose: {
    ladder: 'Ladder',
    version: 'Version',
    beside: 'Beside',
    from: 'From',
    to: 'To',
    group: 'One section for each',
    find: 'Find',
    findHint: 'Find in this ladder',
    clear: 'Clear',
  },
  group: { level: 'level', competency: 'competency' },
  version: (version: number, loaded: string, cycles: readonly string[]) =>
    `Version ${version}, loaded ${loaded}${
      cycles.length === 0 ? '; no cycle is rated under it yet' : `; ${cyclesInWords(cycles)} rated under it`
    }.`,
  newer: (newest: number, cycle: string) =>
    `${cycle} was rated under this version. The newest is version ${newest}.`,
  toNewest: (newest: number) => `Show version ${newest}`,
  versionName: (version: number) => `${version}`,
  levels: 'Levels',
  competencies: 'Competencies',
  found: (hits: number, cells: number, word: string) =>
    hits === 0
      ? `Nothing here says ${quoted(word)}.`
      : `${plural(hits, 'hit')} for ${quoted(word)} in ${plural(cells, 'place')}.`,
  examples: (count: number) => plural(count, 'example'),
  allExamples: (open: boolean) => (open ? 'Fold examples' : 'Show examples'),
  nothing: 'Nothing is said of this here.',
  linkTo: (level: string, competency: string) => `Link to ${level}, ${competency}`,
  figures: {
    label: (level: string, competency: string) => `${level} · ${competency}`,
    pooled: (label: string) => `· ${label} together`,
    pooledAt: (label: string) => `The figures count ${label} together.`,
    note: (cycle: string, source: string) =>
      `Beside each text, how people of that level are rated on it: ${source}, ${cycle}; the number is the mean position on the scale.`,
    pooledNote:
      'Levels of one grade are counted together over all ladders that are rated in these words, and it says so where they are.',
    team: (team: string) =>
      `Levels are published for the whole company only, so there are no figures of ${team} beside the text.`,
    notRated: (cycle: string) =>
      `${cycle} was not rated under this ladder, so there are no figures beside it.`,
    none: (cycle: string) => `Levels are not shown for ${cycle}, so there are no figures beside the text.`,
    unpublished: 'Nothing is published yet, so there are no figures beside the text.',
    failed: 'The figures could not be loaded',
  },
  export: {
    label: 'Download the ladder',
    csv: 'CSV',
    markdown: 'Markdown',
  },
  state: {
    fault: (what: string, value: string, instead: string) =>
      `The address asks for the ${what} ${quoted(value)}, which is not there. Shown: ${instead}.`,
    what: { ladder: 'ladder', beside: 'ladder', from: 'level', to: 'level', at: 'place', version: 'version' },
    all: 'the whole ladder',
    none: 'No ladder is loaded yet',
    noneText: 'Ladders are read from their own files. In the folder of Plumbline:',
    noneCommand: 'npm run plumbline -- ladders load FOLDER',
    one: 'Only one ladder is loaded: there is none to lay beside it.',
    errorTitle: 'The ladder could not be loaded',
  },
  diff: {
    title: (from: string, to: string, counts: Counts) =>
      `${from} to ${to}: ${inCounts(counts, 'nothing is asked at either')}`,
    lede: (from: string, to: string) => `What becomes of each expectation on the way from ${from} to ${to}.`,
    cumulative: (upper: string, lower: string) =>
      `This ladder is cumulative: ${upper} also asks for what ${lower} and the levels between ask.`,
    counts: (counts: Counts) => inCounts(counts, 'nothing at either level'),
    back: 'Read it the other way',
    previous: (from: string, to: string) => `${from} to ${to}`,
    steps: 'Step along the ladder',
    only: (level: string) => `Only at ${level}`,
    added: 'Added',
    dropped: 'Dropped',
    reworded: 'Reworded',
    unchanged: 'The same at both',
    carried: (upper: string) => `Still asked at ${upper}`,
    via: (level: string) => `from ${level}`,
    none: 'none',
    attributes: 'Attributes',
    attribute: 'Attribute',
    about: 'In short',
    examples: (counts: string) => `Examples: ${counts}`,
    key: 'How to read the marks',
    insertion: 'added words are underlined',
    deletion: 'dropped words are struck through',
    same: 'Both sides are the same level of the same version. Choose another level.',
  },
  beside: {
    title: (a: string, b: string, shared: number) =>
      `${a} and ${b} share ${plural(shared, 'competency', 'competencies')}`,
    lede: (sameScale: boolean) =>
      `Levels of one grade stand side by side. ${
        sameScale
          ? 'Both are rated on the same scale.'
          : 'They are rated on different scales, so their figures cannot be counted together.'
      }`,
    grade: (grade: number) => `Grade ${grade}`,
    noLevel: (ladder: string) => `${ladder} has no level of this grade.`,
    only: (ladder: string) => `Only in ${ladder}`,
    onlyNote: (names: readonly string[]) =>
      `${list.format(names)}: the other ladder has nothing under this key.`,
    also: (name: string) => `called ${quoted(name)}`,
  },
};

function cyclesInWords(cycles: readonly string[]): string {
  const first = cycles[0] ?? '';
  if (cycles.length === 1) return `${first} is`;
  if (cycles.length === 2) return `${list.format(cycles)} are`;
  return `${plural(cycles.length, 'cycle')} from ${first} to ${cycles.at(-1) ?? ''} are`;
}
