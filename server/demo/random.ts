/** A reproducible source of chance: the same seed gives the same draws on every machine. */
export interface Random {
  /** Uniform in [0, 1). */
  uniform: () => number;
  /** Standard normal. */
  normal: () => number;
  /** True with the given probability. */
  chance: (probability: number) => boolean;
  /** Index drawn in proportion to the weights, which need not add up to one. */
  weighted: (weights: readonly number[]) => number;
  /** A copy in random order. */
  shuffled: <T>(items: readonly T[]) => T[];
}

/**
 * Makes a generator from a whole-number seed and a stream number: streams of one seed are independent, so that
 * drawing more from one (who joins) leaves the other (how people are rated) as it was.
 *
 * Source: sfc32 by C. Doty-Humphrey (PractRand), warmed up with 15 rounds; normals by Box and Muller 1958.
 */
export function makeRandom(seed: number, stream = 0): Random {
  let a = seed | 0;
  let b = stream | 0;
  let c = 0x9e3779b9 | 0;
  let counter = 1;

  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return sum >>> 0;
  };
  for (let round = 0; round < 15; round++) next();

  const uniform = () => next() / 2 ** 32;
  return {
    uniform,
    // 1 - uniform() is in (0, 1], so that the logarithm is finite.
    normal: () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform()),
    chance: (probability) => uniform() < probability,
    weighted(weights) {
      let left = uniform() * weights.reduce((sum, weight) => sum + weight, 0);
      const drawn = weights.findIndex((weight) => (left -= weight) < 0);
      if (drawn < 0) throw new RangeError(`cannot draw from the weights [${weights.join(', ')}]`);
      return drawn;
    },
    shuffled(items) {
      const keyed = items.map((item) => ({ item, at: uniform() }));
      return keyed.sort((x, y) => x.at - y.at).map(({ item }) => item);
    },
  };
}
