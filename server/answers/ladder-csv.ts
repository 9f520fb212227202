import type { LadderDetail, LevelDetail } from '../contract/ladder-detail.ts';
import { formatCsv } from './format-csv.ts';

const HEADER = ['Track', 'Level', 'Title', 'Competency', 'Kind', 'Text'];

/**
 * A ladder as CSV, one row a text, in the ladder's order. Kind is `summary` (of the level where Competency is
 * empty), `attribute` (its label stands as Competency), `expectation` or `example`.
 */
export function ladderCsv(ladder: LadderDetail): string {
  return formatCsv([
    HEADER,
    ...ladder.levels.flatMap((level) =>
      textsOf(level).map((text) => [ladder.name, level.key, level.title, ...text]),
    ),
  ]);
}

function textsOf({ summary, attributes, competencies }: LevelDetail): string[][] {
  return [
    ...(summary === null ? [] : [['', 'summary', summary]]),
    ...attributes.map(({ label, value }) => [label, 'attribute', value]),
    ...competencies.flatMap(({ name, summary: about, expectations, examples }) => [
      ...(about === null ? [] : [[name, 'summary', about]]),
      ...expectations.map((text) => [name, 'expectation', text]),
      ...examples.map((text) => [name, 'example', text]),
    ]),
  ];
}
