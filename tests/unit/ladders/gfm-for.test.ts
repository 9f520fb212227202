import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { expect, it } from 'vitest';
import { gfmFor } from '../../../server/ladders/document/gfm-for.ts';

// What it saves must not show: the tree is the one that all of GFM gives.
const PIECES = [
  'https://a.example/b',
  'www.a.example',
  'HTTP://A.EXAMPLE',
  'mail@a.example',
  '[a](https://b.example)',
  '[a]( https://b.example)',
  '[https://c.example](d.md)',
  '<https://a.example>',
  '<a href="https://a.example">',
  '[a]: https://a.example',
  '(',
  '[',
  '](',
  '!',
  '`',
  '\\',
  '<',
  ')',
  'a=',
  '~~gone~~',
  '| a | b |\n| - | - |\n| c | d |\n',
  '- [ ] to do',
  'words_and+more-words.',
  ' ',
  '\n',
  '\n\n',
];

it('gives the tree that all of GFM gives', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 8 }), (pieces) => {
      const text = pieces.join('');
      const whole = fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
      expect(fromMarkdown(text, gfmFor(text))).toEqual(whole);
    }),
    { numRuns: 1000 },
  );
});

it('looks for no addresses where none stands bare', () => {
  expect(gfmFor('See [the guide](https://a.example/b) first.')).not.toBe(
    gfmFor('See https://a.example/b first.'),
  );
});
