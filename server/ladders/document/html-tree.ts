import type { toHast } from 'mdast-util-to-hast';

/** A node of an HTML tree that holds others. */
export type Parent = Extract<ReturnType<typeof toHast>, { type: 'root' | 'element' }>;
export type Child = Parent['children'][number];
export type Element = Extract<Child, { type: 'element' }>;
