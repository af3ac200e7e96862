/*
 * Solver module for the theory phi4, made by betaforge from phi4.yaml: edit the theory, not this file.
 *
 * φ⁴ theory in d = 4 − ε
 *
 * SHA-256: 578c9ded4bdf5d6edcfe78d55eac659a11946f9e07dd2088139e91b689911671
 * output format: 1
 *
 * References:
 * - K. G. Wilson and M. E. Fisher, Phys. Rev. Lett. 28 (1972) 240
 */

/** The couplings, in the order in which arrays hold them. */
export const couplings = ['g'] as const;

/** The momenta: `momenta[i]` is conjugate to `couplings[i]`. */
export const momenta = ['p_g'] as const;

/** A number for each of the couplings. */
export interface Couplings {
  readonly g: number;
}

/** A number for each momentum. */
export interface Momenta {
  readonly p_g: number;
}

/** A number for each parameter. */
export interface Parameters {
  /** Positive. */
  readonly eps: number;
  /** Positive. */
  readonly A: number;
}

/** The default values of the parameters. */
export const parameters = record({
  eps: 0.1,
  A: 0.018997721932938333, // 3/(16*pi^2)
});

/** The default values of the couplings at the beginning of a flow. */
export const start = record({
  g: 0.1,
});

/**
 * The beta functions dg/dτ at τ = ln μ:
 *
 *     dg/dτ = -eps*g + A*g^2
 *
 * g has length 1. The result, of length 1, is written to `out` and returned.
 */
export function beta(
  _tau: number,
  g: ArrayLike<number>,
  k: Parameters,
  out: Float64Array = new Float64Array(1),
): Float64Array {
  const g_ = g[0]!;
  const eps = k.eps;
  const A = k.A;
  out[0] = A * (g_ * g_) - eps * g_;
  return out;
}

/**
 * The Jacobian of the beta functions, row by row: ∂β_i/∂g_j is element 1 * i + j.
 *
 * g has length 1. The result, of length 1, is written to `out` and returned.
 */
export function jacobian(
  _tau: number,
  g: ArrayLike<number>,
  k: Parameters,
  out: Float64Array = new Float64Array(1),
): Float64Array {
  const g_ = g[0]!;
  const eps = k.eps;
  const A = k.A;
  out[0] = 2 * (A * g_) - eps;
  return out;
}

/**
 * Hamilton's equations at τ = ln μ: dq/dτ = ∂H/∂p, dp/dτ = −∂H/∂q.
 * The first half are the beta functions, the second half is dp_i/dτ = −Σ_j p_j ∂β_j/∂g_i.
 *
 * y = [q, p] has length 2. The result, of length 2, is written to `out` and returned.
 */
export function canonical(
  _tau: number,
  y: ArrayLike<number>,
  k: Parameters,
  out: Float64Array = new Float64Array(2),
): Float64Array {
  const g = y[0]!;
  const p_g = y[1]!;
  const eps = k.eps;
  const A = k.A;
  out[0] = A * (g * g) - eps * g;
  out[1] = p_g * (eps - 2 * (A * g));
  return out;
}

/**
 * The Hamiltonian at τ = ln μ, y = [q, p]; it is constant along every solution:
 *
 *     H = p_g*(-eps*g + A*g^2)
 */
export function hamiltonian(
  _tau: number,
  y: ArrayLike<number>,
  k: Parameters,
): number {
  const g = y[0]!;
  const p_g = y[1]!;
  const eps = k.eps;
  const A = k.A;
  return p_g * (A * (g * g) - eps * g);
}

/** T, with what has a default in D optional. */
type WithDefaults<T, D> = Omit<T, keyof D> & Partial<T>;

/** A problem for `solve`, and how to solve it. */
export interface SolveOptions extends IntegrationOptions {
  /** The couplings at the beginning; what is left out is taken from `start`. */
  readonly from?: WithDefaults<Couplings, typeof start>;
  /** The momenta at the beginning; what is left out is zero. */
  readonly momenta?: Partial<Momenta>;
  /** From where to where in τ = ln μ; backwards is allowed. */
  readonly span: readonly [number, number];
  /** The parameters; what is left out is taken from `parameters`. */
  readonly parameters?: WithDefaults<Parameters, typeof parameters>;
}

