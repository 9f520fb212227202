import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { beforeAll, afterAll, describe, expect, it } from 'vitest';
import type { AgreementReply } from '../../server/contract/agreement.ts';
import { importText } from '../fixtures/ratings/import-text.ts';
import { testApp, type TestApp } from '../helpers/app.ts';
import { makeLadder } from '../helpers/make-ladder.ts';

interface Person {
  team: string;
  self: string;
  manager: [rater: string, scores: string];
  calibrated: string;
  peers: [rater: string, scores: string][];
}
type Known = Record<string, number>;
interface Unit {
  sources: Record<string, Known>;
  pairs: (Known & { before: string; after: string; competency: string | null })[];
  raters: Record<string, Known>;
}

// Made by tests/reference/summaries.py, person by person, with statsmodels and scipy.
const { people, units } = JSON.parse(
  readFileSync(new URL('../reference/summaries.json', import.meta.url), 'utf8'),
) as { people: Person[]; units: Record<string, Unit> };

const COMPETENCIES = ['care', 'zeal', 'craft'];
const COMPANY = 'Acme';
const DIVISION = 'Acme / A';

function ratings(): string {
  const lines = people.flatMap((person, number) => {
    const given = [
      ['self', '', person.self],
      ['manager', ...person.manager],
      ['calibrated', '', person.calibrated],
      ...person.peers.map((peer) => ['peer', ...peer]),
    ];
    return given.flatMap(([source = '', rater = '', scores = '']) =>
      COMPETENCIES.flatMap((competency, at) =>
        scores[at] === '-'
          ? []
          : [['2026-Q3', `p${number}`, person.team, competency, source, rater, scores[at]].join()],
      ),
    );
  });
  return `cycle,person,team,competency,source,rater,rating\n${lines.join('\n')}\n`;
}

let t: TestApp;
beforeAll(async () => {
  t = await testApp([
    makeLadder({ scale: ['One', 'Two', 'Three', 'Four', 'Five'], competencies: COMPETENCIES }),
  ]);
  const report = await importText(t, ratings());
  if (report.faults[0]) throw new Error(report.faults[0].message);
  await t.publish();
});
afterAll(() => t[Symbol.asyncDispose]());

async function agreement(query = ''): Promise<AgreementReply> {
  const reply = await t.app.inject(`/api/agreement?${query}`);
  expect(reply.statusCode).toBe(200);
  return reply.json();
}

const ask = (unit: string): Promise<AgreementReply> =>
  agreement(unit === COMPANY ? '' : `unit=${encodeURIComponent(unit)}`);

/** What a number of so many ratings is rounded to where k is 5: the first step that holds 5 of them. */
function stepOf(ratingsOf = 0): number {
  return [0.01, 0.02, 0.05, 0.1].find((step) => step * ratingsOf >= 5) ?? 1;
}

/** The known number, to within half a step. */
function near(known: number | undefined, step: number): unknown {
  return expect.toSatisfy(
    (value: number) => Math.abs(value - (known ?? NaN)) <= step / 2 + 1e-9,
    `${String(known)} to the nearest ${step}`,
  );
}

describe.each([COMPANY, DIVISION])('of %s', (name) => {
  const known = units[name];
  if (!known) throw new Error(`no reference for ${name}`);

  it('has the pairs that statsmodels gives, over all competencies and by competency', async () => {
    const { pairs } = await ask(name);

    const order = (pair: { before: string; after: string; competency: string | null }): string =>
      JSON.stringify([pair.before, pair.after, pair.competency]);
    expect(pairs.map(order).sort()).toEqual(known.pairs.map(order).sort());
    for (const pair of known.pairs) {
      const step = stepOf(pair['ratings']);
      const found = pairs.find((each) => order(each) === order(pair));
      // Percents are cut to add up to 100, so they are within one step.
      const percent = (of: string) => near(pair[of], 2 * step * 100);
      expect(found).toMatchObject({
        people: pair['people'],
        raised: percent('raised'),
        same: percent('same'),
        lowered: percent('lowered'),
        shift: {
          value: near(pair['shift'], step),
          // Of the shift and its half width, each to the nearest step.
          lower: near(pair['shiftLower'], 2 * step),
          upper: near(pair['shiftUpper'], 2 * step),
        },
        kappa: { value: near(pair['kappa'], step) },
        ac2: { value: near(pair['ac2'], step) },
        homogeneityP: [0.01, 0.05, 1].find((bound) => Number(pair['homogeneityP']) <= bound),
      });
    }
  });

  it('has the halo and the use of the scale of each source', async () => {
    const { sources } = await ask(name);
    const { rows } = await sql<{ source: string; mbar: number; within_sd: number }>`
      select source, mbar, within_sd from published.unit_stat s join reference.team t on t.id = s.team_id
      where t.path = ${name}`.execute(t.reader as never);

    expect(sources.map(({ source }) => source).sort()).toEqual(Object.keys(known.sources).sort());
    for (const [source, stat] of Object.entries(known.sources)) {
      const step = stepOf(stat['ratings']);
      expect(sources.find((each) => each.source === source)).toMatchObject({
        halo: { value: near(stat['rho'], step), n: stat['people'], method: 'halo_icc' },
        rangeUse: { value: near(stat['rangeUse'], step), method: 'rwg' },
      });
      expect(rows.find((each) => each.source === source)).toMatchObject({
        mbar: near(stat['mbar'], 0.01),
        within_sd: near(stat['withinSd'], step),
      });
    }
  });

  it('has the spread of its raters, and of peers how far they agree', async () => {
    const { raters } = await ask(name);

    expect(raters.map(({ source }) => source).sort()).toEqual(['manager', 'peer']);
    for (const [source, stat] of Object.entries(known.raters)) {
      const step = stepOf(stat['compared']);
      expect(raters.find((each) => each.source === source)).toMatchObject({
        people: stat['people'],
        raters: stat['raters'],
        tau: near(stat['tau'], step),
        reliability: near(stat['reliability'], step),
        p10: near(stat['p10'], step),
        p50: near(stat['p50'], step),
        p90: near(stat['p90'], step),
        alpha: source === 'peer' ? near(stat['alpha'], 0.05) : null,
      });
    }
  });
});

