import { text } from 'node:stream/consumers';
import { compilePdf } from './compile.ts';
import type { LaidReport } from './laid.ts';

/** What it gives back in place of a PDF, as JSON. */
export type Refusal = { lacking: string[] } | { problem: string };

// Whoever asked is gone, so nobody would read the answer. While it compiles it hears nothing: that is seconds.
process.on('disconnect', () => process.exit(1));

const report = JSON.parse(await text(process.stdin)) as LaidReport;
process.stdout.end(answer(report), () => process.exit());

function answer(laid: LaidReport): Uint8Array | string {
  try {
    const compiled = compilePdf(laid);
    return 'pdf' in compiled ? compiled.pdf : JSON.stringify(compiled satisfies Refusal);
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    return JSON.stringify({ problem } satisfies Refusal);
  }
}
