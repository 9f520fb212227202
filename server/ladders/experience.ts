const YEARS =
  /\s*[([]([^()[\]]*\d[^()[\]]*(?:years?|yrs?|yoe|months?|anos?|años?|mes(?:es)?|jahren?|ans|mois|yıl|ay|лет|года?|年)[^()[\]]*)[)\]]$/iu;

/**
 * Parts a level's name from the experience that it tells in brackets at its end.
 *
 * @example splitExperience('Engineer (2-5 years)') // => { name: 'Engineer', experience: '2-5 years' }
 */
export function splitExperience(text: string): { name: string; experience?: string } {
  const found = YEARS.exec(text);
  const name = text.slice(0, found?.index).trim();
  return found?.[1] && name !== '' ? { name, experience: found[1].trim() } : { name: text };
}
