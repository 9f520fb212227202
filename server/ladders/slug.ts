/** A name with the key that is made of it in brackets after it, as in `Master Smith (master-smith)`; else undefined. */
export function splitOwnSlug(text: string): { name: string; slug: string } | undefined {
  const [, name, slug] = /^(.+?)\s*\(([^()]+)\)$/u.exec(text) ?? [];
  return name !== undefined && slug !== undefined && slugOf(name) === slug ? { name, slug } : undefined;
}

/**
 * A key made of a name: lower case, words joined by hyphens, accents and apostrophes dropped, other scripts kept.
 * What has no letter or digit at all is spelt by its code points, so that a key is never empty for a non-empty name.
 *
 * @example slugOf('Knowledge & Technical Skill') // => 'knowledge-technical-skill'
 */
export function slugOf(name: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  if (words) return words.join('-').normalize('NFC');
  return Array.from(name, (character) => `u${(character.codePointAt(0) ?? 0).toString(16)}`).join('-');
}
