const HIGH_BYTES = Uint8Array.from({ length: 128 }, (_, i) => 128 + i);

/** From character to byte, for the upper half of a single-byte encoding. */
function reverseTable(encoding: string): Map<string, number> {
  const characters = Array.from(new TextDecoder(encoding).decode(HIGH_BYTES));
  return new Map(characters.map((character, i) => [character, 128 + i]));
}

// windows-1252 first: "Ã©" is é by way of it, yet by way of MacRoman it is UTF-8 too, for a stray accent. The other
// way round no character of Latin, Cyrillic, Han or emoji is mistaken (each was tried).
const ENCODINGS = [
  { name: 'windows-1252', bytes: reverseTable('windows-1252') },
  { name: 'windows-1254', bytes: reverseTable('windows-1254') },
  { name: 'MacRoman', bytes: reverseTable('macintosh') },
];

/** The text's bytes in an encoding, or undefined when one character is not in it. */
function encodeStrictly(text: string, table: ReadonlyMap<string, number>): Uint8Array | undefined {
  const bytes: number[] = [];
  for (const character of text) {
    const byte = character < '\u0080' ? character.charCodeAt(0) : table.get(character);
    if (byte === undefined) return undefined;
    bytes.push(byte);
  }
  return Uint8Array.from(bytes);
}

function decodeStrictly(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    // The only refusal there is: these bytes are not UTF-8, so this was not mojibake of that encoding.
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

export interface Repair {
  text: string;
  /** The encoding that the UTF-8 had been read as. */
  readAs: string;
}

/**
 * Undoes a whole text's mojibake: UTF-8 that was read as windows-1252, windows-1254 or MacRoman and saved again.
 *
 * Takes the text before anything is stripped: MacRoman's byte F0, the first of an emoji, is the private-use
 * character U+F8FF. Returns undefined, touching nothing, unless every character goes back to bytes and those
 * bytes are UTF-8.
 * Source: WHATWG Encoding Standard, indexes macintosh, windows-1252 and windows-1254 (through TextDecoder).
 *
 * @example repairMojibake('itâ€™s') // => { text: 'it’s', readAs: 'windows-1252' }
 */
export function repairMojibake(text: string): Repair | undefined {
  if (!/[^\0-\x7f]/.test(text)) return undefined;
  for (const { name, bytes } of ENCODINGS) {
    const encoded = encodeStrictly(text, bytes);
    const repaired = encoded && decodeStrictly(encoded);
    if (repaired !== undefined) return { text: repaired, readAs: name };
  }
  return undefined;
}
