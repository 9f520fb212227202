/**
 * Moves heights apart until neighbours are at least `gap` from each other, each as little as it takes, and keeps
 * them between two bounds as long as they fit there.
 *
 * @returns the new heights, in the order given
 * @example
 * spreadOut([10, 12], 10, [0, 100]) // => [6, 16]
 */
export function spreadOut(
  heights: readonly number[],
  gap: number,
  [least, most]: readonly [number, number],
): number[] {
  const order = [...heights.keys()].toSorted((a, b) => (heights[a] ?? 0) - (heights[b] ?? 0));
  // Runs of heights that touch; a run stands where its members are moved least, in the mean.
  const runs: { members: number[]; top: number }[] = [];
  for (const index of order) {
    let run = settle([index]);
    for (
      let above = runs.at(-1);
      above && above.top + above.members.length * gap > run.top;
      above = runs.at(-1)
    ) {
      runs.pop();
      run = settle([...above.members, ...run.members]);
    }
    runs.push(run);
  }
  const moved = [...heights];
  for (const { members, top } of runs)
    for (const [place, index] of members.entries()) moved[index] = top + place * gap;
  return moved;

  function settle(members: number[]) {
    const tops = members.map((index, place) => (heights[index] ?? 0) - place * gap);
    const mean = tops.reduce((sum, top) => sum + top, 0) / tops.length;
    return { members, top: Math.max(least, Math.min(mean, most - (members.length - 1) * gap)) };
  }
}
