/**
 * The weight of the lightest vertex cover of a bipartite graph, found as the maximum flow from the left
 * vertices to the right ones (König; Ford & Fulkerson 1956). The graph grows by one right vertex at a time,
 * so that a caller can stop as soon as the weight is enough.
 */
export interface VertexCover {
  /**
   * Adds a right vertex of that weight, joined to the left vertices with these indices.
   * @returns the weight of the lightest cover so far.
   */
  addRight(weight: number, joined: readonly number[]): number;
}

/** Weights are whole numbers of at least 0, `leftWeights[index]`. */
export function growVertexCover(leftWeights: readonly number[]): VertexCover {
  const spare = [...leftWeights];
  const edges: (readonly number[])[] = [];
  /** flow[right][left] = units. A row beyond the right vertices is all zeros, and waits for the next of them. */
  const flow: number[][] = [];
  const visited = new Uint8Array(spare.length);
  let weight = 0;

  /**
   * Brings one more unit to a right vertex: from a left vertex with spare weight, or from one that in turn
   * is freed by bringing a unit from elsewhere to a right vertex it serves.
   */
  function bringUnit(right: number): boolean {
    for (const left of edges[right] ?? []) {
      if (visited[left] === 1) continue;
      visited[left] = 1;
      if ((spare[left] ?? 0) > 0) {
        spare[left] = (spare[left] ?? 0) - 1;
        shift(left, right, 1);
        return true;
      }
      for (let served = 0; served < edges.length; served++) {
        if (served !== right && (flow[served]?.[left] ?? 0) > 0 && bringUnit(served)) {
          shift(left, served, -1);
          shift(left, right, 1);
          return true;
        }
      }
    }
    return false;
  }

  function shift(left: number, right: number, by: number): void {
    const units = flow[right];
    if (units) units[left] = (units[left] ?? 0) + by;
  }

  return {
    addRight(rightWeight, joined) {
      const right = edges.push(joined) - 1;
      flow[right] ??= new Array<number>(spare.length).fill(0);
      // A right vertex that cannot be served now never can be: later ones only take from the left.
      let units = 0;
      for (; units < rightWeight; units++) {
        visited.fill(0);
        if (!bringUnit(right)) break;
      }
      weight += units;
      // One without a unit is on no path of later ones: kept, it would only be looked at again and again.
      if (units === 0) edges.pop();
      return weight;
    },
  };
}
