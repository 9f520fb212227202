/** From the named line to the base line, in parts of the font's size: not every viewer knows dominant-baseline. */
const BASELINES: Partial<Record<CanvasTextBaseline, number>> = {
  middle: 0.35,
  top: 0.8,
  hanging: 0.8,
  bottom: -0.2,
};
const ANCHORS: Partial<Record<CanvasTextAlign, string>> = { center: 'middle', right: 'end', end: 'end' };

/**
 * The canvas's font and alignment as SVG attributes, and how far the base line is below the point, in pixels.
 *
 * @example
 * textAttributes('600 14px Georgia, serif', 'center', 'middle')
 * // => { attributes: 'font-size="14" font-family="Georgia, serif" font-weight="600" text-anchor="middle"', drop: 4.9 }
 */
export function textAttributes(
  font: string,
  align: CanvasTextAlign,
  baseline: CanvasTextBaseline,
): { attributes: string; drop: number } {
  const [, before = '', size = '10', family = 'sans-serif'] =
    /^(.*?)([\d.]+)px(?:\/\S+)?\s+(.+)$/.exec(font) ?? [];
  const weight = /\b(bold|[1-9]00)\b/.exec(before)?.[1];
  const anchor = ANCHORS[align];
  const attributes = [
    `font-size="${size}"`,
    `font-family="${escapeXml(family)}"`,
    ...(weight === undefined ? [] : [`font-weight="${weight}"`]),
    ...(/\bitalic\b/.test(before) ? ['font-style="italic"'] : []),
    ...(anchor === undefined ? [] : [`text-anchor="${anchor}"`]),
  ].join(' ');
  return { attributes, drop: Number(size) * (BASELINES[baseline] ?? 0) };
}

const ENTITIES: Partial<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}
