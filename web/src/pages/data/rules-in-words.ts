import { dataMessages as words } from '../../lib/messages/data.ts';

export function rulesInWords({ k, d, insider }: { k: number; d: number; insider: boolean }): string {
  return words.cycles.rules(k, d, insider);
}
