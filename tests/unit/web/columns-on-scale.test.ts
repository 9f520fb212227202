import { expect, it } from 'vitest';
import { columnsOnScale } from '../../../web/src/lib/columns-on-scale.ts';

const five = ['1', '2', '3', '4', '5'];
const publication = {
  ladders: [
    { key: 'engineering', name: 'Engineering', scale: five },
    { key: 'data', name: 'Data', scale: five },
    { key: 'sales', name: 'Sales', scale: ['No', 'Yes'] },
  ],
  levels: [
    {
      key: 'G1',
      label: 'L1 · D1 · S1',
      titles: ['L1 Engineer', 'D1 Analyst', 'S1 Seller'],
      members: [
        { ladder: 'engineering', level: 'L1' },
        { ladder: 'data', level: 'D1' },
        { ladder: 'sales', level: 'S1' },
      ],
    },
    { key: 'L2', label: 'L2', titles: ['L2 Senior'], members: [{ ladder: 'engineering', level: 'L2' }] },
  ],
};

it('counts no levels of a ladder with another scale, and names what is left', () => {
  expect(columnsOnScale(publication, 'engineering')).toEqual([
    {
      key: 'G1',
      label: 'L1 · D1',
      titles: ['L1 Engineer', 'D1 Analyst'],
      members: [
        { ladder: 'engineering', level: 'L1' },
        { ladder: 'data', level: 'D1' },
      ],
    },
    publication.levels[1],
  ]);
  expect(columnsOnScale(publication, 'sales').map(({ key, label }) => [key, label])).toEqual([['G1', 'S1']]);
});
