import type { ColumnScheme } from './column-schemes.ts';
import type { LevelCut } from './level-cut.ts';

/** At most one in this many people with a level may be left out of the level tables. */
const ONE_IN = 10;

export interface ChosenColumns<Scheme, Cut> {
  readonly scheme: Scheme;
  readonly cuts: readonly Cut[];
}

/**
 * The finest columns that leave out at most 10 % of the people with a level, over all tables of a publication
 * (DISCLOSURE.md, rules 2 and 4: one set of columns a publication).
 *
 * `cutAll` cuts every table by a scheme; it is called for one scheme after another, and for none coarser than
 * the one chosen. `schemes` come finest first, as `columnSchemes` gives them: "none" has no columns, leaves
 * nobody out and so always holds.
 *
 * Errors: RangeError if every scheme leaves out more, which cannot be if one is without columns.
 */
export function chooseColumns<
  Scheme extends ColumnScheme,
  Cut extends Pick<LevelCut, 'leftOut' | 'withLevel'>,
>(schemes: readonly Scheme[], cutAll: (scheme: Scheme) => readonly Cut[]): ChosenColumns<Scheme, Cut> {
  for (const scheme of schemes) {
    const cuts = cutAll(scheme);
    let leftOut = 0;
    let withLevel = 0;
    for (const cut of cuts) {
      leftOut += cut.leftOut;
      withLevel += cut.withLevel;
    }
    // In whole numbers: no rounding decides what is published.
    if (ONE_IN * leftOut <= withLevel) return { scheme, cuts };
  }
  const names = schemes.map(({ name }) => name).join(', ');
  throw new RangeError(`every scheme (${names}) leaves out more than one person in ${ONE_IN}`);
}