/**
 * Solves Hamilton's equations with adaptive steps; the states are y = [q, p]. A Landau pole is an answer, `stopped`.
 * A RangeError says which number of the problem cannot be used.
 * Momenta that are all zero stay zero: then only the beta functions are evaluated.
 *
 *     const { tau, y, at, stopped } = solve({ from: { g: 0.1 }, span: [0, 10] });
 */
export function solve(options: SolveOptions): Solution {
  const values = numbers('parameters', ['eps', 'A'], [parameters, options.parameters]);
  const k: Parameters = {
    eps: values[0]!,
    A: values[1]!,
  };
  const q = numbers('couplings', couplings, [start, options.from]);
  const p = numbers('momenta', momenta, [options.momenta], new Float64Array(1));
  const right: RightHandSide = p.every((x) => x === 0)
    ? (tau, y, out) => void beta(tau, y, k, out)
    : (tau, y, out) => void canonical(tau, y, k, out);
  return integrate(right, Float64Array.of(...q, ...p), options.span, options);
}

/** The same entries as own data of a frozen object without prototype, in which every name is only a name. */
function record<T extends object>(entries: T): Readonly<T> {
  return Object.freeze(Object.assign(Object.create(null), entries));
}

/** The numbers of these names, in this order, from the last source that has them, else from `defaults`. */
function numbers(
  what: string,
  names: readonly string[],
  sources: readonly (object | undefined)[],
  defaults?: Float64Array,
): Float64Array {
  const given: Readonly<Record<string, unknown>> = Object.assign(Object.create(null), ...sources);
  for (const name of Object.keys(given))
    if (!names.includes(name)) throw new RangeError(`${name} is none of the ${what}: ${names.join(', ')}`);
  return Float64Array.from(names, (name, i) => {
    const value = name in given ? given[name] : defaults?.[i];
    if (typeof value !== 'number' || !Number.isFinite(value))
      throw new RangeError(`${what}: ${name} must be a finite number, not ${String(value)}`);
    return value;
  });
}

// The numerical method.

/**
 * The tableau of DOP853, the explicit Runge–Kutta method of Dormand and Prince of order 8 with error estimators of
 * orders 5 and 3 and a continuous extension of order 7.
 *
 * Source: E. Hairer, S. P. Nørsett, G. Wanner, Solving Ordinary Differential Equations I, 2nd ed. (Springer, 1993),
 * sections II.5, II.6 and II.10, and their program dop853.f, whose thirty digits are rounded here to double precision.
 */

/** The nodes c_i: stage i is evaluated at τ + c_i h. Stages 13 to 15 serve the dense output only. */
const nodes: readonly number[] = [
  0,
  0.05260015195876773,
  0.0789002279381516,
  0.1183503419072274,
  0.2816496580927726,
  1 / 3,
  0.25,
  4 / 13,
  0.6512820512820513,
  0.6,
  6 / 7,
  1,
  1,
  0.1,
  0.2,
  7 / 9,
];

