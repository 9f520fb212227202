import { Refusal } from './refusal.ts';

const LONGEST_NAME = 200;
const DEEPEST = 50;

/**
 * Reads a path such as "Company / Division / Team" into its names, top first. Only a slash with spaces around it
 * separates: "R/D" is one name. Runs of spaces count as one.
 *
 * @example
 * parseTeamPath('Acme /  Data / R/D') // => ['Acme', 'Data', 'R/D']
 */
export function parseTeamPath(text: string, company?: string): string[] | Refusal {
  const names = text
    .trim()
    .replace(/\s+/g, ' ')
    .split(' / ')
    .map((name) => name.trim());
  if (names.some((name) => name === '' || name === '/' || name.startsWith('/ ') || name.endsWith(' /'))) {
    return new Refusal('expected a path of names such as Company / Division / Team, with none left out');
  }
  if (names.length > DEEPEST || names.some((name) => name.length > LONGEST_NAME)) {
    return new Refusal(`expected at most ${DEEPEST} names of at most ${LONGEST_NAME} characters`);
  }
  return company === undefined || names[0] === company ? names : [company, ...names];
}
