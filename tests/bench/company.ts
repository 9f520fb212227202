import { makeRandom } from '../../server/demo/random.ts';
import type { NewLadder } from '../../db/reference/store-ladder.ts';

export interface CompanySize {
  people: number;
  competencies: number;
  sources: readonly string[];
  /** Another number, another company. */
  seed?: number;
  cycle?: string;
}

const LEVELS = ['L1', 'L2', 'L3', 'L4', 'L5', 'L6', 'L7'];
/** Share of people on each level. */
const LEVEL_WEIGHTS = [0.12, 0.2, 0.26, 0.22, 0.12, 0.06, 0.02];
const SCORE_WEIGHTS = [0.04, 0.16, 0.45, 0.27, 0.08];
const DIVISIONS = 12;
const MEAN_TEAM = 9;

export const CYCLE = '2026-Q3';

export function companyLadder({ competencies }: Pick<CompanySize, 'competencies'>): NewLadder {
  const held = competencyKeys(competencies).map((key) => ({ key, name: key }));
  return {
    key: 'bench',
    name: 'Bench',
    scale: ['Below', 'Developing', 'Meets', 'Exceeds', 'Far exceeds'],
    levels: LEVELS.map((key, index) => ({ key, title: key, order: index + 1, competencies: held })),
  };
}

/** A made-up company's ratings as lines of a canonical CSV file; the same size gives the same lines. */
export function* companyLines(size: CompanySize): Generator<string> {
  const { people, competencies, sources, seed = 7, cycle = CYCLE } = size;
  yield 'cycle,person,team,level,competency,source,rating\n';
  const random = makeRandom(seed, 1);
  const teams = Math.ceil(people / MEAN_TEAM);
  const keys = competencyKeys(competencies);
  for (let person = 0; person < people; person++) {
    // The square makes some teams large and many small.
    const team = Math.floor(random.uniform() ** 1.5 * teams);
    const path = `Acme / Division ${team % DIVISIONS} / Group ${team % (DIVISIONS * 8)} / Team ${team}`;
    const level = LEVELS[random.weighted(LEVEL_WEIGHTS)] ?? '';
    for (const competency of keys) {
      for (const source of sources) {
        yield `${cycle},p${person},${path},${level},${competency},${source},${random.weighted(SCORE_WEIGHTS) + 1}\n`;
      }
    }
  }
}

function competencyKeys(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `competency-${index + 1}`);
}
