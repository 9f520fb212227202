import { createWriteStream } from 'node:fs';
import { once } from 'node:events';

import type { NewLadder } from '../../db/reference/store-ladder.ts';

const COMPETENCIES = [
  'domain-expertise',
  'teaching-and-mentoring',
  'culture-and-leadership',
  'customer-success',
];
const LEVELS = [1, 2, 3, 4, 5, 6, 7];
const SOURCES = ['self', 'manager', 'calibrated'];
const TEAMS = 500;
const PIECE = 1_000_000;

/** The ladder of the file that `writeRatings` writes. */
export const LADDER: NewLadder = {
  key: 'engineering',
  name: 'Engineering',
  scale: ['Below', 'Developing', 'Meets', 'Exceeds', 'Far exceeds'],
  levels: LEVELS.map((order) => ({
    key: `L${order}`,
    title: `Level ${order}`,
    order,
    grade: order,
    competencies: COMPETENCIES.map((key) => ({ key, name: key })),
  })),
};

/**
 * Writes a canonical file: 12 ratings a person (4 competencies by 3 sources), person by person, 500 teams in 10
 * divisions, 7 levels. Scores come from a fixed generator (Numerical Recipes' LCG), so the file is always the same.
 */
export async function writeRatings(path: string, rows: number): Promise<void> {
  const file = createWriteStream(path);
  let text = 'cycle,person,team,level,competency,source,rating\n';
  let state = 20_260_101;
  for (let row = 0; row < rows; row += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const person = Math.floor(row / 12);
    const team = person % TEAMS;
    const competency = COMPETENCIES[row % 4] ?? '';
    const source = SOURCES[Math.floor(row / 4) % 3] ?? '';
    text += `2026-Q3,e${100_000 + person}@example.com,Acme / Division ${team % 10} / Team ${team},L${1 + (person % 7)},${competency},${source},${1 + ((state >>> 16) % 5)}\n`;
    if (text.length > PIECE) {
      if (!file.write(text)) await once(file, 'drain');
      text = '';
    }
  }
  file.end(text);
  await once(file, 'close');
}
