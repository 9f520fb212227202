import { testApp, type TestApp } from './app.ts';
import { makeLadder } from './make-ladder.ts';
import type { Group } from './make-ratings.ts';

const COMPETENCIES = ['care', 'zeal'];

/**
 * A company with something withheld in every table of a report: two divisions of six teams over three cycles, on
 * two levels by manager and calibrated, one team of three people.
 */
export async function reportCompany(): Promise<TestApp> {
  const t = await testApp([makeLadder({ competencies: COMPETENCIES })]);
  for (const [cycle, move] of [
    ['2026-Q1', 0],
    ['2026-Q2', 1],
    ['2026-Q3', 2],
  ] as const) {
    await t.load(groupsOf(move), cycle);
    await t.publish(undefined, cycle);
  }
  return t;
}

function groupsOf(move: number): Group[] {
  const teams = Array.from({ length: 12 }, (_, at) => ({
    at,
    team: `Acme / ${at < 6 ? 'A' : 'B'} / Team ${at}`,
  }));
  const rated = teams.flatMap(({ at, team }) =>
    COMPETENCIES.flatMap((competency, place) =>
      ['manager', 'calibrated'].flatMap((source, word) => [
        // The same people by both sources, who differ about some; some teams moved up by the cycle.
        {
          team,
          competency,
          source,
          level: 'L1',
          counts: [3 + (at % 3) - word, 4 + place, 2 + word + (at % 2) * move],
        },
        { team, competency, source, level: 'L2', counts: [2 - word, 3 + (at % 2), 3 + word + place] },
      ]),
    ),
  );
  const few = { team: 'Acme / B / Few', source: 'calibrated', level: 'L1', counts: [1, 1, 1] };
  return [...rated, { ...few, competency: 'care' }, { ...few, competency: 'zeal', counts: [0, 2, 1] }];
}