/** The weights a_ij, a row per stage: its argument is y + h Σ_j a_ij k_j. Row 12 holds the b_j. */
const stageWeights: readonly (readonly number[])[] = [
  [],
  [0.05260015195876773],
  [0.0197250569845379, 0.0591751709536137],
  [0.02958758547680685, 0, 0.08876275643042054],
  [0.2413651341592667, 0, -0.8845494793282861, 0.924834003261792],
  [0.037037037037037035, 0, 0, 0.17082860872947386, 0.12546768756682242],
  [0.037109375, 0, 0, 0.17025221101954405, 0.06021653898045596, -0.017578125],
  [
    0.03709200011850479, 0, 0, 0.17038392571223998, 0.10726203044637328, -0.015319437748624402,
    0.008273789163814023,
  ],
  [
    0.6241109587160757, 0, 0, -3.3608926294469414, -0.868219346841726, 27.59209969944671, 20.154067550477894,
    -43.48988418106996,
  ],
  [
    0.47766253643826434, 0, 0, -2.4881146199716677, -0.590290826836843, 21.230051448181193,
    15.279233632882423, -33.28821096898486, -0.020331201708508627,
  ],
  [
    -0.9371424300859873, 0, 0, 5.186372428844064, 1.0914373489967295, -8.149787010746927, -18.52006565999696,
    22.739487099350505, 2.4936055526796523, -3.0467644718982196,
  ],
  [
    2.273310147516538, 0, 0, -10.53449546673725, -2.0008720582248625, -17.9589318631188, 27.94888452941996,
    -2.8589982771350235, -8.87285693353063, 12.360567175794303, 0.6433927460157636,
  ],
  [
    0.054293734116568765, 0, 0, 0, 0, 4.450312892752409, 1.8915178993145003, -5.801203960010585,
    0.3111643669578199, -0.1521609496625161, 0.20136540080403034, 0.04471061572777259,
  ],
  [
    0.056167502283047954, 0, 0, 0, 0, 0, 0.25350021021662483, -0.2462390374708025, -0.12419142326381637,
    0.15329179827876568, 0.00820105229563469, 0.007567897660545699, -0.008298,
  ],
  [
    0.03183464816350214, 0, 0, 0, 0, 0.028300909672366776, 0.053541988307438566, -0.05492374857139099, 0, 0,
    -0.00010834732869724932, 0.0003825710908356584, -0.00034046500868740456, 0.1413124436746325,
  ],
  [
    -0.42889630158379194, 0, 0, 0, 0, -4.697621415361164, 7.683421196062599, 4.06898981839711,
    0.3567271874552811, 0, 0, 0, -0.0013990241651590145, 2.9475147891527724, -9.15095847217987,
  ],
];

/** The stage whose argument is the state at the end of the step: the first stage of the next step. */
const stepEnd = 12;

/** The weights b_j − b̂_j of the fifth-order error estimate. */
const fifthOrderErrorWeights: readonly number[] = [
  0.01312004499419488, 0, 0, 0, 0, -1.2251564463762044, -0.4957589496572502, 1.6643771824549864,
  -0.35032884874997366, 0.3341791187130175, 0.08192320648511571, -0.022355307863886294,
];

/** The weights b_j − b̃_j of the third-order error estimate. */
const thirdOrderErrorWeights: readonly number[] = [
  -0.18980075407240762, 0, 0, 0, 0, 4.450312892752409, 1.8915178993145003, -5.801203960010585,
  -0.42268232132379197, -0.1521609496625161, 0.20136540080403034, 0.022651792198360825,
];

/** The weights d_ij of the four highest terms of the dense output, rows i = 4 … 7, over all sixteen stages. */
const denseWeights: readonly (readonly number[])[] = [
  [
    -8.428938276109013, 0, 0, 0, 0, 0.5667149535193777, -3.0689499459498917, 2.38466765651207,
    2.117034582445028, -0.871391583777973, 2.2404374302607883, 0.6315787787694688, -0.08899033645133331,
    18.148505520854727, -9.194632392478356, -4.436036387594894,
  ],
  [
    10.427508642579134, 0, 0, 0, 0, 242.28349177525817, 165.20045171727028, -374.5467547226902,
    -22.113666853125306, 7.733432668472264, -30.674084731089398, -9.332130526430229, 15.697238121770845,
    -31.139403219565178, -9.35292435884448, 35.81684148639408,
  ],
  [
    19.985053242002433, 0, 0, 0, 0, -387.0373087493518, -189.17813819516758, 527.8081592054236,
    -11.57390253995963, 6.8812326946963, -1.0006050966910838, 0.7777137798053443, -2.778205752353508,
    -60.19669523126412, 84.32040550667716, 11.99229113618279,
  ],
  [
    -25.69393346270375, 0, 0, 0, 0, -154.18974869023643, -231.5293791760455, 357.6391179106141,
    93.40532418362432, -37.45832313645163, 104.0996495089623, 29.8402934266605, -43.53345659001114,
    96.32455395918828, -39.17726167561544, -149.72683625798564,
  ],
];

/** Σ_j w_j k_j, component i: what every formula of a Runge–Kutta method is made of. */
function weightedSum(weights: readonly number[], stages: readonly Float64Array[], i: number): number {
  let sum = 0;
  for (let j = 0; j < weights.length; j++) sum += weights[j]! * stages[j]![i]!;
  return sum;
}

