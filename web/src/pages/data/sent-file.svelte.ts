import type { ReadOptions, Upload } from '../../../../server/contract/uploads.ts';
import { isUnderWay } from '../../lib/is-under-way.ts';
import { stopJob } from '../../lib/jobs-api.ts';
import { dataMessages as words } from '../../lib/messages/data.ts';
import { discardUpload, fetchUpload, sendFile, startCheck, startImport } from './data-api.ts';

const STORED = 'plumbline.upload';
const EVERY_MS = 400;
const MOST_BYTES = 2 * 1024 ** 3;

/** The file that this browser has sent and not yet imported or discarded; found again after a reload. */
export class SentFile {
  upload = $state.raw<Upload>();
  error = $state.raw<Error>();
  /** Name of the file that is on its way. */
  sending = $state<string>();
  #said = $state.raw<ReadOptions>();
  /** Said while the file was being read: it is read again after that. */
  #saidMore = false;
  #isStarting = false;
  readonly #onStored: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #abort = new AbortController();

  /** Must be made while a component starts. `onStored` hears when an import has ended. */
  constructor(onStored: () => void) {
    this.#onStored = onStored;
    $effect(() => {
      const id = localStorage.getItem(STORED);
      if (id !== null) void this.#look(id);
      return () => {
        clearTimeout(this.#timer);
        this.#abort.abort();
      };
    });
  }

  get isBusy(): boolean {
    return isUnderWay(this.upload?.job);
  }

  /** What is said of the file: as it was last read, or as it is to be read next. */
  get options(): ReadOptions {
    return this.#said ?? this.upload?.outcome?.options ?? {};
  }

  /** Whether the file is being stored, so that nothing else can be said of it. */
  get isStoring(): boolean {
    return this.isBusy && this.upload?.job?.kind === 'import';
  }

  /** Sends a file in place of the one that is there, with what was said of that, and has it read. */
  async send(file: File): Promise<void> {
    if (file.size > MOST_BYTES) {
      this.error = new Error(words.add.tooLarge(file.name));
      return;
    }
    // A mended file is read as the one with faults was; after an import a new one begins afresh.
    const options = this.upload?.outcome?.report.stored === true ? {} : this.options;
    await this.#try(async () => {
      this.sending = file.name;
      await this.#drop();
      this.upload = await sendFile(file, this.#abort.signal);
      localStorage.setItem(STORED, this.upload.id);
      this.sending = undefined;
      await this.check(options);
    });
    this.sending = undefined;
  }

  /** Has the file read with what is said of it now. */
  async check(options: ReadOptions): Promise<void> {
    this.#said = options;
    this.#saidMore = this.isBusy || this.#isStarting;
    if (!this.#saidMore) await this.#start((id) => startCheck(id, options));
  }

  import = () => this.#start((id) => startImport(id, this.options));
  discard = () => this.#try(() => this.#drop());

  async stop(): Promise<void> {
    this.#saidMore = false;
    await this.#start(async () => this.upload?.job && stopJob(this.upload.job.id));
  }

  async #start(begin: (id: string) => Promise<unknown>): Promise<void> {
    const id = this.upload?.id;
    if (id === undefined) return;
    this.#isStarting = true;
    await this.#try(async () => {
      await begin(id);
      await this.#look(id);
    });
    this.#isStarting = false;
  }

  async #drop(): Promise<void> {
    const id = this.upload?.id;
    clearTimeout(this.#timer);
    this.upload = undefined;
    this.#said = undefined;
    localStorage.removeItem(STORED);
    if (id !== undefined) await discardUpload(id);
  }

  async #look(id: string): Promise<void> {
    clearTimeout(this.#timer);
    try {
      const upload = await fetchUpload(id, this.#abort.signal);
      const before = this.upload?.job;
      const ended = isUnderWay(before) || before?.id !== upload.job?.id;
      this.upload = upload;
      this.#isStarting = false; // from here on the job tells
      if (isUnderWay(upload.job)) this.#timer = setTimeout(() => void this.#look(id), EVERY_MS);
      else if (ended) this.#end(upload);
    } catch (error) {
      if (this.#abort.signal.aborted) return;
      this.#tell(error);
      // After a restart, or a day: there is nothing to come back to.
      if (this.error && 'status' in this.error && this.error.status === 404) {
        this.upload = undefined;
        localStorage.removeItem(STORED);
      } else this.#timer = setTimeout(() => void this.#look(id), 10 * EVERY_MS);
    }
  }

  #end({ outcome }: Upload): void {
    const said = this.#said;
    this.#said = undefined;
    if (outcome?.report.stored === true) this.#onStored();
    else if (said && this.#saidMore) void this.check(said);
  }

  async #try(work: () => Promise<unknown>): Promise<void> {
    this.error = undefined;
    try {
      await work();
    } catch (error) {
      if (!this.#abort.signal.aborted) this.#tell(error);
    }
  }

  #tell(error: unknown): void {
    this.error = error instanceof Error ? error : new Error(String(error));
  }
}
