import { continuedFraction } from './continued-fraction.ts';
import { checkProbability } from './probability.ts';
import { ratio } from './rational.ts';

/** Lower tail of the standard normal distribution, P(Z <= z). See `normalUpper`. */
export function normalCdf(z: number): number {
  return normalUpper(-z);
}

/**
 * Upper tail of the standard normal distribution, P(Z > z).
 *
 * Units:  relative error below 1e-13; 0 where it would be below 1e-308.
 * Errors: RangeError if z is not a number.
 * Source: Cody (1969), Math. Comp. 23:631-637; coefficients of Cody (1993), ACM TOMS 19:22, algorithm 715;
 *         beyond √32 the continued fraction of Mills' ratio, Abramowitz & Stegun 26.2.14.
 *
 * @example
 * normalUpper(1.959963984540054) // => 0.025
 */
export function normalUpper(z: number): number {
  if (Number.isNaN(z)) throw new RangeError('the normal distribution has no tail at NaN');
  const size = Math.abs(z);
  if (size <= 0.67448975) return 0.5 - z * ratio(CENTRE, z * z);

  const tail = exponential(size) * farFactor(size);
  return z > 0 ? tail : 1 - tail;
}

/** The upper tail divided by exp(-z²/2). */
function farFactor(z: number): number {
  if (z <= Math.sqrt(32)) return ratio(MIDDLE, z);
  const mills = continuedFraction(z, (i, into) => {
    into.a = i;
    into.b = z;
  });
  return 1 / Math.sqrt(2 * Math.PI) / mills;
}

/** exp(-z²/2), with z split at a sixteenth so that the square of its head has no rounding error. */
function exponential(z: number): number {
  const head = Math.trunc(z * 16) / 16;
  return Math.exp(-0.5 * head * head) * Math.exp(-0.5 * (z - head) * (z + head));
}

/**
 * The z with lower tail `p`.
 *
 * Units:  relative error below 1e-15.
 * Errors: RangeError unless 0 <= p <= 1; -Infinity and Infinity at the ends.
 * Source: Wichura (1988), Appl. Stat. 37:477-484, algorithm AS 241 (PPND16).
 *
 * @example
 * normalQuantile(0.975) // => 1.959963984540054
 */
export function normalQuantile(p: number): number {
  checkProbability(p, 'p');
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) return q * ratio(QUANTILE_CENTRE, 0.180625 - q * q);
  return q < 0 ? -farQuantile(p) : farQuantile(1 - p);
}

/** The z with upper tail `p`: exact where 1 - p would round. */
export function normalUpperQuantile(p: number): number {
  return 0 - normalQuantile(p); // at a half 0, not -0
}

function farQuantile(tail: number): number {
  if (tail === 0) return Infinity;
  const r = Math.sqrt(-Math.log(tail));
  return r <= 5 ? ratio(QUANTILE_MIDDLE, r - 1.6) : ratio(QUANTILE_FAR, r - 5);
}

// Numerator and denominator of each rational approximation, highest power first.
const CENTRE = {
  top: [0.06568233791820745, 2.2352520354606837, 161.02823106855587, 1067.6894854603709, 18154.98125334356],
  bottom: [1, 47.202581904688245, 976.0985517377767, 10260.932208618979, 45507.78933502673],
};
const MIDDLE = {
  top: [
    1.0765576773720192e-8, 0.39894151208813466, 8.883149794388377, 93.50665613217785, 597.2702763948002,
    2494.5375852903726, 6848.190450536283, 11602.65143764735, 9842.714838383978,
  ],
  bottom: [
    1, 22.266688044328117, 235.387901782625, 1519.3775994075547, 6485.558298266761, 18615.571640885097,
    34900.95272114598, 38912.00328609327, 19685.429676859992,
  ],
};
const QUANTILE_CENTRE = {
  top: [
    2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946,
    1971.5909503065513, 133.14166789178438, 3.3871328727963665,
  ],
  bottom: [
    5226.495278852854, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751,
    687.1870074920579, 42.31333070160091, 1,
  ],
};
const QUANTILE_MIDDLE = {
  top: [
    0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045,
    5.769497221460691, 4.630337846156546, 1.4234371107496835,
  ],
  bottom: [
    1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008, 0.6897673349851,
    1.6763848301838038, 2.053191626637759, 1,
  ],
};
const QUANTILE_FAR = {
  top: [
    2.0103343992922881e-7, 2.7115555687434876e-5, 0.0012426609473880784, 0.026532189526576124,
    0.29656057182850487, 1.7848265399172913, 5.463784911164114, 6.657904643501103,
  ],
  bottom: [
    2.0442631033899397e-15, 1.421511758316446e-7, 1.8463183175100548e-5, 0.0007868691311456133,
    0.014875361290850615, 0.1369298809227358, 0.599832206555888, 1,
  ],
};
