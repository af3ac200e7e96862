import { arranger } from '../expr/arrange.ts';
import type { Ordering } from '../expr/arrange.ts';
import { splitPower } from '../expr/build.ts';
import type { Call, Derivative, Expr, Op, Power, Sym } from '../expr/expr.ts';
import * as Q from '../expr/rational.ts';
import { latexOfName } from './names.ts';
import { functionNames } from './functions.ts';
import type { TexMath } from './text.ts';

/** How one theory writes its symbols. */
export interface TexNotation {
  readonly ordering: Ordering;
  /** LaTeX per symbol: the author's own where declared (see `checkLatex`), else from `latexOfNames`. */
  readonly latex: ReadonlyMap<Expr, string>;
  /** Total derivatives by this symbol are dots. */
  readonly time: Sym;
  /** Symbols that are printed with their arguments, as in S(g, \tau). */
  readonly functionOf?: ReadonlyMap<Expr, readonly Expr[]>;
}

/** How tightly the printed form of a node holds together. */
const strength = { sum: 0, product: 1, power: 2, atom: 3 } as const;

/**
 * Prints as a journal would: `-\varepsilon g + A g^2`, `\frac{3}{16 \pi^2} g^2`, `\frac{p^2}{2 A}`. Symbols without
 * LaTeX in the notation get it from their names. Reading the result again gives an equal expression.
 */
export function texPrinter(notation: TexNotation): (e: Expr) => TexMath {
  const arrange = arranger(notation.ordering);
  const taken = new Set(notation.latex.values());
  const nameOf = (e: Sym): string => notation.latex.get(e) ?? latexOfName(e.name);

  const rules: { readonly [K in Op]: (e: Extract<Expr, { op: K }>) => string } = {
    num: (e) => signed(e),
    constant: (e) =>
      e.name === 'pi' ? (taken.has('\\pi') ? '\\arccos(-1)' : '\\pi') : taken.has('i') ? '\\mathrm{i}' : 'i',
    sym: (e) => {
      const args = notation.functionOf?.get(e);
      return args === undefined ? nameOf(e) : `${nameOf(e)}(${args.map(print).join(', ')})`;
    },
    sum: (e) =>
      arrange
        .terms(e)
        .map((t, i) =>
          arrange.isNegative(t)
            ? `${i === 0 ? '-' : ' - '}${unsigned(t)}`
            : `${i === 0 ? '' : ' + '}${unsigned(t)}`,
        )
        .join(''),
    product: (e) => signed(e),
    power: (e) => (isDenominator(e) ? signed(e) : power(e)),
    call: (e) => application(e),
    derivative: (e) => derivative(e),
  };
  const print = (e: Expr): string => (rules[e.op] as (x: Expr) => string)(e);

  const signed = (e: Expr): string => `${arrange.isNegative(e) ? '-' : ''}${unsigned(e)}`;

  /** A term without its leading sign: numbers and constants in one fraction in front, symbols behind. */
  function unsigned(term: Expr): string {
    if (term.op !== 'num' && term.op !== 'product' && !(term.op === 'power' && isDenominator(term)))
      return print(term);
    const f = arrange.fraction(term);
    const numerator = f.n === 1 ? [] : [`${f.n}`];
    const denominator = f.d === 1 ? [] : [`${f.d}`];
    const one = (list: readonly string[]): string => (list.length === 0 ? '1' : juxtapose(list));
    if (f.below.length === 0) {
      if (f.d === 1 && f.constantsBelow.length === 0)
        return one([...numerator, ...factors([...f.constants, ...f.above], f.n === 1)]);
      const front = `\\frac{${one([...numerator, ...factors(f.constants, f.n === 1)])}}{${one([
        ...denominator,
        ...factors(f.constantsBelow, f.d === 1),
      ])}}`;
      return juxtapose([front, ...factors(f.above, false)]);
    }
    return `\\frac{${one([...numerator, ...factors([...f.constants, ...f.above], f.n === 1)])}}{${one([
      ...denominator,
      ...factors([...f.constantsBelow, ...f.below], f.d === 1),
    ])}}`;
  }

  /** Factors of a product; one that stands alone needs no parentheses. */
  const factors = (list: readonly Expr[], alone: boolean): readonly string[] =>
    alone && list.length === 1 ? [print(list[0] as Expr)] : list.map((x) => at(strength.power, x));

  function power({ base, exponent }: Power): string {
    if (exponent.op === 'num') {
      const { n, d } = exponent.value;
      if (n === 1) return d === 2 ? `\\sqrt{${print(base)}}` : `\\sqrt[${d}]{${print(base)}}`;
    }
    const raised = `^${braced(exponent.op === 'num' ? Q.showRational(exponent.value) : print(exponent))}`;
    const integer = exponent.op === 'num' && Q.isInteger(exponent.value);
    if (base.op === 'sym' && !notation.functionOf?.has(base)) return `${raisable(nameOf(base))}${raised}`;
    if (base.op === 'call' && integer) {
      const name = functionNames.get(base.fn);
      if (name !== undefined && base.fn !== 'zeta') return `${name}${raised}${group(argumentsOf(base))}`;
      if (base.fn === 'zeta') return `${print(base)}${raised}`;
    }
    if (base.op === 'derivative' && dotted(base)) return `${print(base)}${raised}`;
    return `${at(strength.atom, base)}${raised}`;
  }

  function application(e: Call): string {
    const inside = argumentsOf(e);
    if (e.fn === 'exp' && !taken.has('e') && inside.length <= 40 && !isTall(inside))
      return `e^${braced(inside)}`;
    if (e.fn === 'zeta' && taken.has('\\zeta')) return `\\operatorname{zeta}${group(inside)}`;
    if (e.fn === 'lambertw') return `W_{${print(e.args[0] as Expr)}}${group(print(e.args[1] as Expr))}`;
    return `${functionNames.get(e.fn) ?? `\\operatorname{${e.fn}}`}${group(inside)}`;
  }
  const argumentsOf = (e: Call): string => e.args.map(print).join(', ');

  /** Is the derivative printed as dots over its letter? */
  const dotted = (e: Derivative): boolean =>
    e.kind === 'total' &&
    e.by === notation.time &&
    e.order <= 2 &&
    e.of.op === 'sym' &&
    split(nameOf(e.of)) !== undefined;

  function derivative(e: Derivative): string {
    if (dotted(e)) {
      const { nucleus, scripts } = split(nameOf(e.of as Sym)) as Split;
      return `${e.order === 1 ? '\\dot' : '\\ddot'}{${nucleus}}${scripts}`;
    }
    const d = e.kind === 'total' ? 'd' : '\\partial';
    const order = e.order === 1 ? '' : `^${braced(`${e.order}`)}`;
    const by = `${d} ${variable(e.by)}${order}`;
    // ∂²S/∂g∂τ: nested partial derivatives of a symbol share one fraction.
    const nest = e.kind === 'partial' ? partials(e) : undefined;
    if (nest !== undefined && nest.steps.length > 1) {
      const total = nest.steps.reduce((n, s) => n + s.order, 0);
      const below = nest.steps.map(
        (s) => `\\partial ${variable(s.by)}${s.order === 1 ? '' : `^${braced(`${s.order}`)}`}`,
      );
      return `\\frac{\\partial^${braced(`${total}`)} ${nameOf(nest.root)}}{${below.join(' ')}}`;
    }
    if (e.of.op === 'sym') return `\\frac{${d}${order} ${nameOf(e.of)}}{${by}}`;
    return `\\frac{${d}${order}}{${by}}${group(print(e.of))}`;
  }

  /** What a derivative is taken by: a symbol, or a velocity as in ∂L/∂q̇. */
  const variable = (by: Sym | Derivative): string => (by.op === 'sym' ? raisable(nameOf(by)) : print(by));

  /** Parentheses as high as their content, except round long content, which must be able to break. */
  const group = (inside: string): string =>
    !isTall(inside)
      ? `(${inside})`
      : inside.length > 160
        ? `\\bigl(${inside}\\bigr)`
        : `\\left(${inside}\\right)`;

  const isDenominator = (e: Expr): boolean => {
    const { exponent } = splitPower(e);
    return exponent.op === 'num' && Q.sign(exponent.value) < 0;
  };
  const strengthOf = (e: Expr): number => {
    if (e.op === 'sum') return strength.sum;
    if (e.op === 'product') return strength.product;
    if (e.op === 'num')
      return Q.sign(e.value) < 0 ? strength.sum : Q.isInteger(e.value) ? strength.atom : strength.power;
    if (e.op === 'power') return isRoot(e) ? strength.atom : strength.power;
    if (e.op === 'call') return e.fn === 'zeta' || e.fn === 'lambertw' ? strength.atom : strength.power;
    if (e.op === 'derivative') return strength.power;
    return strength.atom;
  };
  const at = (needed: number, e: Expr): string => (strengthOf(e) >= needed ? print(e) : group(print(e)));

  return (e) => print(e) as TexMath;
}

