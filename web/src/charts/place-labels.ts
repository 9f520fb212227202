/** A point with a label, in pixels. */
export interface Labelled {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Rect {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const GAP = 9; // pixels between a point and its label
const RADIUS = 7; // of a point, with some air
const STEPS = 5;

/**
 * Finds a place for each label near its point, the first label first: inside the area, on no other label, and
 * on no point while there is such a place. A label for which there is no place at all gets none: labels never
 * overlap.
 *
 * @param points all points of the chart, labelled or not
 * @returns one entry a label, in their order; undefined where there was no room
 */
export function placeLabels(
  labels: readonly Labelled[],
  points: readonly { x: number; y: number }[],
  area: Rect,
): (Rect | undefined)[] {
  const placed: Rect[] = [];
  return labels.map((label) => {
    const free = candidates(label).filter(
      (box) => isInside(box, area) && !placed.some((other) => overlap(box, other)),
    );
    const best = free.find((box) => !points.some((point) => covers(box, point))) ?? free[0];
    if (best) placed.push(best);
    return best;
  });
}

/** Right, left, above and below, then the same further and further away. */
function candidates({ x, y, width, height }: Labelled): Rect[] {
  const at = (left: number, top: number): Rect => ({ left, top, right: left + width, bottom: top + height });
  return Array.from({ length: STEPS }, (_, step) => {
    const away = step * height;
    const sideways = [y - height / 2 - away, y - height / 2 + away];
    return [
      ...sideways.map((top) => at(x + GAP, top)),
      ...sideways.map((top) => at(x - GAP - width, top)),
      at(x - width / 2, y - GAP - height - away),
      at(x - width / 2, y + GAP + away),
    ];
  }).flat();
}

const isInside = (box: Rect, area: Rect) =>
  box.left >= area.left && box.right <= area.right && box.top >= area.top && box.bottom <= area.bottom;

const overlap = (a: Rect, b: Rect) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const covers = (box: Rect, { x, y }: { x: number; y: number }) =>
  x > box.left - RADIUS && x < box.right + RADIUS && y > box.top - RADIUS && y < box.bottom + RADIUS;
