/** What an interval of the given confidence leaves out on each side. Errors: RangeError outside 0 to 1. */
export function outerTail(confidence: number): number {
  if (!(confidence > 0 && confidence < 1))
    throw new RangeError(`a confidence lies between 0 and 1, not at ${confidence}`);
  return (1 - confidence) / 2;
}
