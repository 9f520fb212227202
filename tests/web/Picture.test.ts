import { expect, it } from 'vitest';
import { drawingPicture } from '../../web/src/charts/drawing-picture.ts';
import { funnelDrawing } from '../../web/src/charts/funnel.ts';
import '../../web/src/styles/app.css';
import { gapsReply } from '../fixtures/web/gaps.ts';

const words = {
  title: 'A finding',
  heading: 'Which teams?',
  note: 'Three teams.',
  provenance: { filters: '2026-Q3 · Calibrated', stamp: 'publication 3, k = 5', columns: [], fileName: 'x' },
};
const drawing = funnelDrawing({
  teams: gapsReply.teams.flatMap((team) => ('withheld' in team ? [] : [team])),
  funnel: gapsReply.funnel!,
  isInside: () => true,
  chosen: undefined,
  hrefOf: () => '',
});

it('writes the whole chart as SVG: limits, labels, ticks, and where the numbers come from', async () => {
  const blob = await drawingPicture('svg', words, drawing);
  const svg = new DOMParser().parseFromString(await blob.text(), 'image/svg+xml');

  expect(svg.querySelector('parsererror')).toBeNull();
  const texts = [...svg.querySelectorAll('text')].map((text) => text.textContent);
  for (const text of ['A finding', 'Which teams?', 'publication 3, k = 5', 'Identity +0.40', '10', '0.00'])
    expect(texts).toContain(text);
  // Four limits of 61 points each.
  const curves = [...svg.querySelectorAll('path')].filter(
    (path) => (path.getAttribute('d')?.match(/[LC]/g)?.length ?? 0) >= 60,
  );
  expect(curves).toHaveLength(4);
});

it('draws a PNG of twice the size', async () => {
  const picture = await createImageBitmap(await drawingPicture('png', words, drawing));
  expect(picture.width).toBe(2000);
});
