import type { Report } from './model.ts';

const MOST = 120; // characters; a file's name has 255 bytes

/**
 * What a report's file is called, without its ending: the same report has the same name, so that it takes the
 * place of an earlier one.
 *
 * @example
 * nameReport(report) // => 'plumbline-2026-Q3-larkfield-delivery-calibrated'
 */
export function nameReport({ cycle, unit, source, ladder }: Report): string {
  const parts = ['plumbline', cycle, unit.path.toLowerCase(), source, ...(ladder === null ? [] : [ladder])];
  return parts
    .map((part) => part.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, ''))
    .join('-')
    .slice(0, MOST);
}
