import fc from 'fast-check';

/** Square tables of whole counts, of 2 to 5 categories, sparse ones and empty ones too. */
export const squareTables = fc.integer({ min: 2, max: 5 }).chain((size) =>
  fc.array(fc.array(fc.oneof(fc.constant(0), fc.nat(30)), { minLength: size, maxLength: size }), {
    minLength: size,
    maxLength: size,
  }),
);

export function transposed(table: readonly (readonly number[])[]): number[][] {
  return table.map((_, j) => table.map((row) => row[j]!));
}
