import { createHmac, createSecretKey, type KeyObject } from 'node:crypto';
import { remember } from './remember.ts';

const LENGTH = 16;
const KEPT = 20_000;

/**
 * The pseudonym of a person or rater: the first 16 bytes of HMAC-SHA-256 (RFC 2104) under the installation's key,
 * of the identifier without spaces around it, an e-mail address in lower case.
 *
 * People and raters are made by one function on purpose: a rater is a person too. Two functions would hide from
 * the checks that somebody rated himself, and would protect nobody: whoever holds the key can make both.
 *
 * @example
 * pseudonymOf(createSecretKey('Jefe', 'utf8'), 'what do ya want for nothing?').toString('hex')
 * // => '5bdcc146bf60754e6a042426089575c7', the head of RFC 4231, test case 2
 */
export function pseudonymOf(key: KeyObject, identifier: string): Buffer {
  const trimmed = identifier.trim();
  const normal = trimmed.includes('@') ? trimmed.toLowerCase() : trimmed;
  return createHmac('sha256', key).update(normal, 'utf8').digest().subarray(0, LENGTH);
}

/**
 * `pseudonymOf` with a memory of the last 20,000 or so identifiers, since a person has many rows.
 * The 16 bytes come as 16 Latin-1 characters: kept as a Buffer each would take ten times the memory.
 */
export function makePseudonyms(key: Buffer): (identifier: string) => string {
  // Made once: from bytes, Node makes a key anew for each pseudonym, which takes seven times as long.
  const secret = createSecretKey(key);
  return remember(KEPT, (identifier) => pseudonymOf(secret, identifier).toString('latin1'));
}
