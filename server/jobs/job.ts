import type { ReportRequest } from '../contract/reports.ts';
import type { ReadOptions } from '../contract/uploads.ts';

/**
 * What a job is asked to do: plain data, since it goes to another process. One line a kind.
 *
 * To add a kind: a line here, a file in `kinds/` and a line in `kinds.ts`; then a route of its own that calls
 * `app.jobs.start({ kind: …, … }, 'What people call it')` and answers 202 with the job (see routes/publish.ts).
 */
export type JobInput =
  /** For the first time, or anew with what has changed since. */
  | { kind: 'publish'; cycle: string; restate: boolean }
  /** Reads an uploaded file without storing anything. */
  | { kind: 'check'; file: FileToRead; options: ReadOptions }
  /** Stores an uploaded file, all of it or nothing. */
  | { kind: 'import'; file: FileToRead; options: ReadOptions }
  /** Attacks a published cycle. */
  | { kind: 'audit'; cycle: string }
  /** Makes a report and keeps it in `folder`. */
  | { kind: 'report'; asked: ReportRequest; folder: string }
  /** Makes the reports of the company and of each division. */
  | { kind: 'pack'; cycle: string; folder: string };

export interface FileToRead {
  path: string;
  /** For reports; no path. */
  name: string;
  bytes: number;
  /** Where the outcome goes: it shows single ratings, so that no list of jobs may hold it. */
  outcomePath: string;
}

/** How far a job is: `done` of `of` steps of the part that `step` names, such as "counting". */
export interface JobProgress {
  done: number;
  of: number;
  step: string;
}

/** Jobs of one kind run one after another; those of different kinds side by side. */
export type JobState = 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';

/** A job as the registry knows it. Nothing in it is written to the database. */
export interface Job {
  readonly id: string;
  readonly kind: JobInput['kind'];
  readonly title: string;
  readonly state: JobState;
  readonly progress: JobProgress | null;
  readonly askedAt: Date;
  readonly startedAt: Date | null;
  readonly endedAt: Date | null;
  /** What the kind's function returned, once it is done. */
  readonly result: unknown;
  /** Why it failed or was cancelled, in a sentence. */
  readonly problem: string | null;
}

/** What a job's process needs to open the database as the writer. Goes over the pipe, never in arguments. */
export interface JobAccess {
  writerUrl: string;
  readerUrl: string;
  /** Key of the pseudonyms. */
  key: Buffer;
}

export interface JobTask {
  input: JobInput;
  access: JobAccess;
}

/** What a job's process says. */
export type JobMessage =
  | { is: 'progress'; progress: JobProgress }
  | { is: 'done'; result: unknown }
  | { is: 'failed'; problem: string };
