import { expect } from 'vitest';

/**
 * Expects every number of `want`, in objects and lists within it too, to be in `got` to a relative error,
 * 1e-9 unless told (1e-14 absolute, for what should be 0). What `want` does not name is not looked at.
 */
export function expectNear(got: unknown, want: unknown, relative = 1e-9): void {
  expect(differences(got, want, relative, 'result')).toEqual([]);
}

/** What differs, as sentences that name the place. */
function differences(got: unknown, want: unknown, relative: number, path: string): string[] {
  if (typeof want === 'number') {
    const near = Math.abs((got as number) - want) <= Math.max(1e-14, relative * Math.abs(want));
    return typeof got === 'number' && near ? [] : [`${path} is ${String(got)}, not ${want}`];
  }
  if (typeof want !== 'object' || want === null)
    return Object.is(got, want) ? [] : [`${path} is ${String(got)}, not ${String(want)}`];
  if (typeof got !== 'object' || got === null) return [`${path} is ${String(got)}, not an object`];
  if (Array.isArray(want) && (got as unknown[]).length !== want.length)
    return [`${path} has ${(got as unknown[]).length} entries, not ${want.length}`];
  return Object.entries(want).flatMap(([name, value]) =>
    differences((got as Record<string, unknown>)[name], value, relative, `${path}.${name}`),
  );
}
