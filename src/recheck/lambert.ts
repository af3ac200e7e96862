/** Lambert's W on its real branches k = 0 and k = −1, by Newton's method on w + log(w/x) = 0, or on w e^w = x. */
export function lambertW(k: number, x: number): number {
  const inDomain = x >= -1 / Math.E && (k === 0 || (k === -1 && x < 0));
  if (!inDomain) return Number.NaN;
  let w =
    k === 0 ? (x < 1 ? x / (1 + Math.max(x, -0.3)) : Math.log(1 + x)) : Math.min(-1.5, 2 * Math.log(-x));
  for (let i = 0; i < 100; i++) {
    const step = (w - x * Math.exp(-w)) / (w + 1);
    if (!Number.isFinite(step)) return Number.NaN;
    w -= step;
    if (Math.abs(step) <= 1e-15 * Math.abs(w)) break;
  }
  return w;
}
