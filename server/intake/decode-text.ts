import type { Encoding } from './detect-encoding.ts';

/** The bytes are not text in the encoding that the file's beginning promises. */
export class UndecodableText extends Error {}

/**
 * Decodes a file piece by piece. Every kind of line break (CRLF, LF, CR) comes out as a line feed, so whatever
 * follows knows one kind only; a byte order mark is dropped.
 *
 * Errors: UndecodableText, after all text before the fault has been given out.
 */
export async function* decodeText(bytes: AsyncIterable<Buffer>, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  // A carriage return at the end of a piece may have its line feed at the start of the next.
  let held = '';
  const decode = (chunk?: Buffer): string => {
    try {
      return decoder.decode(chunk, { stream: chunk !== undefined });
    } catch (cause) {
      throw new UndecodableText(`not valid ${encoding.toUpperCase()}`, { cause });
    }
  };

  for await (const chunk of bytes) {
    let text = held + decode(chunk);
    held = text.endsWith('\r') ? '\r' : '';
    if (held) text = text.slice(0, -1);
    if (text) yield text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  }
  const rest = held + decode();
  if (rest) yield rest.replace(/\r\n?/g, '\n');
}
