import { expect, it } from 'vitest';
import { chooseColumns } from '../../../server/disclosure/choose-columns.ts';

const schemes = ['each', 'bands', 'none'].map((name) => ({ name, columns: [] }));

/** Chooses with the cuts of each scheme given as pairs of left out and with level, and tells what was tried. */
function choose(cuts: Record<string, [leftOut: number, withLevel: number][]>) {
  const tried: string[] = [];
  const { scheme } = chooseColumns(schemes, ({ name }) => {
    tried.push(name);
    return (cuts[name] ?? []).map(([leftOut, withLevel]) => ({ leftOut, withLevel }));
  });
  return { chosen: scheme.name, tried };
}

it('takes the finest with at most one in ten left out, and cuts none that is coarser', () => {
  expect(choose({ each: [[10, 100]] })).toEqual({ chosen: 'each', tried: ['each'] });
  expect(choose({ each: [[11, 100]], bands: [[0, 100]] })).toEqual({
    chosen: 'bands',
    tried: ['each', 'bands'],
  });
});

it('counts over all tables, not by table', () => {
  // 30 of 100 and 0 of 200: exactly one in ten
  expect(
    choose({
      each: [
        [30, 100],
        [0, 200],
      ],
    }).chosen,
  ).toBe('each');
  expect(
    choose({
      each: [
        [30, 100],
        [0, 199],
      ],
      bands: [
        [20, 100],
        [0, 100],
      ],
    }).chosen,
  ).toBe('bands');
});

it('ends with no columns, where nobody can be left out', () => {
  expect(choose({ each: [[2, 10]], bands: [[2, 10]], none: [[0, 0]] }).chosen).toBe('none');
});

it('hands over the cuts of the scheme it took', () => {
  const cuts = [{ leftOut: 0, withLevel: 9 }];
  expect(chooseColumns(schemes, () => cuts).cuts).toBe(cuts);
});

it('says so if nothing holds', () => {
  expect(() => chooseColumns(schemes.slice(0, 2), () => [{ leftOut: 2, withLevel: 10 }])).toThrow(
    new RangeError('every scheme (each, bands) leaves out more than one person in 10'),
  );
});
