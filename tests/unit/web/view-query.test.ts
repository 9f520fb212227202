import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatView, parseView, type View } from '../../../web/src/lib/view-query.ts';

const word = fc
  .string({ minLength: 1, unit: 'grapheme' })
  .map((text) => text.trim())
  .filter(Boolean);
const words = fc.uniqueArray(word, { maxLength: 4 }).map((list) => list.toSorted());
const anyView: fc.Arbitrary<View> = fc.record({
  cycle: fc.option(word, { nil: undefined }),
  against: fc.option(word, { nil: undefined }),
  team: fc.option(word, { nil: undefined }),
  levels: words,
  competencies: words,
  source: fc.constantFrom('self', 'manager', 'peer', 'calibrated', undefined),
  ladder: fc.option(word, { nil: undefined }),
  by: fc.constantFrom('team', 'teams', 'level', 'competency'),
});

describe('the view in the address', () => {
  it('comes back from the address as it went in', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        expect(parseView(formatView(view))).toEqual({ view, faults: [] });
      }),
    );
  });

  it('reads any query string without an error, and settles after one reading', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (search) => {
        const once = formatView(parseView(search).view);
        expect(formatView(parseView(once).view)).toBe(once);
      }),
    );
  });

  it('has no query for the default view', () => {
    expect(formatView(parseView('').view)).toBe('');
  });

  it('keeps a team path readable and puts lists in order', () => {
    const { view } = parseView('?level=L3&level=L1&level=L3&by=level&team=Larkfield / Platform');
    expect(formatView(view)).toBe('?team=Larkfield+%2F+Platform&level=L1&level=L3&by=level');
  });

  it('tells what it could not read, and takes the default', () => {
    const { view, faults } = parseView('?by=moon&source=boss&cycle=');
    expect(view).toMatchObject({ by: 'team', source: undefined, cycle: undefined });
    expect(faults).toEqual([
      { what: 'source', value: 'boss' },
      { what: 'by', value: 'moon' },
    ]);
  });
});