/** The symbol and the steps of a nest of partial derivatives, the outermost first. */
function partials(e: Expr): { readonly root: Sym; readonly steps: readonly Derivative[] } | undefined {
  if (e.op === 'sym') return { root: e, steps: [] };
  if (e.op !== 'derivative' || e.kind !== 'partial') return undefined;
  const inner = partials(e.of);
  return inner && { root: inner.root, steps: [e, ...inner.steps] };
}

const isRoot = (e: Power): boolean => e.exponent.op === 'num' && e.exponent.value.n === 1;

const isTall = (tex: string): boolean => tex.includes('\\frac');

/** An argument of `^` or `_`: one character as it is, anything else in braces. */
const braced = (tex: string): string => (/^[A-Za-z0-9]$/.test(tex) ? tex : `{${tex}}`);

/** A product by juxtaposition; numbers that would run together get a dot. */
const juxtapose = (list: readonly string[]): string =>
  list.reduce((left, right) => (/^\d/.test(right) ? `${left} \\cdot ${right}` : `${left} ${right}`));

interface Split {
  readonly nucleus: string;
  readonly scripts: string;
}

/** Parts the LaTeX of one letter from its indices: `g_1` into `g` and `_1`. */
function split(latex: string): Split | undefined {
  const parts = /^(\\?[A-Za-z]+|[A-Za-z]|\\[a-z]+\{[^{}]*\})\s*([_^'].*)?$/s.exec(latex);
  const nucleus = parts?.[1];
  if (nucleus === undefined || /^[A-Za-z]{2}/.test(nucleus) || nucleus.startsWith('\\mathit'))
    return undefined;
  return { nucleus, scripts: parts?.[2] ?? '' };
}

/** A name to which a superscript can be added: `g^{*}` needs braces, `g_1` and `g'` do not. */
const raisable = (latex: string): string =>
  /^(?:[^'^]*|[^'^]*')$/.test(split(latex)?.scripts ?? '^') || /^\\mathit\{[^{}]*\}$/.test(latex)
    ? latex
    : `{${latex}}`;
