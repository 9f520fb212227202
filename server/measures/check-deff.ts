/** Errors: RangeError unless a design effect is a finite number above 0. */
export function checkDeff(deff: number): void {
  if (!(deff > 0 && Number.isFinite(deff)))
    throw new RangeError(`a design effect is a number above 0, not ${deff}`);
}
