import { parseLadderYaml, type LadderYaml } from './ladder-yaml.ts';
import type { Problem } from './ladder.ts';
import { readSource, type Reading, type Source } from './read-source.ts';

/** What the process is asked: to read a file of a ladder, or its ladder.yaml. */
export type Task = Source & { as: 'source' | 'ladder.yaml' };

export type Answer =
  | { ok: true; reading: Reading }
  | { ok: true; yaml: LadderYaml; problems: Problem[] }
  | { ok: false; error: unknown; isTooDeep: boolean };

function answer({ as, file, text }: Task): Answer {
  try {
    if (as === 'source') return { ok: true, reading: readSource({ file, text }) };
    const problems: Problem[] = [];
    return { ok: true, yaml: parseLadderYaml(file, text, problems), problems };
  } catch (error) {
    // Sent across, so that what is our fault is thrown where it is seen.
    return { ok: false, error, isTooDeep: error instanceof RangeError };
  }
}

process.on('message', (task: Task) => process.send?.(answer(task)));
