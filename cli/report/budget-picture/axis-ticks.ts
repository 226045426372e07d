/** Round numbers along an axis: the first is at most `low`, the last at least `high`. */
export function axisTicks(low: number, high: number, wanted = 4): readonly number[] {
  const step = roundStep((high - low) / wanted);
  const first = Math.floor(low / step);
  const last = Math.max(first + 1, Math.ceil(high / step));
  return Array.from({ length: last - first + 1 }, (_, at) => (first + at) * step);
}

/** 1, 2 or 5 and noughts, not below 1: tokens are whole. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, least)));
  const digit = [1, 2, 5].find((one) => one * power >= least) ?? 10;
  return digit * power;
}
