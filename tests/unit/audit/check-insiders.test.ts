import { expect, it } from 'vitest';
import { checkInsiders } from '../../../server/audit/closure/check-insiders.ts';
import type { LevelledTable } from '../../../server/publishing/cut-levels.ts';

const RULES = { k: 5, d: 2, insider: true };
const PATHS = new Map([
  [1, 'Acme'],
  [2, 'Acme / Red'],
  [3, 'Acme / Blue'],
]);

function faultsOf(homes: Readonly<Record<number, readonly number[]>>, rules = RULES): string[] {
  const table: LevelledTable = {
    source: 'manager',
    competencyId: 1,
    competency: 'care',
    scaleId: 1,
    labels: ['1', '2'],
    severalRaters: false,
    rows: Object.entries(homes).map(([home, counts]) => ({ home: Number(home), level: null, counts })),
    blocks: [{ node: 1, kind: 'other', homes: [1, 2, 3] }],
    cut: { columns: [], kept: [], leftOut: 0, withLevel: 0 },
  };
  return checkInsiders([table], (home) => PATHS.get(home) ?? '', rules);
}

it('finds a block that one of its teams can read the rest of', () => {
  // without Red's six, one person of Blue is left
  expect(faultsOf({ 2: [3, 3], 3: [0, 1] })).toContain(
    'manager, care: who knows Acme / Red can read the other 1 of the block at Acme',
  );
  // without Red's five, five of Blue who all have a 2
  expect(faultsOf({ 2: [3, 2], 3: [0, 5] })).toEqual([
    'manager, care: who knows Acme / Red can read the other 5 of the block at Acme',
  ]);
  expect(faultsOf({ 2: [3, 2], 3: [1, 4] })).toEqual([]);
});

it('does not ask of a block of one team, nor where the clause is off', () => {
  expect(faultsOf({ 2: [3, 3] })).toEqual([]);
  expect(faultsOf({ 2: [3, 3], 3: [0, 1] }, { ...RULES, insider: false })).toEqual([]);
});
