import { basename, extname } from 'node:path';
import type { LevelDraft } from './level-draft.ts';
import { slugOf } from './slug.ts';

function nameOfLink(link: string): string {
  const [path = ''] = link.split(/[?#]/, 1);
  const file = basename(path.replace(/\/+$/, ''));
  // An address may be written by hand and hold a stray percent sign.
  const plain = /%(?![0-9a-f]{2})/i.test(file) ? file : decodeURI(file);
  return slugOf(basename(plain, extname(plain)));
}

/**
 * Gives levels the order in which an index links to their files, when some have none of their own and the index
 * links to every one of them.
 */
export function orderByIndex(levels: readonly LevelDraft[], links: readonly string[]): void {
  if (levels.every(({ order }) => order !== undefined)) return;
  const names = links.map(nameOfLink);
  const places = levels.map(({ file }) => names.indexOf(slugOf(basename(file, extname(file)))));
  if (places.includes(-1) || new Set(places).size < places.length) return;
  const sorted = [...places].sort((a, b) => a - b);
  for (const [i, level] of levels.entries()) level.order = sorted.indexOf(places[i] ?? -1) + 1;
}
