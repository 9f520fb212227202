import type { Classes } from './classes.ts';

/** Classes that hang together by pieces, as lists of indices: what is done in one changes nothing in another. */
export function listComponents({ members, pieces }: Pick<Classes, 'members' | 'pieces'>): number[][] {
  const root = [...members.keys()];
  const find = (of: number): number => {
    let at = of;
    while (root[at] !== at) {
      root[at] = root[root[at] ?? at] ?? at;
      at = root[at] ?? at;
    }
    return at;
  };
  for (const { classes } of pieces) {
    const [first] = classes;
    if (first === undefined) continue;
    for (const other of classes) root[find(other)] = find(first);
  }
  return [...Map.groupBy(members.keys(), find).values()];
}
