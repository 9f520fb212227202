import { expect, it } from 'vitest';
import type { RatedTable } from '../../../db/private/list-rated-tables.ts';
import { addCalibrated } from '../../../server/publishing/add-calibrated.ts';

const table = (
  source: RatedTable['source'],
  competencyId: number,
  severalRaters = false,
  scaleId = 1,
): RatedTable => ({
  source,
  competencyId,
  competency: `c${competencyId}`,
  scaleId,
  labels: ['a', 'b'],
  severalRaters,
});

const brief = (tables: readonly RatedTable[]) =>
  tables.map(({ source, competencyId, scaleId, severalRaters }) => [
    source,
    competencyId,
    scaleId,
    severalRaters,
  ]);

it('adds nothing where nothing was calibrated', () => {
  const tables = [table('self', 1), table('manager', 1)];
  expect(addCalibrated(tables)).toEqual(tables);
});

it("gives every manager's table a twin, scale by scale, once anything was calibrated", () => {
  const tables = [
    table('manager', 1),
    table('manager', 2),
    table('manager', 1, false, 2),
    table('peer', 3),
    table('calibrated', 2),
  ];
  expect(brief(addCalibrated(tables))).toEqual([
    ['manager', 1, 1, false],
    ['manager', 2, 1, false],
    ['manager', 1, 2, false],
    ['peer', 3, 1, false],
    ['calibrated', 2, 1, false],
    ['calibrated', 1, 1, false],
    ['calibrated', 1, 2, false],
  ]);
});

it('keeps a calibrated table that has no manager', () => {
  expect(brief(addCalibrated([table('calibrated', 4)]))).toEqual([['calibrated', 4, 1, false]]);
});

it.each([
  [true, false],
  [false, true],
])('has several raters where manager (%s) or calibrated (%s) has', (manager, calibrated) => {
  const [, twin] = addCalibrated([table('manager', 1, manager), table('calibrated', 1, calibrated)]);
  expect(twin?.severalRaters).toBe(true);
});
