/**
 * x ln(x / m) + m - x: half the Poisson deviance of x from its mean m, without losing digits where
 * x is near m. Both positive.
 *
 * Source: Loader (2000), "Fast and accurate computation of binomial probabilities", section 4.
 *
 * @example
 * deviance(2, 1) // => 0.3862943611199 = 2 ln 2 - 1
 */
export function deviance(x: number, m: number): number {
  const v = (x - m) / (x + m);
  if (Math.abs(v) >= 0.1) return x * Math.log(x / m) + m - x;

  // ln(x / m) = 2 artanh v
  const v2 = v * v;
  let sum = (x - m) * v;
  let power = 2 * x * v;
  for (let k = 3; ; k += 2) {
    power *= v2;
    const next = sum + power / k;
    if (next === sum) return sum;
    sum = next;
  }
}
