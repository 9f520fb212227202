import type { Report } from './model.ts';

/** Where a report's numbers come from, as names and values for a file of its own. */
export function listProvenance(report: Report): [name: string, value: string | number][] {
  const { publication, coverage, unit } = report;
  return [
    ['report', report.title],
    ['cycle', report.cycle],
    ['unit', unit.path],
    ['source', report.source],
    ['against', report.against ?? 'nothing'],
    ['ladder', report.ladder ?? 'all'],
    ['publication', publication.version],
    ['hash', publication.hash],
    ['published', report.publishedAt],
    ['k', publication.k],
    ['people in the figures', coverage.people],
    ['people rated', coverage.of],
    ['scale', report.scale.join(' < ')],
    ['promise', report.promise],
  ];
}
