import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreementDotsDrawing } from '../../../web/src/charts/agreement-dots.ts';
import { movedBarsDrawing } from '../../../web/src/charts/moved-bars.ts';
import { slopeDrawing } from '../../../web/src/charts/slope.ts';
import { spreadOut } from '../../../web/src/charts/spread-out.ts';
import { figureCsv } from '../../../web/src/lib/figure-table.ts';
import { resolveView } from '../../../web/src/lib/resolve-view.ts';
import { parseView } from '../../../web/src/lib/view-query.ts';
import { agreementProvenance } from '../../../web/src/pages/agreement/agreement-provenance.ts';
import { agreementTitle } from '../../../web/src/pages/agreement/agreement-title.ts';
import {
  compressionTitle,
  findBeforeAfter,
  shareLines,
  spreadLines,
} from '../../../web/src/pages/agreement/compression.ts';
import { nearestUnit } from '../../../web/src/pages/agreement/nearest-unit.ts';
import {
  agreementRows,
  groupPairs,
  movedRows,
  pairTable,
} from '../../../web/src/pages/agreement/pair-figures.ts';
import { raterTable } from '../../../web/src/pages/agreement/source-tables.ts';
import { agreementReply, platformReply, shownPair } from '../../fixtures/web/agreement.ts';
import { reference, scale, teams } from '../../fixtures/web/larkfield.ts';
import { plainTheme } from '../../fixtures/web/plain-theme.ts';

const nameOf = (key: string) => (key === 'domain' ? 'Domain expertise' : key);
const groups = groupPairs(agreementReply.pairs);
const shown = groups.flatMap((group) => ('shown' in group ? group.shown : []));
const find = (path: string) => teams.find((team) => team.path === path)!;

describe('the title', () => {
  it('says how far managers are from self-ratings, and how many ratings calibration changed', () => {
    // 88 % stayed the same.
    expect(agreementTitle(agreementReply, undefined)).toBe(
      'Managers rate 0.28 points below self-ratings; calibration changed 12\u00a0% of ratings',
    );
  });

  it('does not tell a shift whose interval holds nothing', () => {
    const pairs = [shownPair(['self', 'manager'], null, [20, 62, 18], -0.02)];
    expect(agreementTitle({ pairs }, undefined)).toBe(
      'Managers rate as high as self-ratings, as far as can be told',
    );
  });

  it('says what there is of a division', () => {
    expect(agreementTitle(platformReply, 'Platform')).toBe(
      'Platform: calibration changed 20\u00a0% of managers’ ratings',
    );
    expect(agreementTitle({ pairs: [] }, 'Platform')).toBe('Platform: agreement is not shown here');
  });
});

it('takes the nearest unit above that has a summary', () => {
  const { units } = agreementReply;
  expect(nearestUnit(find('Larkfield / Platform / Identity'), teams, units).path).toBe(
    'Larkfield / Platform',
  );
  expect(nearestUnit(find('Larkfield / Delivery / Billing'), teams, units).path).toBe('Larkfield');
  expect(nearestUnit(find('Larkfield / Platform'), teams, units).path).toBe('Larkfield / Platform');
});

it('keeps each pair together with its competencies, and what is withheld in its place', () => {
  expect(
    groups.map((group) => ('shown' in group ? group.shown.map(({ competency }) => competency) : 'withheld')),
  ).toEqual([[null, 'domain'], [null], 'withheld']);
});

it('centres what stayed the same, and hangs what moved over its side', () => {
  const { config, marks } = movedBarsDrawing(movedRows(shown.slice(0, 1), nameOf));
  // 36 lowered, 55 the same, 9 raised: the same part lies from -27.5 to 27.5.
  expect(config(plainTheme).data.datasets.map(({ data }) => data as unknown)).toEqual([
    [[-63.5, -27.5]],
    [[-27.5, 27.5]],
    [[27.5, 36.5]],
  ]);
  expect(marks[0]?.lines).toEqual([
    '36\u00a0% lowered, 55\u00a0% the same, 9\u00a0% raised',
    'Mean shift −0.28 points, 95 % interval −0.33 to −0.23',
    'Kappa 0.36, AC2 0.94',
    '120 people',
  ]);
});