/** The inner product of v and w, each component in its own unit. */
function innerProduct(v: Float64Array, w: Float64Array, units: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < v.length; i++) sum += (v[i]! / units[i]!) * (w[i]! / units[i]!);
  return sum;
}

/** The logarithm of the largest |v_i|, each component in its own unit; −∞ for zero. */
function logarithmicSize(v: Float64Array, units: Float64Array): number {
  let largest = 0;
  for (let i = 0; i < v.length; i++) largest = Math.max(largest, Math.abs(v[i]! / units[i]!));
  return Math.log(largest);
}

function allFinite(v: ArrayLike<number>): boolean {
  for (let i = 0; i < v.length; i++) if (!Number.isFinite(v[i])) return false;
  return true;
}

/** The first number, to the last bit, at which `isBefore` no longer holds; it holds at `before`, not at `after`. */
function bisect(before: number, after: number, isBefore: (x: number) => boolean): number {
  for (;;) {
    const middle = before + (after - before) / 2;
    if (middle === before || middle === after) return after;
    if (isBefore(middle)) before = middle;
    else after = middle;
  }
}

/** One accepted step and its dense output: a polynomial of degree seven in θ = (τ − start) / h, of order seven in h. */
interface Segment {
  readonly start: number;
  /** The signed length of the step; an event may end the solution before `start + h`. */
  readonly h: number;
  /** Eight rows of n numbers each, innermost factor last. */
  readonly coefficients: Float64Array;
}

/** The dense output of the step from y to yNext with all sixteen stages evaluated (Hairer et al., section II.6). */
function denseOutput(
  start: number,
  h: number,
  y: Float64Array,
  yNext: Float64Array,
  stages: readonly Float64Array[],
): Segment {
  const n = y.length;
  const coefficients = new Float64Array(8 * n);
  for (let i = 0; i < n; i++) {
    const rise = yNext[i]! - y[i]!;
    const departure = h * stages[0]![i]! - rise;
    coefficients[i] = y[i]!;
    coefficients[n + i] = rise;
    coefficients[2 * n + i] = departure;
    coefficients[3 * n + i] = rise - h * stages[stepEnd]![i]! - departure;
    for (let row = 0; row < 4; row++)
      coefficients[(4 + row) * n + i] = h * weightedSum(denseWeights[row]!, stages, i);
  }
  return { start, h, coefficients };
}

/** Writes the state at tau into out: r₀ + θ(r₁ + (1−θ)(r₂ + θ(r₃ + (1−θ)(r₄ + θ(r₅ + (1−θ)(r₆ + θr₇)))))). */
function interpolate(segment: Segment, tau: number, out: Float64Array): void {
  const n = out.length;
  const r = segment.coefficients;
  const theta = (tau - segment.start) / segment.h;
  const rest = 1 - theta;
  for (let i = 0; i < n; i++) {
    let value = r[7 * n + i]!;
    for (let row = 6; row >= 0; row--) value = r[row * n + i]! + (row % 2 === 0 ? theta : rest) * value;
    out[i] = value;
  }
}

/** A scalar function of τ and the state; the integration stops where one first crosses zero. */
type EventFunction = (tau: number, y: Float64Array) => number;

/** Each step is searched in this many parts, so that two crossings within one step are rarely missed. */
const partsPerStep = 8;

/**
 * The first zero crossing of any event on the segment up to `end`, or undefined. `signs` holds each event's sign
 * before the segment and is brought up to date; an event that is zero at the start must first leave zero.
 */
function firstCrossing(
  events: readonly EventFunction[],
  signs: number[],
  segment: Segment,
  end: number,
  y: Float64Array,
): number | undefined {
  const signAt = (event: EventFunction, tau: number): number => {
    interpolate(segment, tau, y);
    return Math.sign(event(tau, y));
  };
  let before = segment.start;
  for (let part = 1; part <= partsPerStep; part++) {
    const after = part === partsPerStep ? end : segment.start + (segment.h * part) / partsPerStep;
    let first: number | undefined;
    for (let i = 0; i < events.length; i++) {
      const event = events[i]!;
      const sign = signs[i]!;
      const signAfter = signAt(event, after);
      if (sign !== 0 && (signAfter === 0 || signAfter === -sign)) {
        const crossing = bisect(before, after, (tau) => signAt(event, tau) === sign);
        if (first === undefined || (crossing - first) * segment.h < 0) first = crossing;
      }
      if (!Number.isNaN(signAfter)) signs[i] = signAfter;
    }
    if (first !== undefined) return first;
    before = after;
  }
  return undefined;
}

