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
  /** flow[left] = units by right vertex; no entry where none. */
  const flow = leftWeights.map(() => new Map<number, number>());
  let weight = 0;

  /**
   * Brings one more unit to a right vertex: from a left vertex with spare weight, or from one that in turn
   * is freed by bringing a unit from elsewhere to a right vertex it serves.
   */
  function bringUnit(right: number, visited: Set<number>): boolean {
    for (const left of edges[right] ?? []) {
      if (visited.has(left)) continue;
      visited.add(left);
      if ((spare[left] ?? 0) > 0) {
        spare[left] = (spare[left] ?? 0) - 1;
        shift(left, right, 1);
        return true;
      }
      for (const served of flow[left]?.keys() ?? []) {
        if (served !== right && bringUnit(served, visited)) {
          shift(left, served, -1);
          shift(left, right, 1);
          return true;
        }
      }
    }
    return false;
  }

  function shift(left: number, right: number, by: number): void {
    const units = (flow[left]?.get(right) ?? 0) + by;
    if (units > 0) flow[left]?.set(right, units);
    else flow[left]?.delete(right);
  }

  return {
    addRight(rightWeight, joined) {
      const right = edges.push(joined) - 1;
      // A right vertex that cannot be served now never can be: later ones only take from the left.
      for (let unit = 0; unit < rightWeight && bringUnit(right, new Set()); unit++) weight += 1;
      return weight;
    },
  };
}
