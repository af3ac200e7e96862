/**
 * Lambert's W on its real branches by Newton's method: k = 0 on w e^w = x, and k = −1 on w + log(−w) = log(−x), from a
 * start on the far side from which the concave left side leads to the root without overshooting.
 */
export function lambertW(k: number, x: number): number {
  const inDomain = x >= -1 / Math.E && (k === 0 || (k === -1 && x < 0));
  if (!inDomain) return Number.NaN;
  const target = Math.log(-x);
  const stepAt = (w: number): number =>
    k === 0 ? (w - x * Math.exp(-w)) / (w + 1) : (w + Math.log(-w) - target) / (1 + 1 / w);
  let w = k === 0 ? (x < 1 ? x / (1 + Math.max(x, -0.3)) : Math.log(1 + x)) : 2 * target;
  for (let i = 0; i < 100; i++) {
    const step = stepAt(w);
    if (!Number.isFinite(step)) return Number.NaN;
    w -= step;
    if (Math.abs(step) <= 1e-15 * Math.abs(w)) break;
  }
  return w;
}
