import { describe, expect, it } from 'vitest';
import { nameScale } from '../../../web/src/lib/name-scale.ts';
import { findScale, scalesOf } from '../../../web/src/lib/on-scale.ts';
import { resolveView } from '../../../web/src/lib/resolve-view.ts';
import { parseView } from '../../../web/src/lib/view-query.ts';
import { severalScales as reference } from '../../fixtures/web/several-scales.ts';

const resolve = (search: string, byScale = true) =>
  resolveView(parseView(search).view, reference, undefined, byScale);
const { scales } = reference.publication;

describe('the scale of a view', () => {
  it('is the one with most people of the source, which need not be that with most people', () => {
    expect(scalesOf(scales, 'calibrated').map(({ key }) => key)).toEqual(['engineering', 'design']);
    expect(resolve('').view.scale?.key).toBe('engineering');
    expect(resolve('?source=manager').view.scale?.key).toBe('design');
  });

  it('is that of the named ladder, whichever of those that share it', () => {
    expect(resolve('?scaleOf=design').view.scale?.key).toBe('design');
    expect(resolve('?scaleOf=data').view.scale?.key).toBe('engineering');
    expect(resolve('?scaleOf=data').faults).toEqual([]);
  });

  it('is told where there is no such ladder, and the usual one shown', () => {
    const { view, faults } = resolve('?scaleOf=moon');
    expect(faults).toEqual([{ what: 'ladder', value: 'moon' }]);
    expect(view.scale?.key).toBe('engineering');
  });

  it('is no choice where the source has one scale only, or the screen is about all', () => {
    expect(resolve('?source=self').view.scale).toBeUndefined();
    expect(resolve('?scaleOf=design', false)).toMatchObject({ view: { scale: undefined }, faults: [] });
  });

  it('leaves the levels and competencies that are rated on it', () => {
    const { view, reference: onDesign, faults } = resolve('?scaleOf=design&level=L1&competency=teaching');
    expect(onDesign.publication.levels.map(({ key, label, titles }) => [key, label, titles])).toEqual([
      ['L2', 'D2', ['Designer']],
    ]);
    expect(onDesign.publication.competencies.map(({ key }) => key)).toEqual(['domain']);
    expect([view.levels, view.competencies]).toEqual([[], []]);
    expect(faults.map(({ what }) => what)).toEqual(['level', 'competency']);
  });

  it('goes by the ladders that share it, or by what was rated where it came with a survey', () => {
    const [first] = scales;
    if (!first) throw new Error('the fixture has scales');
    expect(nameScale(first, reference.publication)).toBe('Engineering, Data · 5 points');
    const survey = { ...first, key: 'domain', ladders: [], competencies: ['domain', 'teaching'] };
    expect(nameScale(survey, reference.publication)).toBe(
      'Domain expertise, Teaching & mentoring · 5 points',
    );
    expect(findScale([survey], 'domain')).toBe(survey);
    expect(findScale([first], 'domain')).toBeUndefined();
  });
});