/** The exponents p of |dy/dτ| / |y| ~ (τ* − τ)^−p that count as a pole: 1/2 is a simple pole of β, 1 a Landau pole. */
const smallestExponent = 1 / 4;
const largestExponent = 4;

/** How close, relative to the way travelled, the last mesh point must be to the pole it announces. */
const nearness = 1e-5;

/**
 * The place τ* of the singularity at which the mesh ends, or undefined if it ends for another reason.
 *
 * Near a Landau pole y ~ (τ* − τ)^−α, near a simple pole of β itself y* − y ~ (τ* − τ)^(1/2). Either way the
 * steepness, the logarithm of |dy/dτ| in units of the tolerance of y, is a constant less p ln(τ* − τ). Three mesh
 * points determine the constant, p and τ*: where the steepness rises by a, then by b,
 *
 *     (τ₁ − τ₀) / (τ₂ − τ₁) = (e^(a/p) − 1) / (1 − e^(−b/p)),      τ* − τ₂ = (τ₂ − τ₁) / (e^(b/p) − 1).
 *
 * Exponential growth has constant steepness.
 */
function poleAhead(tau: readonly number[], steepness: readonly number[]): number | undefined {
  const last = tau.length - 1;
  const middle = lastBelow(steepness, steepness[last]! - 2, last);
  const first = middle < 0 ? -1 : lastBelow(steepness, steepness[middle]! - 2, middle);
  if (first < 0) return undefined;

  const a = steepness[middle]! - steepness[first]!;
  const b = steepness[last]! - steepness[middle]!;
  const ratio = (tau[middle]! - tau[first]!) / (tau[last]! - tau[middle]!);
  const isBelow = (x: number) => Math.expm1(a * x) / -Math.expm1(-b * x) < ratio;
  if (!isBelow(1 / largestExponent) || isBelow(1 / smallestExponent)) return undefined;

  const inverseExponent = bisect(1 / largestExponent, 1 / smallestExponent, isBelow);
  const distance = (tau[last]! - tau[middle]!) / Math.expm1(b * inverseExponent);
  return Math.abs(distance) < nearness * Math.abs(tau[last]! - tau[0]!) ? tau[last]! + distance : undefined;
}

/** The slopes that `leapsPole` compares: at the start of the step, and of the two before it. */
const slopesKept = 3;

/**
 * Whether a step would leap over a pole: dy/dτ has grown over the last two steps, and now a stage reverses it. The tolerance
 * alone may allow this, for beyond a simple pole of β the flow returns to the pole. The first two steps have no such past;
 * there dy/dτ must have grown from the start of the step to the stage before the reversal. All slopes are measured in the
 * same units: where a coupling crosses zero, its tolerance may change faster than they do.
 */
function leapsPole(
  slopes: readonly Float64Array[],
  stages: readonly Float64Array[],
  units: Float64Array,
): boolean {
  let reversed = 1;
  while (reversed < stages.length && !(innerProduct(stages[reversed]!, stages[0]!, units) < 0)) reversed++;
  if (reversed === stages.length) return false;
  const past = slopes.length < slopesKept ? [stages[0]!, stages[reversed - 1]!] : slopes;
  const sizes = past.map((slope) => logarithmicSize(slope, units));
  return sizes.every((size, i) => i === 0 || size > sizes[i - 1]!);
}

/** The last index before `end` at which the value is at most `bound`, or −1. */
function lastBelow(values: readonly number[], bound: number, end: number): number {
  let index = end - 1;
  while (index >= 0 && values[index]! > bound) index--;
  return index;
}

/** Writes dy/dτ at (tau, y) into out. */
type RightHandSide = (tau: number, y: ArrayLike<number>, out: Float64Array) => void;

