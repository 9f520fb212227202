import type { JobFunction } from '../kind.ts';

/** Makes the reports that a publication brings by itself. Result: a Pack. */
export const packJob: JobFunction<'pack'> = async ({ cycle, folder }, { reader, onProgress }) => {
  const { keepPack } = await import('../../reports/kept/keep-pack.ts');
  return keepPack(reader, folder, cycle, { onProgress });
};
