import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { AgreementReply } from '../../server/contract/agreement.ts';
import type { CoverageReply } from '../../server/contract/coverage.ts';
import type { Cell, DistributionReply } from '../../server/contract/distribution.ts';
import type { DriftReply, DriftSeries } from '../../server/contract/drift.ts';
import type { FindingsReply } from '../../server/contract/findings.ts';
import type { GapsReply } from '../../server/contract/gaps.ts';
import type { MethodsReply } from '../../server/contract/methods.ts';
import type { PublicationReply } from '../../server/contract/publications.ts';
import type { ReportDocument } from '../../server/contract/report-document.ts';
import { makeReport } from '../../server/reports/make-report.ts';
import { m } from '../../web/src/lib/messages.ts';
import { reportCompany } from '../helpers/report-company.ts';
import { threeOf, withheldRow, type ReportRow } from '../helpers/report-rows.ts';

const t = await reportCompany();
const folder = await mkdtemp(join(tmpdir(), 'plumbline-report-cells-'));
afterAll(async () => {
  await t[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

const NAMES: Record<string, string> = { care: 'care in words', zeal: 'zeal in words' };
const nameOf = (competency: string | null): string =>
  competency === null ? 'All competencies' : (NAMES[competency] ?? '');
const last = (path: string): string => path.split(' / ').at(-1) ?? '';

async function ask<Reply>(
  path: string,
  query: Record<string, string | string[] | undefined>,
): Promise<Reply> {
  const asked = Object.entries({ cycle: '2026-Q3', source: 'calibrated', ...query });
  const words = asked.flatMap(([key, value]: [string, string | string[] | undefined]) =>
    value === undefined ? [] : [value].flat().map((each) => [key, each]),
  );
  const reply = await t.app.inject(`/api/${path}?${new URLSearchParams(words).toString()}`);
  if (reply.statusCode !== 200) throw new Error(`${path} got ${reply.statusCode}: ${reply.body}`);
  return reply.json<Reply>();
}

// Every number that the screens have from the API must be in the report's table, in its place, and nothing more.
describe.each([
  ['the company', undefined],
  ['a division', 'Acme / A'],
])('each cell of the report of %s is the API’s', async (_, unit) => {
  const made = await makeReport(
    t.reader,
    { cycle: '2026-Q3', formats: ['json'], ...(unit !== undefined && { unit }) },
    folder,
  );
  const { sections } = JSON.parse(await readFile(made.reports[0]?.path ?? '', 'utf8')) as ReportDocument;
  const rowsOf = (key: string): ReportRow[] => {
    const table = sections.flatMap(({ tables }) => tables).find((each) => each.key === key);
    if (!table) throw new Error(`the report has no table ${key}`);
    return table.rows;
  };
  const hasTable = (key: string): boolean =>
    sections.some(({ tables }) => tables.some((table) => table.key === key));
  const against = 'cycle:2026-Q2';
  const words = (cell: Cell, by: readonly string[]): ReportRow =>
    Object.assign(
      {},
      ...by.map((key) => {
        if (key === 'level') return { level: cell.level, level_name: cell.level };
        if (key === 'team') return { team: cell.team, team_name: last(cell.team ?? '') };
        return { competency: cell.competency, competency_name: nameOf(cell.competency) };
      }),
    ) as ReportRow;

  it.each([
    ['distribution-competencies', ['competency'], { team: unit }],
    ['distribution-levels', ['level'], { team: unit }],
    ['distribution-level-competency', ['level', 'competency'], { team: unit }],
    ['teams-all', ['team'], { within: unit }],
  ])('%s', async (key, by, where) => {
    const { cells } = await ask<DistributionReply>('distribution', { by, against, ...where });
    const [all] = (await ask<DistributionReply>('distribution', { against, team: unit })).cells;
    const expected = key === 'distribution-competencies' && all ? [all, ...cells] : cells;
    if (cells.every((cell) => 'withheld' in cell)) {
      expect([unit, Object.keys(cells[0] ?? {}).includes('level'), hasTable(key)]).toEqual([
        'Acme / A',
        true,
        false,
      ]);
      return;
    }
    const rows = rowsOf(key);
    expect(rows).toEqual(expected.map((cell, at) => ({ ...figure(cell, rows[at]!), ...words(cell, by) })));
  });

  it('drift, cycle by cycle, its trends, and each competency', async () => {
    const reply = await ask<DriftReply>('drift', {
      cycle: undefined,
      to: '2026-Q3',
      team: unit,
      by: 'competency',
    });
    const rows = rowsOf('drift-cycles');
    expect(rows).toEqual(points(reply.overall, rows, true));
    const each = rowsOf('drift-competencies');
    expect(each).toEqual(
      reply.competencies.flatMap((series, at) =>
        points(series, each.slice(at * 3), false).map((row) => ({
          ...row,
          competency: series.competency,
          competency_name: nameOf(series.competency),
        })),
      ),
    );
    expect(rowsOf('drift-trends')).toEqual(
      [reply.overall, ...reply.competencies].map((series) => ({
        competency: series.competency,
        competency_name: nameOf(series.competency),
        since: series.trendFrom,
        ...threeOf('trend', series.trend),
        trend_p: series.trendP,
        ...threeOf('top_trend', series.topBoxTrend),
        top_trend_p: series.topBoxTrendP,
      })),
    );
  });

  it('gaps, in all and by competency', async () => {
    const { teams } = await ask<GapsReply>('gaps', { within: unit, by: 'competency' });
    const rows = rowsOf('gaps-teams');
    expect(rows).toEqual(
      teams.map((team, at) => {
        const name = { team: team.team, team_name: last(team.team) };
        if ('withheld' in team) {
          return withheldRow(rows[at]!, { ...name, people_asked: team.of }, { withheld: team.withheld });
        }
        const none = team.reason ? { none: team.reason } : null;
        return {
          ...name,
          people: team.people,
          people_asked: team.coverage.of,
          mean: team.raw,
          predicted: team.expected,
          gap: team.gap,
          gap_lower: team.lower,
          gap_upper: team.upper,
          standard_error: team.se,
          shrunken: team.shrunken?.value ?? none,
          shrunken_lower: team.shrunken?.lower ?? none,
          shrunken_upper: team.shrunken?.upper ?? none,
          superiority: team.superiority,
          z: team.z ?? none,
          p: team.p ?? none,
          q: team.q ?? none,
          flagged: team.flagged ? 'yes' : 'no',
        };
      }),
    );
    const pairs = teams.flatMap((team) => (team.competencies ?? []).map((gap) => ({ team, gap })));
    const each = rowsOf('gaps-competencies');
    expect(each).toEqual(
      pairs.map(({ team, gap }, at) => {
        const known = {
          team: team.team,
          team_name: last(team.team),
          competency: gap.competency,
          competency_name: nameOf(gap.competency),
        };
        if ('withheld' in gap) return withheldRow(each[at]!, known, { withheld: gap.withheld });
        return {
          ...known,
          people: gap.people,
          mean: gap.raw,
          predicted: gap.expected,
          gap: gap.gap,
          gap_lower: gap.lower,
          gap_upper: gap.upper,
          standard_error: gap.se,
          flagged: gap.flagged ? 'yes' : 'no',
        };
      }),
    );
  });

  it('agreement of sources, their shapes, and raters', async () => {
    const reply = await ask<AgreementReply>('agreement', { source: undefined, unit });
    const pairs = rowsOf('agreement-pairs');
    expect(pairs.length).toBeGreaterThan(0);
    expect(pairs).toEqual(
      reply.pairs.map((pair, at) => {
        const { before, after, competency } = pair;
        const known = { before, after, competency, competency_name: nameOf(competency) };
        if ('reason' in pair) return withheldRow(pairs[at]!, known, { none: pair.reason });
        return {
          ...known,
          people: pair.people,
          raised: pair.raised / 100,
          same: pair.same / 100,
          lowered: pair.lowered / 100,
          ...threeOf('shift', pair.shift),
          kappa: pair.kappa.value,
          ac2: pair.ac2.value,
          homogeneity_p: pair.homogeneityP,
        };
      }),
    );
    const sources = rowsOf('agreement-sources');
    expect(sources).toEqual(
      reply.sources.map((shape, at) => {
        const { source } = shape;
        if ('reason' in shape) return withheldRow(sources[at]!, { source }, { none: shape.reason });
        const { people, counts, mean, dispersion, halo, rangeUse } = shape;
        return {
          ...{ source, people },
          ...{ ratings_1: counts[0], ratings_2: counts[1], ratings_3: counts[2] },
          ...threeOf('mean', mean),
          ...threeOf('dispersion', dispersion),
          ...threeOf('halo', halo),
          ...threeOf('range_use', rangeUse),
        };
      }),
    );
    const raters = rowsOf('agreement-raters');
    expect(raters).toEqual(
      reply.raters.map((summary, at) =>
        'reason' in summary
          ? withheldRow(raters[at]!, { source: summary.source }, { none: summary.reason })
          : summary,
      ),
    );
  });

  it('the findings', async () => {
    const { findings } = await ask<FindingsReply>('findings', { within: unit });
    expect(rowsOf('briefing-findings')).toEqual(
      findings.map((finding, at) => {
        const { certainty, sentence, detail, about, direction, size, people, method } = finding;
        return {
          ...{ place: at + 1, certainty, sentence, detail, about, direction, people, method },
          ...{ size: size.value, size_lower: size.lower, size_upper: size.upper, unit: size.unit },
        };
      }),
    );
  });

  it('coverage of sources, competencies and units, and the teams that are not shown', async () => {
    const { coverage } = await ask<PublicationReply>('publications/2026-Q3', {
      cycle: undefined,
      source: undefined,
    });
    expect(rowsOf('coverage-sources')).toEqual(
      coverage.map(({ source, people, inBlocks, teams, teamsShown, levelLeftOut }) => ({
        ...{ source, people, people_in_groups: inBlocks, teams },
        ...{ teams_shown: teamsShown, level_left_out: levelLeftOut },
      })),
    );
    const { tables, units, hidden } = await ask<CoverageReply>('coverage', {});
    const covered = ({ people, of }: { people: number; of: number }): ReportRow => ({
      people,
      people_asked: of,
      share: of === 0 ? null : people / of,
    });
    expect(rowsOf('coverage-competencies')).toEqual(
      tables.map(({ competency, name, coverage: inIt, teams, levels }) => ({
        ...{ competency, competency_name: name, ...covered(inIt) },
        ...{ teams_own: teams.own, teams_above: teams.above, teams_nowhere: teams.nowhere },
        ...{ level_people: levels?.people ?? null, level_people_asked: levels?.of ?? null },
      })),
    );
    const isIn = ({ team }: { team: string }): boolean =>
      unit === undefined || team === unit || team.startsWith(`${unit} / `);
    expect(rowsOf('coverage-units')).toEqual(
      units.filter(isIn).flatMap(({ team, name, teams, tables: cells }) =>
        cells.map((cell, at) => ({
          ...{ team, team_name: name, teams_shown: teams.shown, teams: teams.of, ...covered(cell) },
          ...{ competency: tables[at]?.competency, competency_name: tables[at]?.name },
        })),
      ),
    );
    expect(new Set(rowsOf('withheld-teams').map(({ team }) => team))).toEqual(
      new Set(hidden.filter(isIn).map(({ team }) => team)),
    );
  });

  it('the parts of the unit, where they are not its teams', async () => {
    expect(hasTable('teams-parts')).toBe(unit === undefined);
    if (unit !== undefined) return;
    const team = ['Acme / A', 'Acme / B'];
    const { cells } = await ask<DistributionReply>('distribution', { by: 'team', against, team });
    const rows = rowsOf('teams-parts');
    expect(rows).toEqual(cells.map((cell, at) => ({ ...figure(cell, rows[at]!), ...words(cell, ['team']) })));
  });

  it('methods, and rules of findings', async () => {
    const { methods, rules } = await ask<MethodsReply>('methods', { cycle: undefined, source: undefined });
    expect(rowsOf('method-measures')).toEqual(
      methods.map(({ source, nullWhen, ...method }) => ({
        ...{ ...method, source: source.join('; '), null_when: nullWhen },
      })),
    );
    expect(rowsOf('method-findings')).toEqual(
      rules.map(({ key, looksFor, method, likely, clear, atLeast }) => ({
        ...{ rule: key, looks_for: looksFor, method, likely, clear, at_least: atLeast },
      })),
    );
  });

  it('what is withheld: each row of the other tables, and each team with its competencies', async () => {
    const kept = sections.flatMap(({ tables }) =>
      tables.flatMap(({ key, rows }) =>
        rows.flatMap((row) => {
          const [reason] = Object.values(row).flatMap((value) =>
            value !== null && typeof value === 'object' && 'withheld' in value ? [value.withheld] : [],
          );
          return reason === undefined || reason === 'no ratings' ? [] : [[key, m.withheld[reason]]];
        }),
      ),
    );
    const counted = [...Map.groupBy(kept, (each) => each.join(': ')).values()];
    expect(rowsOf('withheld-counts').map(({ table, reason, rows }) => [table, reason, rows])).toEqual(
      counted.map((rows) => [...(rows[0] ?? []), rows.length]),
    );
    const { hidden } = await ask<CoverageReply>('coverage', {});
    const isIn = (team: string): boolean => unit === undefined || team.startsWith(`${unit} / `);
    expect(
      rowsOf('withheld-teams').flatMap(({ competencies, reason, counted_in: where, team }) => {
        const all = competencies === 'all of its competencies';
        const named = typeof competencies === 'string' ? competencies.split(', ') : [];
        return (all ? Object.values(NAMES) : named).map((each) => [team, each, reason, where]);
      }),
    ).toEqual(
      hidden
        .filter(({ team }) => isIn(team))
        .flatMap(({ team, hidden: each }) =>
          each.map(({ competency, reason, countedIn }) => [
            ...[team, nameOf(competency), m.withheld[reason], countedIn ?? 'no figure'],
          ]),
        ),
    );
  });
});

it('has the reason and nothing else of what is withheld, in every kind of table', async () => {
  const made = await makeReport(t.reader, { cycle: '2026-Q3', formats: ['json'] }, folder);
  const { sections } = JSON.parse(await readFile(made.reports[0]?.path ?? '', 'utf8')) as ReportDocument;
  const withheld = (key: string): number =>
    sections
      .flatMap(({ tables }) => tables)
      .filter((table) => table.key === key)
      .flatMap(({ rows }) => rows)
      .filter((row) => Object.values(row).some((value) => value !== null && typeof value === 'object'))
      .length;
  // Every other team is a group of its own, so that the three have nobody to be shown with.
  expect(['teams-all', 'gaps-teams', 'gaps-competencies'].map(withheld)).toEqual([1, 1, 2]);
  const hidden = sections.flatMap(({ tables }) => tables).find(({ key }) => key === 'withheld-teams');
  expect(hidden?.rows).toEqual([
    {
      team: 'Acme / B / Few',
      team_name: 'Few',
      people_asked: 3,
      competencies: 'all of its competencies',
      reason: 'Withheld: too few people',
      counted_in: 'no figure',
    },
  ]);
});

function figure(cell: Cell, row: ReportRow): ReportRow {
  if ('withheld' in cell) return withheldRow(row, { people_asked: cell.of }, { withheld: cell.withheld });
  const { people, coverage, measures, counts, shares, against } = cell;
  const none = against && 'reason' in against ? { none: against.reason } : null;
  const set = !against || 'reason' in against ? undefined : against;
  return {
    ...{ people, people_asked: coverage.of },
    ...threeOf('mean', measures.mean),
    ...threeOf('top_box', measures.topBox),
    ...threeOf('dispersion', measures.dispersion),
    ...Object.fromEntries(
      shares.flatMap(({ p, lower, upper }, at) => [
        [`ratings_${at + 1}`, counts[at] ?? null],
        [`share_${at + 1}`, p],
        [`share_${at + 1}_lower`, lower],
        [`share_${at + 1}_upper`, upper],
      ]),
    ),
    ...(set ? threeOf('change', set.mean) : { change: none, change_lower: none, change_upper: none }),
    moved: set?.w1 ?? none,
    moved_up: set?.up ?? none,
    moved_down: set?.down ?? none,
    against_people: set?.people ?? none,
  };
}

function points({ points: each, ewma, pChart }: DriftSeries, rows: ReportRow[], whole: boolean): ReportRow[] {
  const chart = (name: string, of: DriftSeries['ewma'], at: number): ReportRow => {
    const none = 'reason' in of ? { none: of.reason } : null;
    const limits = 'reason' in of ? undefined : of.points[at];
    return {
      [name]: limits?.value ?? none,
      [`${name}_lower`]: limits?.lower ?? none,
      [`${name}_upper`]: limits?.upper ?? none,
      [`${name}_signal`]: limits ? (limits.signal ? 'yes' : 'no') : none,
    };
  };
  return each.map((point, at) => {
    const known = { cycle: point.cycle, changed: '' };
    if ('withheld' in point) {
      return withheldRow(rows[at]!, { ...known, people_asked: point.of }, { withheld: point.withheld });
    }
    const { shift } = point;
    return {
      ...known,
      ...{ people: point.people, people_asked: point.coverage.of, mean_constant_mix: point.mixConstant },
      ...threeOf('mean', point.mean),
      ...threeOf('top_box', point.topBox),
      ...threeOf('dispersion', point.dispersion),
      ...(shift ? threeOf('change', shift.mean) : { change: null, change_lower: null, change_upper: null }),
      change_since: shift?.since ?? null,
      ...{ moved: shift?.w1 ?? null, moved_up: shift?.up ?? null, moved_down: shift?.down ?? null },
      change_p: shift?.p ?? (shift?.reason ? { none: shift.reason } : null),
      ...{ change_rate: shift?.rate ?? null, change_mix: shift?.mix ?? null },
      ...{ psi: shift?.psi?.value ?? null, psi_critical: shift?.psi?.critical ?? null },
      ...(whole ? { ...chart('smoothed', ewma, at), ...chart('top_chart', pChart, at) } : {}),
    };
  });
}
