import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeLabels } from '../../../web/src/charts/place-labels.ts';

const area = { left: 0, top: 0, right: 400, bottom: 300 };
const label = fc.record({
  x: fc.integer({ min: 0, max: 400 }),
  y: fc.integer({ min: 0, max: 300 }),
  width: fc.integer({ min: 20, max: 150 }),
  height: fc.constant(16),
});

describe('placeLabels', () => {
  it('never lays one label on another, nor outside the chart', () => {
    fc.assert(
      fc.property(fc.array(label, { maxLength: 25 }), (labels) => {
        const boxes = placeLabels(labels, labels, area).flatMap((box) => box ?? []);
        for (const [index, a] of boxes.entries()) {
          expect([a.left >= 0, a.top >= 0, a.right <= 400, a.bottom <= 300]).not.toContain(false);
          for (const b of boxes.slice(index + 1)) {
            const apart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
            expect(apart).toBe(true);
          }
        }
      }),
    );
  });

  it('writes to the right of a point that stands free, and to its left at the right edge', () => {
    const sized = { width: 60, height: 16 };
    const [free, edge] = placeLabels(
      [
        { x: 100, y: 50, ...sized },
        { x: 390, y: 200, ...sized },
      ],
      [],
      area,
    );
    // Nine pixels from the point, its middle on the point's height.
    expect(free).toEqual({ left: 109, top: 42, right: 169, bottom: 58 });
    expect(edge).toEqual({ left: 321, top: 192, right: 381, bottom: 208 });
  });
});
