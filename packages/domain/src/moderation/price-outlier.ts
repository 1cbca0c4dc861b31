const FEWEST_COMPARABLES = 8;
const MAD_TO_SIGMA = 1.4826;
const SIGMAS = 3.5;
/** Where neighbours ask nearly the same, a home is not strange for being a third dearer. */
const LEAST_FACTOR = 1.6;

/** The middle of at least one value; the lower one of two. */
function median(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}

/**
 * How many times the usual price of an area unit this one is, when that is out of line; undefined when it is not, or too few
 * are comparable. By median and median deviation of the logarithms, which a few absurd prices do not move.
 */
export function priceOutlier(unitPrice: number, comparable: readonly number[]): number | undefined {
  if (comparable.length < FEWEST_COMPARABLES) return undefined;
  const logs = comparable.map(Math.log);
  const middle = median(logs);
  const spread = MAD_TO_SIGMA * median(logs.map((log) => Math.abs(log - middle)));
  const distance = Math.log(unitPrice) - middle;
  return Math.abs(distance) > Math.max(SIGMAS * spread, Math.log(LEAST_FACTOR)) ? Math.exp(distance) : undefined;
}
