import { once } from 'node:events';
import { asReader, connect } from '../../db/connect.ts';
import { explain, sentenceOf } from '../explain-error.ts';
import type { JobMessage, JobTask } from './job.ts';
import { runKind } from './kinds.ts';

/** Progress that comes quicker than this is dropped, unless it is a step's first or last. */
const EVERY_MS = 100;

// Whoever asked is gone, so nobody would learn of the result: what is not finished is undone.
process.on('disconnect', () => process.exit(1));

const [task] = (await once(process, 'message')) as [JobTask];
await send(await run(task));
process.exit();

async function run({ input, access }: JobTask): Promise<JobMessage> {
  await using writer = connect(access.writerUrl, { max: 2 });
  await using reader = connect(access.readerUrl, { max: 4 });
  try {
    const key = Buffer.from(access.key);
    const result = await runKind(input, { writer, reader: asReader(reader), key, onProgress: limited() });
    return { is: 'done', result };
  } catch (error) {
    const sentence = sentenceOf(error);
    if (sentence === undefined) process.stderr.write(`${explain(error)}\n`);
    return {
      is: 'failed',
      problem: sentence ?? 'Something went wrong in Plumbline; its log has the details.',
    };
  }
}

function limited(): (done: number, of: number, step: string) => void {
  let last = { step: '', at: 0 };
  return (done, of, step) => {
    const now = performance.now();
    if (step === last.step && done < of && now - last.at < EVERY_MS) return;
    last = { step, at: now };
    void send({ is: 'progress', progress: { done, of, step } });
  };
}

/** Resolves when it is on its way: a process that ends at once may take its last words with it. */
function send(message: JobMessage): Promise<void> {
  return new Promise((resolve, reject) => {
    process.send?.(message, undefined, undefined, (error) => {
      if (error) reject(error);
      else resolve();
    });
  });
}
