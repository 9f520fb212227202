import { rm } from 'node:fs/promises';
import type { JobFunction } from '../kind.ts';
import { readUpload } from '../read-upload.ts';

/** Stores an uploaded file, which then goes: it names people. Result: a ReadResult. */
export const importJob: JobFunction<'import'> = async (input, context) => {
  const result = await readUpload(input, context);
  if (result.ok) await rm(input.file.path, { force: true });
  return result;
};
