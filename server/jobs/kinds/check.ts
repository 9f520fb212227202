import type { JobFunction } from '../kind.ts';
import { readUpload } from '../read-upload.ts';

/** Reads an uploaded file as an import does and stores nothing. Result: a ReadResult. */
export const checkJob: JobFunction<'check'> = readUpload;
