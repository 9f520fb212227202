import { isUtf8 } from 'node:buffer';
import { readFile, stat } from 'node:fs/promises';
import type { Problem } from './ladder.ts';
import { repairMojibake } from './mojibake.ts';

/** A ladder is a few hundred kilobytes; the process that reads it bounds the time that this much may take. */
const MAX_BYTES = 4 * 1024 * 1024;

/** A file that gives no text, and the line that shows it. */
class NoText extends Error {
  readonly line: number;

  constructor(message: string, line = 1) {
    super(message);
    this.line = line;
  }
}

/** Where UTF-8 breaks: decoding stops at the replacement character that the file itself does not hold. */
function notUtf8(bytes: Buffer): NoText {
  const sound = bytes.toString('utf8').split('\ufffd', 1).join('');
  const byte = bytes[Buffer.byteLength(sound)]?.toString(16).toUpperCase().padStart(2, '0');
  return new NoText(`The byte ${byte ?? ''} is not UTF-8. Save the file as UTF-8.`, sound.split('\n').length);
}

async function loadText(file: string): Promise<string> {
  const { size } = await stat(file);
  if (size > MAX_BYTES) throw new NoText(`The file has ${size} bytes; at most ${MAX_BYTES} are read.`);
  const bytes = await readFile(file);
  if (!isUtf8(bytes)) throw notUtf8(bytes);
  return new TextDecoder('utf-8').decode(bytes);
}

/**
 * Reads a text file as UTF-8 with mojibake undone. Adds to `problems` what was repaired, or why the file gives
 * no text; it then returns undefined.
 */
export async function readTextFile(file: string, problems: Problem[]): Promise<string | undefined> {
  try {
    const text = await loadText(file);
    const repair = repairMojibake(text);
    if (!repair) return text;
    const message = `The text was UTF-8 read as ${repair.readAs}; it has been repaired.`;
    problems.push({ file, line: 1, severity: 'info', message });
    return repair.text;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const message = error instanceof NoText ? error.message : `The file cannot be read: ${error.message}.`;
    problems.push({ file, line: error instanceof NoText ? error.line : 1, severity: 'error', message });
    return undefined;
  }
}