interface IntegrationOptions {
  /** The relative tolerance of the local error, default 1e-10. */
  readonly rtol?: number | undefined;
  /** The absolute tolerance of the local error in units of y, default 1e-12. */
  readonly atol?: number | undefined;
  /** The most steps to try, rejected ones included, default 100,000. */
  readonly maxSteps?: number | undefined;
  /** The length of the first step to try, in units of τ; chosen automatically by default. */
  readonly firstStep?: number | undefined;
  /** The longest step, in units of τ. */
  readonly maxStep?: number | undefined;
  /** The interval of τ in which the theory is valid: the integration stops at its border. */
  readonly range?: readonly [number, number] | undefined;
  /** The integration stops at the first zero crossing of any of these. */
  readonly events?: readonly EventFunction[] | undefined;
}

/** The options with their defaults, and the end of the integration that span and range allow. */
interface Limits {
  readonly rtol: number;
  readonly atol: number;
  readonly maxSteps: number;
  readonly firstStep: number | undefined;
  readonly maxStep: number;
  readonly end: number;
  readonly reason: 'end' | 'range';
  readonly events: readonly EventFunction[];
}

/** Reads span and options; a RangeError says in English what is wrong with them. */
function readLimits(
  y0: ArrayLike<number>,
  span: readonly [number, number],
  options: IntegrationOptions,
): Limits {
  const {
    rtol = 1e-10,
    atol = 1e-12,
    maxSteps = 100_000,
    firstStep,
    maxStep = Infinity,
    events = [],
  } = options;
  const [start, target] = span;
  const [low, high] = options.range ?? [-Infinity, Infinity];
  const end = Math.min(Math.max(target, low), high);

  demand(y0.length > 0, 'the initial state is empty');
  demand(allFinite(y0), 'the initial state is not finite');
  demand(allFinite([start, target]), `the span must be two finite numbers, not ${start}, ${target}`);
  demand(rtol > 0 && rtol < Infinity, `rtol must be positive and finite, not ${rtol}`);
  demand(atol > 0 && atol < Infinity, `atol must be positive and finite, not ${atol}`);
  demand(Number.isInteger(maxSteps) && maxSteps > 0, `maxSteps must be a positive integer, not ${maxSteps}`);
  demand(firstStep === undefined || firstStep > 0, `firstStep must be positive, not ${firstStep ?? ''}`);
  demand(maxStep > 0, `maxStep must be positive, not ${maxStep}`);
  demand(low <= high, `the range must be two numbers in ascending order, not ${low}, ${high}`);
  demand(low <= start && start <= high, `tau = ${start} lies outside the range from ${low} to ${high}`);

  return { rtol, atol, maxSteps, firstStep, maxStep, events, end, reason: end === target ? 'end' : 'range' };
}

function demand(condition: boolean, complaint: string): void {
  if (!condition) throw new RangeError(complaint);
}

/** Why and where an integration stopped. */
interface Stopped {
  /**
   * `end`: the end of the span; `pole`: the derivative diverges at tau, as at a Landau pole; `event`: an event
   * function crossed zero; `range`: the border of the declared validity; `steps`: no further step was possible.
   */
  readonly reason: 'end' | 'pole' | 'event' | 'range' | 'steps';
  /** The scale τ at which it stopped; for a pole the place of the pole, just beyond the last mesh point. */
  readonly tau: number;
}

/** A solution of dy/dτ = f(τ, y): the accepted mesh, and a dense output of order seven between its points. */
interface Solution {
  /** The mesh, monotone, first and last point included. */
  readonly tau: Float64Array;
  /** The state at each mesh point. */
  readonly y: Float64Array[];
  /** The state at any τ of the mesh's span; a RangeError outside. */
  readonly at: (tau: number) => Float64Array;
  readonly stopped: Stopped;
  /** The number of accepted steps. */
  readonly steps: number;
  /** The number of evaluations of the right-hand side. */
  readonly evaluations: number;
}

