import type { Page } from 'playwright-core';
import { readPdf } from './read-pdf.ts';

/** A window as it comes out of a printer. */
export interface Printed {
  pages: number;
  /** All letters and digits that are written on it: readers of PDFs differ on the rest. */
  text: string;
  /** Words that are seen on the screen as it is to be printed and are not on paper. */
  missing: string[];
  /** What would have to be scrolled sideways to be seen whole. */
  cut: string[];
  /** Pages on which something is written in the margin at the left or right. */
  outside: number[];
}

const MARGIN = (14 / 25.4) * 72; // points; as in web/src/styles/print.css

/** Prints a window that is settled. */
export async function printPage(page: Page, format: 'A4' | 'Letter'): Promise<Printed> {
  await page.emulateMedia({ media: 'print' });
  const words = await page.locator('main').evaluate(listSeenWords);
  const cut = await page.locator('main').evaluate(listCut);
  await page.emulateMedia({ media: null });
  const pdf = await readPdf(await page.pdf({ format, tagged: true }));
  const text = lettersOf(pdf.pages.map((each) => each.text).join(''));
  return {
    pages: pdf.pages.length,
    text,
    cut,
    missing: words.filter((word) => !text.includes(word)),
    outside: pdf.pages.flatMap(({ left, right, width }, at) =>
      left < MARGIN - 1 || right > width - MARGIN + 1 ? [at + 1] : [],
    ),
  };
}

/** Only the letters and digits of a text, those that stand high or low like any other. */
export function lettersOf(text: string): string {
  return text.normalize('NFKC').replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** Runs in the page. */
function listCut(main: Element): string[] {
  return [...main.querySelectorAll('*')]
    .filter(
      (element) =>
        element.checkVisibility() &&
        !element.matches('.screen-reader') &&
        element.scrollWidth > element.clientWidth + 1 &&
        getComputedStyle(element).overflowX !== 'visible',
    )
    .map(
      ({ localName, className, textContent }) => `${localName}.${className} “${textContent.slice(0, 30)}”`,
    );
}

/** Runs in the page: the words of headings, texts and tables that are seen, not those that are only heard. */
function listSeenWords(main: Element): string[] {
  const seen = [...main.querySelectorAll('h1, h2, h3, p, td, th, li, dt, dd')].filter((element) =>
    element.checkVisibility(),
  );
  return seen.flatMap((element) => {
    const copy = element.cloneNode(true) as Element;
    for (const heard of copy.querySelectorAll('.screen-reader, .no-print, title, details')) heard.remove();
    return copy.textContent.normalize('NFKC').match(/[\p{L}\p{N}]+/gu) ?? [];
  });
}
