import { expect, it } from 'vitest';

// Without its fonts Chromium draws no text and says nothing: screenshots and layouts would be empty and pass.
it.each(['sans-serif', 'serif', 'monospace', 'system-ui'])('draws text in %s', (family) => {
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d')!;
  pen.font = `20px ${family}`;
  pen.fillText('Plumbline −0.5', 5, 50);
  const inked = pen.getImageData(0, 0, canvas.width, canvas.height).data.filter((_, i) => i % 4 === 3);
  expect(inked.filter((alpha) => alpha > 128).length).toBeGreaterThan(100);
});

// Under the locale POSIX the browser's language is en-US@posix, on which Intl throws.
it('formats numbers in its own language', () => {
  expect(navigator.language).toBe('en-US');
  expect(new Intl.NumberFormat(navigator.language).format(1234.5)).toBe('1,234.5');
});