it('draws kappa and AC2 of a row on one line, and neither where there is none', () => {
  const rows = [
    { name: 'A', strong: true, kappa: null, ac2: 1, lines: [] },
    ...agreementRows(groups, nameOf).slice(0, 1),
  ];
  const { config, marks } = agreementDotsDrawing(rows);
  const [joined, kappas, ac2s] = config(plainTheme).data.datasets.map(({ data }) => data);
  expect(kappas).toEqual([{ x: 0.36, y: 1 }]);
  expect(ac2s).toEqual([
    { x: 1, y: 0 },
    { x: 0.94, y: 1 },
  ]);
  expect(joined).toHaveLength(3);
  expect(marks.map(({ title, dataset, index }) => [title, dataset, index])).toEqual([
    ['A', 2, 0],
    ['Self and manager', 1, 0],
  ]);
});

describe('before and after calibration', () => {
  const both = findBeforeAfter(agreementReply);

  it('sets the share of each word side by side, the one that changed most in bold', () => {
    const lines = shareLines(scale, both!);
    expect(lines.map(({ before, after, strong }) => [before, after, strong])).toEqual([
      [0, 0, false],
      [0.1, 0.1, false],
      [0.6, 0.7, true],
      [0.25, 0.17, false],
      [0.05, 0.03, false],
    ]);
    const drawing = slopeDrawing({ lines, before: 'Manager', after: 'Calibrated', format: String });
    expect(drawing.config(plainTheme).data.datasets[2]?.data).toEqual([
      { x: 0, y: 0.6 },
      { x: 1, y: 0.7 },
    ]);
  });

  it('names the unit whose spread calibration changed most', () => {
    const lines = spreadLines(agreementReply.units, null);
    expect(lines.map(({ name, strong }) => [name, strong])).toEqual([
      ['Larkfield', true],
      ['Platform', false],
    ]);
    // 0.30 to 0.19 against 0.28 to 0.27.
    expect(compressionTitle(lines)).toBe(
      'Calibration narrowed the spread most in Platform, from 0.30 to 0.19',
    );
    expect(compressionTitle([])).toBe('What did calibration do to the scale?');
  });
});

describe('names at the ends of a slope', () => {
  it('are moved as little as it takes', () => {
    expect(spreadOut([10, 12], 10, [0, 100])).toEqual([6, 16]);
    // The run of three is centred on its members, the fourth stays.
    expect(spreadOut([50, 20, 21, 22], 10, [0, 100])).toEqual([50, 11, 21, 31]);
    expect(spreadOut([2, 3], 10, [0, 100])).toEqual([0, 10]);
  });

  it('never lie on each other nor outside', () => {
    const heights = fc.array(fc.double({ min: -20, max: 320, noNaN: true }), { maxLength: 15 });
    fc.assert(
      fc.property(heights, (given) => {
        const sorted = spreadOut(given, 17, [0, 300]).toSorted((a, b) => a - b);
        for (const [at, height] of sorted.entries()) {
          expect(height).toBeGreaterThanOrEqual(-1e-9);
          expect(height).toBeLessThanOrEqual(300 + 1e-9);
          if (at > 0) expect(height - (sorted[at - 1] ?? 0)).toBeGreaterThanOrEqual(17 - 1e-9);
        }
        expect(sorted).toHaveLength(given.length);
      }),
    );
  });
});

it('writes every number of a pair into the file, and all sources as the source', () => {
  const { view } = resolveView(parseView('?level=L1&source=self').view, reference);
  const provenance = agreementProvenance(view, find('Larkfield / Platform'), reference);
  const lines = figureCsv('x', pairTable(shown, nameOf), provenance).split('\r\n');
  expect(lines[0]).toMatch(/^figure,cycle,source,teams,levels,competencies,/);
  expect(lines[1]).toMatch(/^x,2026-Q3,All sources,Larkfield \/ Platform,All,All,/);
  expect(lines[1]).toMatch(
    /,self,manager,,120,0\.36,0\.55,0\.09,-0\.28,-0\.33,-0\.23,0\.36,,,0\.94,,,0\.05$/,
  );
});

it('says why there is no summary of raters', () => {
  expect(raterTable(agreementReply.raters).rows[0]?.cells).toMatchObject([
    { text: 'Manager' },
    { text: 'Too few raters', absent: 'nothing', span: 8 },
  ]);
});
