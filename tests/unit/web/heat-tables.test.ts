import { expect, it } from 'vitest';
import { figureCsv } from '../../../web/src/lib/figure-table.ts';
import { heatGrid } from '../../../web/src/lib/heat-grid.ts';
import { provenanceOf } from '../../../web/src/lib/provenance.ts';
import { resolveView } from '../../../web/src/lib/resolve-view.ts';
import { parseView } from '../../../web/src/lib/view-query.ts';
import { besideTable, heatTable } from '../../../web/src/pages/distribution/heat-tables.ts';
import { reference, reply, scale, shown, withheld } from '../../fixtures/web/larkfield.ts';

const { view } = resolveView(parseView('').view, reference);
const competencies = [
  { key: 'domain', name: 'Domain expertise' },
  { key: 'teaching', name: 'Teaching' },
];
/** The lines of a file from the reason on: what is before says where they come from. */
const linesOf = (table: Parameters<typeof figureCsv>[1]): string[] =>
  figureCsv('A figure', table, provenanceOf(view, reference))
    .split('\r\n')
    .slice(0, -1)
    .map((line) => line.replace(/^(?:[^,]*,){10}/, ''));
// Of five words: 1, 2 and 1 people at the middle three.
const FIGURES = '4,5,3,0,0,0,0.1,1,0.25,0.15,0.35,2,0.5,0.4,0.6,1,0.25,0.15,0.35,0,0,0,0.1';
const counts = [0, 1, 2, 1, 0];

it('writes one line a level and competency, in the order of the screen', () => {
  const cells = reply([
    withheld({ level: 'L2', competency: 'domain' }, 3),
    shown({ level: 'L1', competency: 'teaching' }, counts),
    shown({ level: 'L1', competency: 'domain' }, counts),
  ]);
  const levels = ['L1', 'L2'].map((key) => ({ key, label: key, titles: [] }));
  const [header, ...lines] = linesOf(
    heatTable(heatGrid(cells, levels, competencies, 3), competencies, scale),
  );
  expect(header).toMatch(
    /^withheld,level,competency,people,people asked about,mean,Below ratings,Below share,/,
  );
  expect(lines).toEqual([
    `,L1,Domain expertise,${FIGURES}`,
    `,L1,Teaching,${FIGURES}`,
    `Withheld: too few people,L2,Domain expertise,,3,${','.repeat(20)}`,
  ]);
});

it('writes a team first, then the company that is beside it', () => {
  const both = [
    { name: 'Acme / Red', reply: reply([withheld({ competency: 'domain' }, 3)]) },
    {
      name: 'Acme',
      reply: reply([
        shown({ competency: 'teaching' }, counts),
        withheld({ competency: 'domain' }, 0, { withheld: 'no ratings' }),
      ]),
    },
  ];
  const [header, ...lines] = linesOf(besideTable(both, competencies));
  expect(header).toMatch(/^withheld,team,competency,people,/);
  expect(lines).toEqual([
    `Withheld: too few people,Acme / Red,Domain expertise,,3,${','.repeat(20)}`,
    `No ratings,Acme,Domain expertise,,0,${','.repeat(20)}`,
    `,Acme,Teaching,${FIGURES}`,
  ]);
});
