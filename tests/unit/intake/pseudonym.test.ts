import { createSecretKey } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { makePseudonyms, pseudonymOf } from '../../../server/intake/pseudonym.ts';

describe('pseudonymOf', () => {
  // RFC 4231, sections 4.2, 4.3 and 4.6: the first 16 bytes of HMAC-SHA-256; 4.6 is truncated by the RFC itself.
  it.each([
    ['0b'.repeat(20), 'Hi There', 'b0344c61d8db38535ca8afceaf0bf12b'],
    [Buffer.from('Jefe').toString('hex'), 'what do ya want for nothing?', '5bdcc146bf60754e6a042426089575c7'],
    ['0c'.repeat(20), 'Test With Truncation', 'a3b6167473100ee06e0c796c2955552b'],
  ])('agrees with RFC 4231 under the key %s', (key, identifier, expected) => {
    expect(pseudonymOf(createSecretKey(key, 'hex'), identifier).toString('hex')).toBe(expected);
  });

  const of = makePseudonyms(Buffer.from('any key'));

  it('takes an e-mail address in any case, and no account of spaces around', () => {
    expect(of(' Ada@Example.com ')).toEqual(of('ada@example.com'));
  });

  it('keeps the case of employee numbers, which may differ by it', () => {
    expect(of('e1a')).not.toEqual(of('E1A'));
  });

  it('depends on the key', () => {
    const other = pseudonymOf(createSecretKey('another key', 'utf8'), 'e1');
    expect(of('e1')).toHaveLength(16);
    expect(of('e1')).not.toBe(other.toString('latin1'));
  });
});