/** The dense output as a function on the whole mesh; mesh points give the stored state exactly. */
function onMesh(
  tau: Float64Array,
  y: readonly Float64Array[],
  segments: readonly Segment[],
): (at: number) => Float64Array {
  const first = tau[0]!;
  const last = tau[tau.length - 1]!;
  const direction = last < first ? -1 : 1;
  return (at) => {
    if (!((at - first) * direction >= 0 && (last - at) * direction >= 0))
      throw new RangeError(`tau = ${at} lies outside the solution, which reaches from ${first} to ${last}`);
    let low = 0;
    let high = tau.length - 1;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((at - tau[middle]!) * direction < 0) high = middle;
      else low = middle;
    }
    if (at === tau[low]) return y[low]!.slice();
    if (at === tau[high]) return y[high]!.slice();
    const out = new Float64Array(y[low]!.length);
    interpolate(segments[low]!, at, out);
    return out;
  };
}

/**
 * The estimated local error of a step of length h in units of the tolerance: at most 1 is acceptable. The
 * fifth-order estimate, damped by the third-order one where both are small (Hairer et al., section II.10).
 */
function errorNorm(
  h: number,
  y: Float64Array,
  yNext: Float64Array,
  stages: readonly Float64Array[],
  { rtol, atol }: Limits,
): number {
  let fifth = 0;
  let third = 0;
  for (let i = 0; i < y.length; i++) {
    const scale = atol + rtol * Math.max(Math.abs(y[i]!), Math.abs(yNext[i]!));
    const fifthError = weightedSum(fifthOrderErrorWeights, stages, i) / scale;
    const thirdError = weightedSum(thirdOrderErrorWeights, stages, i) / scale;
    fifth += fifthError * fifthError;
    third += thirdError * thirdError;
  }
  if (fifth === 0) return 0;
  return (h * fifth) / Math.sqrt(y.length * (fifth + 0.01 * third));
}

/** The factor by which a step is shortened where nothing is known but that it failed. */
const deepestCut = 1 / 3;

/** The factor from this step's length to the next: order eight, safety 0.9, no growth beyond 6. */
function stepFactor(error: number): number {
  if (Number.isNaN(error)) return deepestCut;
  return Math.min(6, Math.max(deepestCut, 0.9 * Math.pow(error, -1 / 8)));
}

/**
 * The length of a first step: its eighth power times the larger of dy/dτ and d²y/dτ² is a hundredth, in units of the
 * tolerance (Hairer et al., section II.4). `slope` is dy/dτ at the start.
 */
function initialStep(
  f: RightHandSide,
  tau: number,
  direction: number,
  longest: number,
  y: Float64Array,
  slope: Float64Array,
  { rtol, atol }: Limits,
): number {
  const weightedNorm = (component: (i: number) => number): number => {
    let sum = 0;
    for (let i = 0; i < y.length; i++) {
      const x = component(i) / (atol + rtol * Math.abs(y[i]!));
      sum += x * x;
    }
    return Math.sqrt(sum);
  };
  const size = weightedNorm((i) => y[i]!);
  const speed = weightedNorm((i) => slope[i]!);
  const euler = Math.min(longest, size <= 1e-5 || speed <= 1e-5 ? 1e-6 : (0.01 * size) / speed);

  const slopeNext = new Float64Array(y.length);
  f(
    tau + direction * euler,
    y.map((value, i) => value + direction * euler * slope[i]!),
    slopeNext,
  );
  const curvature = weightedNorm((i) => slopeNext[i]! - slope[i]!) / euler;
  const fastest = Math.max(speed, curvature);
  if (!Number.isFinite(fastest)) return euler;
  const step = fastest <= 1e-15 ? Math.max(1e-6, euler * 1e-3) : Math.pow(0.01 / fastest, 1 / 8);
  return Math.min(longest, 100 * euler, step);
}

/**
 * DOP853: adaptive integration of dy/dτ = f(τ, y) by the explicit Runge–Kutta method of Dormand and Prince of order
 * eight. Source: Hairer, Nørsett, Wanner, Solving Ordinary Differential Equations I, 2nd ed., sections II.4 to II.6, II.10.
 */

/** A step below this multiple of τ, or of the way travelled, is lost in rounding. */
const shortestStep = 16 * Number.EPSILON;

/**
 * Integrates f from the state y0 over the span, forward or backward. A pole is an answer, `stopped.reason: 'pole'`,
 * and no non-finite number ever stands in the solution. A RangeError says what is wrong with the input.
 */
