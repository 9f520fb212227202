import { expect, it } from 'vitest';
import { distributionRows, sortByMean } from '../../../web/src/lib/distribution-rows.ts';
import { resolveView } from '../../../web/src/lib/resolve-view.ts';
import { parseView } from '../../../web/src/lib/view-query.ts';
import { reference, reply, shown, teams, withheld } from '../../fixtures/web/larkfield.ts';

const { view } = resolveView(parseView('').view, reference);
const names = { teams, levels: new Map(), competencies: new Map() };
const bars = reply([
  shown({ team: 'Larkfield / Platform' }, [0, 0, 8, 2, 0]), // mean 3.2
  withheld({ team: 'Larkfield / Delivery' }, 3),
  shown({ team: 'Larkfield / Insights' }, [0, 0, 5, 5, 0]), // mean 3.5
]);
const rows = distributionRows(view, reply([shown({}, [0, 0, 13, 7, 0])]), bars, names);

it('puts the total first, then the API’s order, with the short name and the path', () => {
  expect(rows.map(({ label, fullName, total }) => [label, fullName, total])).toEqual([
    ['All of Larkfield', 'All of Larkfield', true],
    ['Platform', 'Larkfield / Platform', false],
    ['Delivery', 'Larkfield / Delivery', false],
    ['Insights', 'Larkfield / Insights', false],
  ]);
});

it('sorts by mean below the total, what is withheld last', () => {
  expect(sortByMean(rows).map((row) => row.label)).toEqual([
    'All of Larkfield',
    'Insights',
    'Platform',
    'Delivery',
  ]);
});
