import type { JobFunction } from '../kind.ts';

/** Makes a report and keeps it. Result: the KeptReport. */
export const reportJob: JobFunction<'report'> = async ({ asked, folder }, { reader, onProgress }) => {
  // Loaded here: what draws and writes reports is much for every other job to load.
  const { keepReport } = await import('../../reports/kept/keep-report.ts');
  return keepReport(reader, folder, { ...asked, by: 'local user' }, { onProgress });
};
