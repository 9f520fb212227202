import { describe, expect, it } from 'vitest';
import { SvgPen } from '../../../web/src/charts/svg-pen.ts';

const newPen = () => new SvgPen(100, 50, () => ({ width: 10 }) as TextMetrics, 'c');

describe('SvgPen', () => {
  it('writes a line in the pixels of the drawing, wherever the pen was moved', () => {
    const pen = newPen();
    pen.save();
    pen.translate(10, 20);
    pen.scale(2, 2);
    pen.beginPath();
    pen.moveTo(1, 1);
    pen.lineTo(5, 0);
    pen.restore();
    pen.setLineDash([4, 3]);
    pen.stroke();
    // 10 + 2 x 1, 20 + 2 x 1; 10 + 2 x 5, 20 + 0
    expect(pen.markup).toBe(
      '<path d="M12 22L20 20" fill="none" stroke="#000000" stroke-width="1" stroke-dasharray="4 3"/>',
    );
  });

  it('draws a circle as two halves, since SVG has no arc from a point to itself', () => {
    const pen = newPen();
    pen.beginPath();
    pen.arc(50, 25, 5, 0, 2 * Math.PI);
    pen.fill();
    expect(pen.markup).toBe('<path d="M55 25A5 5 0 0 1 45 25A5 5 0 0 1 55 25" fill="#000000"/>');
  });

  it('clips what is drawn until the pen is restored', () => {
    const pen = newPen();
    pen.save();
    pen.beginPath();
    pen.rect(0, 0, 10, 10);
    pen.clip();
    pen.fillRect(0, 0, 20, 20);
    pen.restore();
    pen.fillRect(1, 2, 3, 4);
    expect(pen.markup.split('\n')).toEqual([
      '<clipPath id="c0"><path d="M0 0L10 0 10 10 0 10Z"/></clipPath>',
      '<path d="M0 0L20 0 20 20 0 20Z" fill="#000000" clip-path="url(#c0)"/>',
      '<path d="M1 2L4 2 4 6 1 6Z" fill="#000000"/>',
    ]);
  });

  it('clips a turned text where the clip was made, not where the text is', () => {
    const pen = newPen();
    pen.rect(0, 0, 50, 50);
    pen.clip();
    pen.translate(40, 40);
    pen.fillText('a', 0, 0);
    expect(pen.markup).toMatch(
      /<g clip-path="url\(#c0\)"><text [^>]*matrix\(1 0 0 1 40 40\)[^>]*>a<\/text><\/g>$/,
    );
  });

  it('takes what a canvas takes: numbers as text, no offset of dashes', () => {
    const pen = newPen();
    pen.lineDashOffset = undefined;
    pen.strokeRect(0, 0, 1, 1);
    pen.fillText(20, 0, 0);
    expect(pen.markup).not.toMatch(/NaN|undefined/);
    expect(pen.markup).toMatch(/>20<\/text>$/);
  });

  it('keeps text as text, whatever it looks like', () => {
    const pen = newPen();
    pen.font = '600 20px Georgia, "Times"';
    pen.textAlign = 'center';
    pen.textBaseline = 'middle';
    pen.fillText('<b> & "co"', 5, 10);
    expect(pen.markup).toBe(
      '<text x="5" y="17" font-size="20" font-family="Georgia, &quot;Times&quot;" font-weight="600"' +
        ' text-anchor="middle" fill="#000000">&lt;b&gt; &amp; &quot;co&quot;</text>',
    );
  });
});
