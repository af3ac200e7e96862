import { MINUS_ONE, num, ZERO } from '../../expr/build.ts';
import { children } from '../../expr/expr.ts';
import type { Call, Expr, Op, Power, Sym } from '../../expr/expr.ts';
import * as Q from '../../expr/rational.ts';
import { subexpressions } from '../../expr/walk.ts';
import { nearestDouble } from '../enclose.ts';
import { elementary, generalPower, image, lambert, rootPower } from './elementary.ts';
import type { Image } from './elementary.ts';
import { down, inverse, line, naturalPower, point, product, range, sum, up } from './rounded.ts';
import type { Range } from './rounded.ts';

export type Box = readonly Range[];

/** Where operands are found, and what is made of them; undefined where that is defined for no arguments. */
interface Entry {
  readonly of: readonly number[];
  readonly rule: (args: readonly Image[], box: Box) => Image | undefined;
}

/** Expressions as a list of operations, each on earlier ones; what occurs in several is computed once. */
export interface Tape {
  readonly entries: readonly Entry[];
  /** The place of each expression. */
  readonly outputs: readonly number[];
  /** How many operations on doubles these are, about. */
  readonly cost: number;
}

/**
 * The operations by which expressions are enclosed on boxes of the unknowns, for real values. Undefined where another
 * symbol occurs, or something that is enclosed nowhere: an unknown under ζ, a constant that is not real.
 */
export function tapeOf(expressions: readonly Expr[], unknowns: readonly Sym[]): Tape | undefined {
  const entries: Entry[] = [];
  const places = new Map<Expr, number>();
  const closed = closedIn(expressions);
  const place = (e: Expr): number | undefined => {
    const known = places.get(e);
    if (known !== undefined) return known;
    const entry = closed.has(e) ? constantEntry(e) : entryOf(e, unknowns, place);
    if (entry === undefined) return undefined;
    places.set(e, entries.length);
    return entries.push(entry) - 1;
  };
  const outputs = expressions.map(place);
  return outputs.every((i) => i !== undefined)
    ? { entries, outputs, cost: costOf(places.keys()) }
    : undefined;
}

/** Functions are computed in integers of many digits. */
const costOf = (expressions: Iterable<Expr>): number =>
  [...expressions].reduce((s, e) => s + (isIntricate(e) ? 200 : 1 + children(e).length), 0);

const isIntricate = (e: Expr): boolean =>
  e.op === 'call' || (e.op === 'power' && (e.exponent.op !== 'num' || !Q.isInteger(e.exponent.value)));

/** What contains no symbols. */
function closedIn(expressions: readonly Expr[]): ReadonlySet<Expr> {
  const closed = new Set<Expr>();
  const seen = new Set<Expr>();
  for (const root of expressions)
    for (const e of subexpressions(root, seen))
      if (e.op !== 'sym' && e.op !== 'derivative' && children(e).every((x) => closed.has(x))) closed.add(e);
  return closed;
}

function constantEntry(e: Expr): Entry | undefined {
  const value = constant(e);
  return value && { of: [], rule: () => value };
}

function entryOf(
  e: Expr,
  unknowns: readonly Sym[],
  place: (e: Expr) => number | undefined,
): Entry | undefined {
  const index = unknowns.indexOf(e as Sym);
  if (index >= 0) return { of: [], rule: (_, box) => image(box[index] as Range) };
  const rule = (rules[e.op] as (x: Expr) => Entry['rule'] | undefined)(e);
  const of = operandsOf(e).map(place);
  return rule && of.every((i) => i !== undefined) ? { of, rule } : undefined;
}

function constant(e: Expr): Image | undefined {
  const value = nearestDouble(e);
  if (value === undefined) return undefined;
  const isExact = e.op === 'num' && Number.isFinite(value) && Q.equal(Q.fromDouble(value), e.value);
  return image(isExact ? point(value) : range(down(value), up(value)));
}

/** Numbers as exponents and branches belong to the operation. */
function operandsOf(e: Expr): readonly Expr[] {
  if (e.op === 'power' && e.exponent.op === 'num') return [e.base];
  if (e.op === 'call' && e.fn === 'lambertw') return e.args.slice(1);
  return children(e);
}

const onFirst =
  (f: (a: Range) => Image | undefined): Entry['rule'] =>
  ([a]) => {
    const value = a && f(a);
    return value && image(value, value.everywhere && a.everywhere);
  };

const combined =
  (f: (a: Range, b: Range) => Range, start: Range): Entry['rule'] =>
  (args) =>
    image(
      args.reduce<Range>(f, start),
      args.every(({ everywhere }) => everywhere),
    );

const rules: { readonly [K in Op]: (e: Extract<Expr, { op: K }>) => Entry['rule'] | undefined } = {
  num: () => undefined,
  constant: () => undefined,
  sym: () => undefined,
  derivative: () => undefined,
  sum: () => combined(sum, point(0)),
  product: (e) => {
    const coefficient = constant(num(e.coefficient));
    return coefficient && combined(product, coefficient);
  },
  power: (e) => powerRule(e),
  call: (e) => callRule(e),
};

function powerRule({ exponent }: Power): Entry['rule'] {
  if (exponent.op !== 'num')
    return ([x, y]) => {
      const value = x && y && generalPower(x, y);
      return value && image(value, value.everywhere && x.everywhere && y.everywhere);
    };
  const { value } = exponent;
  if (!Q.isInteger(value)) return onFirst((a) => rootPower(a, value));
  const n = Number(value.n);
  if (!Number.isSafeInteger(n)) return onFirst(() => image(line, false));
  return n >= 0 ? onFirst((a) => image(naturalPower(a, n))) : onFirst((a) => reciprocal(a, -n));
}

/** Even powers of what is near zero are large and positive. */
function reciprocal(a: Range, n: number): Image | undefined {
  const value = inverse(naturalPower(a, n));
  return value && image(value, !(a.lo <= 0 && a.hi >= 0));
}

function callRule({ fn, args }: Call): Entry['rule'] | undefined {
  if (fn === 'lambertw') {
    const [branch] = args;
    const real = branch === ZERO ? 0 : branch === MINUS_ONE ? -1 : undefined;
    return real === undefined ? undefined : onFirst((a) => lambert(real, a));
  }
  const f = elementary.get(fn);
  return f && onFirst(f);
}

/** What all operations give on a box; each is undefined where it is defined nowhere on it. */
export function run({ entries }: Tape, box: Box): readonly (Image | undefined)[] {
  const values: (Image | undefined)[] = [];
  for (const { of, rule } of entries) {
    const args: Image[] = [];
    for (const i of of) {
      const value = values[i];
      if (value !== undefined) args.push(value);
    }
    values.push(args.length === of.length ? rule(args, box) : undefined);
  }
  return values;
}
