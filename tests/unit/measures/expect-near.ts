import { expect } from 'vitest';

/**
 * Expects every number of `want`, in objects and lists within it too, to be in `got` to a relative error,
 * 1e-9 unless told (1e-14 absolute, for what should be 0). What `want` does not name is not looked at.
 */
export function expectNear(got: unknown, want: unknown, relative = 1e-9, path = 'result'): void {
  if (typeof want === 'number') {
    expect(got, path).toBeTypeOf('number');
    const wrong = Math.abs((got as number) - want);
    expect(wrong, `${path} is ${String(got)}, not ${want}`).toBeLessThanOrEqual(
      Math.max(1e-14, relative * Math.abs(want)),
    );
  } else if (Array.isArray(want)) {
    expect(got, path).toHaveLength(want.length);
    for (const [at, value] of want.entries())
      expectNear((got as unknown[])[at], value, relative, `${path}[${at}]`);
  } else if (typeof want === 'object' && want !== null) {
    expect(got, path).toBeTypeOf('object');
    for (const [name, value] of Object.entries(want))
      expectNear((got as Record<string, unknown>)[name], value, relative, `${path}.${name}`);
  } else {
    expect(got, path).toBe(want);
  }
}
