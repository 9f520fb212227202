import type { ColumnField, ReadColumn } from '../../../../server/contract/uploads.ts';
import type { Source } from '../../../../server/contract/common.ts';
import { formatCount } from '../format-number.ts';
import * as words from './words.ts';

const count = (number: number, one: string, many = `${one}s`): string =>
  number === 1 ? `1 ${one}` : `${formatCount(number)} ${many}`;

const fields: Record<ColumnField, string> = {
  cycle: 'Cycle',
  person: 'Person',
  team: 'Team',
  level: 'Level',
  competency: 'Competency',
  source: 'Source',
  rating: 'Rating',
  ladder: 'Ladder',
  rater: 'Rater',
  weight: 'Weight (not used)',
  'leave out': 'Leave out',
};

const delimiters: Record<string, string> = { ',': 'commas', ';': 'semicolons', '\t': 'tabs' };

/** The screen that brings ratings in and publishes them. */
export const dataMessages = {
  title: {
    nothing: 'No ratings yet: begin with a file',
    waiting: (cycles: readonly string[]) =>
      cycles.length === 1
        ? `${cycles.join('')} is imported and waits to be published`
        : `${count(cycles.length, 'cycle')} wait to be published`,
    allPublished: (cycles: number) => `${count(cycles, 'cycle is', 'cycles are')} published, none waits`,
  },
  lede: 'People become pseudonyms before anything is stored. What is imported is seen by nobody until its cycle is published, and a published cycle stays as it is.',
  noLadder: {
    text: 'No ladder is loaded. Without one a file is read as a survey of its own, without levels. In the folder of Plumbline:',
    command: 'npm run plumbline -- ladders load ladders/engineering',
  },
  add: {
    title: 'Add ratings',
    note: 'A CSV file: one row a rating, or one row a person with a column a competency. It is shown here first; nothing is stored before you import it.',
    drop: 'Drop a CSV file here, or',
    choose: 'choose a file',
    limit: 'UTF-8, UTF-16 or Windows-1252; commas, semicolons or tabs; up to 2 GB.',
    tooLarge: (name: string) =>
      `${words.quoted(name)} is larger than 2 GB. Import it on the command line: npm run plumbline -- import FILE`,
    several: 'One file at a time: the first was taken.',
    sending: (name: string) => `Sending ${words.quoted(name)}…`,
    failed: 'That did not work',
  },
  file: {
    size: (bytes: number) =>
      bytes < 1000
        ? `${bytes} bytes`
        : bytes < 1e6
          ? `${formatCount(Math.round(bytes / 1000))} kB`
          : `${formatCount(Math.round(bytes / 1e6))} MB`,
    howRead: (encoding: string, delimiter: string, form: string | null) =>
      `Read as ${encoding.toUpperCase()}, separated by ${delimiters[delimiter] ?? words.quoted(delimiter)}${form === null ? '' : `, ${form}`}.`,
    ready: (ratings: number, cycles: readonly string[]) =>
      `No faults: ${count(ratings, 'rating')} for ${cycles.join(', ')}`,
    faults: (faults: number) => `${count(faults, 'fault')}: the file cannot be imported as it is`,
    stored: (cycles: readonly string[]) => `Imported: ${cycles.join(', ')}`,
    counts: (added: number, known: number, isStored: boolean) =>
      `${formatCount(added)} ${isStored ? 'added' : 'to be added'}, ${formatCount(known)} there already${known === 0 ? '' : isStored ? ', with the scores of this file now' : ', which take the scores of this file'}.`,
    missing: (cells: number) => `${count(cells, 'cell')} without a score, which stay without.`,
    notStored: 'Nothing is stored yet.',
    mend: 'Mend the file and choose it again, or say below what its columns are. Nothing of it is stored.',
    import: (ratings: number) => `Import ${count(ratings, 'rating')}`,
    discard: 'Discard the file',
    another: 'Add another file',
    publishNext: 'Publish the cycle below when all its files are in.',
    stopped: 'It was stopped. Nothing of it is stored.',
    readAgain: 'Read again',
    again: 'Choose the mended file',
  },
  options: {
    title: 'What the file does not say',
    cycle: 'Cycle of the whole file',
    cycleHint: 'such as 2026-Q3 (--cycle)',
    source: 'Source of the whole file',
    sourceHint: '(--source)',
    asFile: 'as the file says',
    company: 'Company above all teams',
    companyHint: 'where team paths begin below it (--company)',
    scale: 'Points of the scale',
    scaleHint: 'for a survey without a ladder (--scale)',
    missing: (missing: readonly ColumnField[]) =>
      `The file has no column for: ${missing.map((field) => fields[field].toLowerCase()).join(', ')}.`,
    sources: words.words.source satisfies Record<Source, string>,
  },
  preview: {
    title: 'How it was understood',
    note: 'The first rows as they would be stored. People are never shown, and neither is what is not read. Change what a column is, and the file is read again.',
    line: 'Line',
    whatIs: (column: string) => `What the column ${words.quoted(column)} is`,
    fields,
    becomes: ({ becomes, competency }: ReadColumn) => {
      if (becomes === 'unknown') return 'Not understood';
      if (becomes === 'scores') return competency === null ? 'Scores of a question' : `Scores: ${competency}`;
      return fields[becomes];
    },
    byName: 'By its name',
    pseudonym: 'pseudonym',
    empty: 'empty',
    refused: 'fault',
    notRead: 'not read',
    of: (position: number, of: number | null) => (of === null ? '' : `${position} of ${of}`),
    region: 'The first rows of the file',
  },
  faults: {
    title: 'Faults',
    note: (shown: number, all: number) =>
      shown === all
        ? 'Each with its line in the file.'
        : `The first ${formatCount(shown)} of ${formatCount(all)}.`,
    line: 'Line',
    column: 'Column',
    value: 'Value',
    expected: 'What was expected',
    wholeFile: 'all',
    download: 'Download as CSV',
    showAll: (faults: number) => `Show all ${formatCount(faults)}`,
    fileName: (name: string) => `faults of ${name}`,
    csv: ['line', 'column', 'value', 'expected'],
  },
  cycles: {
    title: 'Cycles',
    note: 'Publishing counts a cycle, decides which groups nobody can be picked out of, and freezes that. An audit then attacks the published figures as an outsider would.',
    caption: 'Cycles and what can be done with them',
    cycle: 'Cycle',
    state: 'State',
    audit: 'Audited',
    what: 'To do',
    none: 'None yet. A cycle appears here with its first imported file.',
    waits: 'Imported, not published',
    published: (version: number, day: string) => `Version ${version}, ${day}`,
    rules: (k: number, d: number, insider: boolean) => `k = ${k}, d = ${d}${insider ? ', insider rule' : ''}`,
    notAudited: 'Not yet',
    passed: (day: string) => `Held, ${day}`,
    broken: (day: string) => `Did not hold, ${day}`,
    publish: 'Publish',
    restate: 'Publish anew',
    attack: 'Audit',
    of: (what: string, cycle: string) => `${what}: ${cycle}`,
    see: 'See the figures',
    shown: 'What is shown',
    coverage: (source: string, inBlocks: number, people: number, teamsShown: number, teams: number) =>
      `${source}: ${formatCount(inBlocks)} of ${words.people(people)} in a published group, ${formatCount(teamsShown)} of ${formatCount(teams)} teams shown on their own`,
    attacked: (passed: boolean, answered: number) =>
      passed
        ? `${formatCount(answered)} answers attacked as an outsider would: nobody can be picked out.`
        : 'Somebody can be picked out, or it could not be ruled out. Which groups, the command line tells its owner:',
    attackCommand: (cycle: string) => `npm run plumbline -- audit ${cycle}`,
  },
  ask: {
    publishTitle: (cycle: string) => `Publish ${cycle}?`,
    publish: [
      'What is published stays as it is: no rating, team or rule of this cycle can be changed any more, since whoever compared two states could pick somebody out.',
      'Have all its files been imported? What comes later can only be added as a further version, in the same groups, and only where both versions together give nobody away.',
    ],
    restateTitle: (cycle: string) => `Publish ${cycle} anew?`,
    restate: [
      'The ratings as they are now become the next version, in the same groups and by the same rules; the version before stays.',
      'If both versions together would give somebody away, nothing is published, and you are told what it waits for.',
    ],
    rules: (rules: string) => `Rules: ${rules}.`,
  },
  rules: {
    title: 'Rules for what is published from now on',
    note: 'A published cycle keeps the rules it was published by.',
    k: 'Fewest people in a published group',
    d: 'Fewest people off a group’s most common score',
    insider: 'Groups hold against somebody who knows the scores of one whole team',
    columns: 'Whose level columns are published',
    on: 'on',
    off: 'off',
    whose: { company: 'the company’s', divisions: 'the divisions’' },
    change: 'To change one, in the folder of Plumbline:',
    command: 'npm run plumbline -- settings set k 7',
  },
};