function integrate(
  f: RightHandSide,
  y0: ArrayLike<number>,
  span: readonly [number, number],
  options: IntegrationOptions = {},
): Solution {
  const limits = readLimits(y0, span, options);
  const { end, events, maxSteps, rtol, atol } = limits;
  const start = span[0];
  const direction = end < start ? -1 : 1;

  let evaluations = 0;
  const slopeAt: RightHandSide = (tau, y, out) => {
    evaluations++;
    f(tau, y, out);
  };

  let tau = start;
  let y = Float64Array.from(y0);
  let yNext = new Float64Array(y.length);
  const scratch = new Float64Array(y.length);
  const stages = nodes.map(() => new Float64Array(y.length));
  const takeStages = (first: number, last: number, step: number): void => {
    for (let s = first; s <= last; s++) {
      const argument = s === stepEnd ? yNext : scratch;
      for (let i = 0; i < y.length; i++)
        argument[i] = y[i]! + step * weightedSum(stageWeights[s]!, stages, i);
      slopeAt(tau + nodes[s]! * step, argument, stages[s]!);
    }
  };

  slopeAt(start, y, stages[0]!);
  if (!allFinite(stages[0]!)) throw new RangeError(`the right-hand side is not finite at tau = ${start}`);

  const mesh = [tau];
  const states = [y];
  const segments: Segment[] = [];
  const tolerances = y.map((value) => atol + rtol * Math.abs(value));
  const steepness = [logarithmicSize(stages[0]!, tolerances)];
  let slopes = [stages[0]!.slice()];
  const signs = events.map((event) => Math.sign(event(start, y.slice())) || 0);
  const finish = (stopped: Stopped): Solution => {
    const tau = Float64Array.from(mesh);
    return {
      tau,
      y: states,
      at: onMesh(tau, states, segments),
      stopped,
      steps: segments.length,
      evaluations,
    };
  };

  const longest = Math.min(limits.maxStep, Math.abs(end - start));
  let h = limits.firstStep ?? initialStep(slopeAt, start, direction, longest, y, stages[0]!, limits);
  let largestGrowth = Infinity;
  for (let attempts = 0; tau !== end; attempts++) {
    h = Math.min(h, longest);
    const distance = Math.abs(end - tau);
    const isLast = 1.01 * h >= distance;
    if (isLast) h = distance;
    if (attempts === maxSteps) return finish({ reason: 'steps', tau });
    if (h <= shortestStep * Math.max(Math.abs(tau), Math.abs(tau - start)) && !isLast) {
      const pole = poleAhead(mesh, steepness);
      return finish(pole === undefined ? { reason: 'steps', tau } : { reason: 'pole', tau: pole });
    }

    const step = direction * h;
    takeStages(1, stepEnd, step);
    const error = errorNorm(h, y, yNext, stages, limits);
    let segment: Segment | undefined;
    if (error <= 1) {
      takeStages(stepEnd + 1, nodes.length - 1, step);
      segment = denseOutput(tau, step, y, yNext, stages);
      if (!allFinite(segment.coefficients) || leapsPole(slopes, stages, tolerances)) segment = undefined;
    }
    if (segment === undefined) {
      h *= error <= 1 ? deepestCut : stepFactor(error);
      largestGrowth = 1;
      continue;
    }
    h *= Math.min(stepFactor(error), largestGrowth);
    largestGrowth = Infinity;

    tau = isLast ? end : tau + step;
    const crossing = firstCrossing(events, signs, segment, tau, scratch);
    if (crossing !== undefined) {
      tau = crossing;
      interpolate(segment, tau, yNext);
    }
    mesh.push(tau);
    states.push(yNext);
    segments.push(segment);
    if (crossing !== undefined) return finish({ reason: 'event', tau });

    y = yNext;
    for (let i = 0; i < y.length; i++) tolerances[i] = atol + rtol * Math.abs(y[i]!);
    steepness.push(logarithmicSize(stages[stepEnd]!, tolerances));
    slopes.push(stages[stepEnd]!.slice());
    slopes = slopes.slice(-slopesKept);
    yNext = new Float64Array(y.length);
    [stages[0], stages[stepEnd]] = [stages[stepEnd]!, stages[0]!];
  }
  return finish({ reason: limits.reason, tau });
}

export type { EventFunction, IntegrationOptions, Solution, Stopped };
