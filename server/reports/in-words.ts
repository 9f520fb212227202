import { ReportError } from './report-error.ts';

const SENTENCES: Record<string, (folder: string) => string> = {
  ENOSPC: (folder) => `the disk of ${folder} is full: nothing of the report is left there`,
  EDQUOT: (folder) => `there is no quota left for ${folder}: nothing of the report is left there`,
  EACCES: (folder) => `${folder} may not be written to by this user`,
  EPERM: (folder) => `${folder} may not be written to by this user`,
  EROFS: (folder) => `${folder} is on a disk that can only be read`,
  EEXIST: (folder) => `${folder} is a file: expected a folder`,
  ENOTDIR: (folder) => `${folder} is no folder: a part of its path is a file`,
  ENOENT: (folder) => `${folder} cannot be made: the folder that it would be in is not there`,
};

/** Does what writes to a folder. Errors: ReportError where the folder or its disk is why that fails. */
export async function inWords<Result>(folder: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const sentence = SENTENCES[(error as NodeJS.ErrnoException).code ?? ''];
    throw sentence ? new ReportError(sentence(folder), { cause: error }) : error;
  }
}
