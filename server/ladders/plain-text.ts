import { toString } from 'mdast-util-to-string';
import type { Block } from './markdown.ts';

/** Text of a node and all below it: link text without its address, no markup, no HTML, no images. */
function flatten(node: Block): string {
  if (node.type === 'break') return ' ';
  if (node.type === 'html') return /^<br\b/i.test(node.value) ? ' ' : '';
  if ('children' in node) return node.children.map(flatten).join('');
  return toString(node, { includeImageAlt: false });
}

/** Plain text of neighbouring nodes on one line. */
export function plainText(...nodes: Block[]): string {
  return nodes.map(flatten).join('').replace(/\s+/g, ' ').trim();
}

/** Whether a paragraph is nothing but links: navigation rather than something said. */
export function isOnlyLinks(node: Block): boolean {
  if (node.type !== 'paragraph') return false;
  const said = node.children.filter((child) => child.type !== 'link' && child.type !== 'linkReference');
  return said.length < node.children.length && !/[\p{L}\p{N}]/u.test(plainText(...said));
}