it('tells the spread of every unit in one answer, where that is asked for', async () => {
  const each = await agreement('by=unit');
  const alone = await ask(COMPANY);

  expect(each.units.map(({ name }) => name)).toEqual(['Acme', 'A']);
  for (const { unit, spreads } of each.units) {
    const { sources } = await ask(unit ?? COMPANY);
    const shown = sources.flatMap((shape) => ('reason' in shape ? [] : [shape]));
    expect(shown).toHaveLength(4);
    expect(spreads).toEqual(shown.map(({ source, people, dispersion }) => ({ source, people, dispersion })));
  }
  // Nothing else is different.
  expect({ ...each, units: alone.units }).toEqual(alone);
  expect((await agreement('by=unit&unit=Acme / A')).units).toEqual(each.units);
});

it('sums nothing up for a division of 99 people', async () => {
  const { pairs, sources, raters, units: listed } = await agreement('unit=Acme / B');

  const why = { reason: 'under 100 people' };
  expect(pairs.map(({ before, after, ...rest }) => [`${before} ${after}`, rest])).toEqual(
    ['self manager', 'manager calibrated', 'peer manager', 'self peer'].map((pair) => [
      pair,
      { competency: null, ...why },
    ]),
  );
  expect(raters).toEqual([
    { source: 'manager', ...why },
    { source: 'peer', ...why },
  ]);
  expect(sources.map((each) => ('halo' in each ? each.halo : each))).toEqual(
    Array(4).fill({ value: null, ...why, method: 'halo_icc' }),
  );
  expect(listed).toEqual([
    { unit: null, name: 'Acme' },
    { unit: 'Acme / A', name: 'A' },
  ]);
  const { rows } = await sql`
    select distinct t.path from reference.team t
    join (
      select team_id from published.unit_stat union all select team_id from published.paired_stat
      union all select team_id from published.rater_stat
    ) s on s.team_id = t.id order by path`.execute(t.reader as never);
  expect(rows).toEqual([{ path: 'Acme' }, { path: 'Acme / A' }]);
});

it('refuses a team that is neither the company nor a division, and one that is not there', async () => {
  expect(await t.refusal('/api/agreement?unit=Acme / A / 1')).toMatchObject({
    statusCode: 400,
    code: 'NOT_A_UNIT',
    message: '"Acme / A / 1" is neither the company nor a division: agreement is summed up for those only',
  });
  expect(await t.refusal('/api/agreement?unit=Acme / Z')).toMatchObject({ code: 'UNKNOWN_TEAM' });
});

it("pools a unit's competencies with the company's correlations", async () => {
  // Shares of the company over three competencies: Wilson's interval of ratings / (1 + (mbar - 1) rho).
  const { rows } = await sql<{ rho: number; word: number }>`
    select rho, word_rho[3] as word from published.unit_stat s join reference.team t on t.id = s.team_id
    where t.path = 'Acme' and source = 'self'`.execute(t.reader as never);
  const [cell] = (await t.ask('source=self')).cells;
  if (!cell || 'withheld' in cell) throw new Error('the company is withheld');

  const M = cell.counts.reduce((sum, count) => sum + count, 0);
  const effective = (rho = NaN): number => M / (1 + (M / cell.people - 1) * rho);
  const n = effective(rows[0]?.word);
  const p = (cell.counts[2] ?? NaN) / M;
  const z = 1.959963984540054;
  const half = (z / (n + z ** 2)) * Math.sqrt(n ** 2 * ((p * (1 - p)) / n) + z ** 2 / 4);
  const centre = (p * n + z ** 2 / 2) / (n + z ** 2);
  expect(cell.shares[2]?.lower).toBeCloseTo(centre - half, 9);
  expect(cell.shares[2]?.upper).toBeCloseTo(centre + half, 9);
  expect(cell.measures.mean).toMatchObject({
    n: expect.closeTo(effective(rows[0]?.rho), 6),
    method: 'cluster_mean',
  });
});
