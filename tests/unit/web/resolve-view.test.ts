import { describe, expect, it } from 'vitest';
import { resolveView } from '../../../web/src/lib/resolve-view.ts';
import { parseView } from '../../../web/src/lib/view-query.ts';
import { reference } from '../../fixtures/web/larkfield.ts';

const resolve = (search: string) => resolveView(parseView(search).view, reference);

describe('resolveView', () => {
  it('takes the company, the newest cycle and the calibrated ratings by default', () => {
    const { view, faults } = resolve('');
    expect(faults).toEqual([]);
    expect([view.cycle, view.team.path, view.source, view.by]).toEqual([
      '2026-Q3',
      'Larkfield',
      'calibrated',
      'team',
    ]);
    expect(view.children.map((team) => team.name)).toEqual(['Platform', 'Delivery', 'Insights']);
    expect(view.bys).toEqual(['team', 'teams', 'level', 'competency']);
  });

  it('tells of everything that the cycle does not have, and shows the default', () => {
    const { view, faults } = resolve(
      '?cycle=1999-Q1&team=Nowhere&level=L9&level=L1&competency=x&source=peer',
    );
    expect(faults.map(({ what, value }) => `${what} ${value}`)).toEqual([
      'cycle 1999-Q1',
      'team Nowhere',
      'level L9',
      'competency x',
      'source peer',
    ]);
    expect(view.levels.map((level) => level.key)).toEqual(['L1']);
    expect([view.cycle, view.team.path, view.source]).toEqual(['2026-Q3', 'Larkfield', 'calibrated']);
  });

  it('offers levels for the company only, and says so to a link that asks for them elsewhere', () => {
    const { view, faults } = resolve('?team=Larkfield / Platform&by=level');
    expect(view.bys).toEqual(['team', 'competency']);
    expect(view.by).toBe('team');
    expect(faults).toEqual([{ what: 'by', value: 'level' }]);
  });

  it('shows competencies for a team without sub-teams, without a word', () => {
    const { view, faults } = resolve('?team=Larkfield / Platform / Identity');
    expect(view.by).toBe('competency');
    expect(faults).toEqual([]);
  });

  it('compares with the cycle before, unless the address names another or the company', () => {
    // Larkfield has published 2026-Q2 and 2026-Q3.
    expect(resolve('').view.against).toEqual({ kind: 'cycle', cycle: '2026-Q2' });
    const first = { ...reference, publication: { ...reference.publication, cycle: '2026-Q2' } };
    const inFirst = (search: string) => resolveView(parseView(search).view, first).view.against;
    expect(inFirst('')).toBeUndefined();
    expect(inFirst('?against=2026-Q3')).toEqual({ kind: 'cycle', cycle: '2026-Q3' });
    expect(resolve('?team=Larkfield / Platform&against=company').view.against).toEqual({ kind: 'company' });
    expect(resolve('?against=1999-Q1').faults).toEqual([{ what: 'against', value: '1999-Q1' }]);
  });

  it('starts from the reader’s own team, until the address names one', () => {
    const home = 'Larkfield / Platform';
    const of = (search: string, own: string) =>
      resolveView(parseView(search).view, reference, own).view.team.name;
    expect([of('', home), of('?team=Larkfield', home), of('', 'Larkfield / Gone')]).toEqual([
      'Platform',
      'Larkfield',
      'Larkfield',
    ]);
  });
});
