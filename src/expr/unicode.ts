import { absorbSign, arranger } from './arrange.ts';
import type { Ordering } from './arrange.ts';
import type { Derivative, Expr, Op, Sym } from './expr.ts';
import type { Int } from './integer.ts';
import * as Q from './rational.ts';

export interface UnicodeOptions {
  readonly ordering: Ordering;
  /** The scale variable: derivatives by it are written with dots. */
  readonly time: Sym;
  /** Spellings that differ from those made from the names. */
  readonly spelling?: ReadonlyMap<Expr, string>;
}

/** Greek letters by the names under which physicists declare them. */
export const greek: ReadonlyMap<string, string> = new Map([
  ...Object.entries({
    alpha: 'α',
    beta: 'β',
    gamma: 'γ',
    delta: 'δ',
    epsilon: 'ε',
    varepsilon: 'ε',
    eps: 'ε',
  }),
  ...Object.entries({ zeta: 'ζ', eta: 'η', theta: 'θ', vartheta: 'ϑ', iota: 'ι', kappa: 'κ', lambda: 'λ' }),
  ...Object.entries({ lam: 'λ', mu: 'μ', nu: 'ν', xi: 'ξ', rho: 'ρ', varrho: 'ϱ', sigma: 'σ', tau: 'τ' }),
  ...Object.entries({ upsilon: 'υ', phi: 'φ', varphi: 'φ', chi: 'χ', psi: 'ψ', omega: 'ω', Gamma: 'Γ' }),
  ...Object.entries({ Delta: 'Δ', Theta: 'Θ', Lambda: 'Λ', Xi: 'Ξ', Sigma: 'Σ', Upsilon: 'Υ', Phi: 'Φ' }),
  ...Object.entries({ Psi: 'Ψ', Omega: 'Ω' }),
]);

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const subscripts = '₀₁₂₃₄₅₆₇₈₉';
/** A number as an exponent. */
export const raised = (n: Int | string): string =>
  `${n}`.replace(/\d/g, (c) => superscripts[Number(c)] as string).replace('-', '⁻');
/** A number as an index. */
export const lowered = (n: Int | string): string =>
  `${n}`.replace(/\d/g, (c) => subscripts[Number(c)] as string).replace('-', '₋');

/** `lam1` → λ₁, `ytau` → y_τ, `alpha_s` → α_s, `p_g1` → p_g₁. */
export function spell(name: string): string {
  return name
    .split('_')
    .map((part, i) => {
      const [, stem = '', digits = ''] = /^(.*?)(\d*)$/su.exec(part) ?? [];
      const below = lowered(digits);
      if (i > 0 && stem === '' && part !== '') return below;
      return `${i > 0 ? '_' : ''}${spellStem(stem)}${below}`;
    })
    .join('');
}

function spellStem(stem: string): string {
  const letter = greek.get(stem);
  if (letter !== undefined) return letter;
  const index = greek.get(stem.slice(1));
  return index === undefined ? stem : `${stem.slice(0, 1)}_${index}`;
}

/** The spelling of every symbol; two that would look alike keep their declared names. */
function speller(options: UnicodeOptions): (e: Sym) => string {
  const { parameters, coordinates, momenta } = options.ordering;
  const uses = new Map<string, number>();
  for (const e of new Set([...parameters, ...coordinates, ...momenta, options.time])) {
    if (e.op !== 'sym') continue;
    const text = options.spelling?.get(e) ?? spell(e.name);
    uses.set(text, (uses.get(text) ?? 0) + 1);
  }
  return (e) => {
    const given = options.spelling?.get(e);
    if (given !== undefined) return given;
    const text = spell(e.name);
    return (uses.get(text) ?? 0) > 1 ? e.name : text;
  };
}

/** Combining dots above, by order of the derivative. */
const dots = ['', '\u0307', '\u0308', '\u20DB'];

/** How tightly the printed form of a node holds together. */
const strength = { sum: 0, product: 1, power: 2, atom: 3 } as const;

/** Prints for a terminal: `p_g (ε − 2 A g)`, `3 g²/(16 π²)`, `∂²W/∂g²`. Made to be read by people, not by programs. */
export function unicodePrinter(options: UnicodeOptions): (e: Expr) => string {
  const arrange = arranger(options.ordering);
  const spellingOf = speller(options);

  const rules: { readonly [K in Op]: (e: Extract<Expr, { op: K }>) => string } = {
    num: (e) => Q.showRational(e.value).replace('-', '−'),
    constant: (e) => (e.name === 'pi' ? 'π' : 'I'),
    sym: (e) => spellingOf(e),
    sum: (e) =>
      arrange
        .terms(e)
        .map((t) => print(t))
        .reduce((text, t) => (t.startsWith('−') ? `${text} − ${t.slice(1)}` : `${text} + ${t}`)),
    product: (e) => {
      const absorbed = absorbSign(e, arrange);
      return absorbed.op === 'product' ? quotient(absorbed) : print(absorbed);
    },
    power: (e) => {
      const { base, exponent } = e;
      if (exponent.op !== 'num') {
        return `${at(strength.atom, base)}^${exponent.op === 'sym' ? print(exponent) : `(${print(exponent)})`}`;
      }
      if (Q.sign(exponent.value) < 0) return quotient(e);
      if (Q.isInteger(exponent.value)) return `${at(strength.atom, base)}${raised(exponent.value.n)}`;
      if (!Q.equal(exponent.value, Q.half)) return `${at(strength.atom, base)}^(${print(exponent)})`;
      const bare =
        base.op === 'sym' || base.op === 'constant' || (base.op === 'num' && isNatural(base.value));
      return bare ? `√${print(base)}` : `√(${print(base)})`;
    },
    call: (e) => {
      const [branch] = e.args;
      if (e.fn === 'lambertw' && branch?.op === 'num' && Q.isInteger(branch.value)) {
        return `W${lowered(branch.value.n)}(${e.args.slice(1).map(print).join(', ')})`;
      }
      const name = e.fn === 'zeta' ? 'ζ' : e.fn === 'lambertw' ? 'W' : e.fn;
      return `${name}(${e.args.map(print).join(', ')})`;
    },
    derivative: (e) => dotted(e) ?? leibniz(e),
  };

  /** ġ, Ḧ, ṗ_g: the derivative by time of a symbol whose stem is one letter. */
  function dotted(e: Derivative): string | undefined {
    const dot = dots[e.order];
    if (e.kind !== 'total' || e.by !== options.time || e.of.op !== 'sym' || dot === undefined)
      return undefined;
    const [whole, letter, rest] = /^(\p{L}\p{M}*)((?:[_₀-₉].*)?)$/su.exec(spellingOf(e.of)) ?? [];
    return whole === undefined ? undefined : `${letter}${dot}`.normalize('NFC') + (rest ?? '');
  }

  /** dJz/dτ, ∂²W/∂g∂h, d/dτ (x y). */
  function leibniz(e: Derivative): string {
    const d = e.kind === 'total' ? 'd' : '∂';
    const below: string[] = [];
    let order = 0;
    let of: Expr = e;
    for (; of.op === 'derivative' && of.kind === e.kind; of = of.of) {
      below.unshift(`${d}${at(strength.atom, of.by)}${of.order === 1 ? '' : raised(of.order)}`);
      order += of.order;
    }
    const above = `${d}${order === 1 ? '' : raised(order)}`;
    return of.op === 'sym'
      ? `${above}${print(of)}/${below.join('')}`
      : `${above}/${below.join('')} (${print(of)})`;
  }

  const isLeibniz = (e: Expr): boolean => e.op === 'derivative' && dotted(e) === undefined;

  function quotient(e: Expr): string {
    const f = arrange.fraction(e);
    // (−ε g + A g²) ∂S/∂g: a derivative in Leibniz's notation comes last, else it seems to act on what follows.
    const last = f.above.filter(isLeibniz);
    const factors = [...f.constants, ...f.above.filter((x) => !isLeibniz(x)), ...last];
    const divisors = [...f.constantsBelow, ...f.below].map((x) => at(strength.product, x));
    if (f.d !== 1) divisors.unshift(`${f.d}`);
    const above = factors.map((x, i) =>
      isLeibniz(x) && i === factors.length - 1 && divisors.length === 0 ? print(x) : at(strength.product, x),
    );
    if (f.n !== 1 || above.length === 0) above.unshift(`${f.n}`);
    const top = `${f.negative ? '−' : ''}${above.join(' ')}`;
    if (divisors.length === 0) return top;
    return `${top}/${divisors.length === 1 ? (divisors[0] as string) : `(${divisors.join(' ')})`}`;
  }

  const strengthOf = (e: Expr): number => {
    if (e.op === 'sum' || isLeibniz(e)) return strength.sum;
    if (e.op === 'product') return strength.product;
    if (e.op === 'num') return isNatural(e.value) ? strength.atom : strength.sum;
    if (e.op === 'power') {
      return e.exponent.op === 'num' && Q.sign(e.exponent.value) < 0 ? strength.product : strength.power;
    }
    return strength.atom;
  };
  const at = (needed: number, e: Expr): string => (strengthOf(e) >= needed ? print(e) : `(${print(e)})`);
  const printed = new WeakMap<Expr, string>();
  const print = (e: Expr): string => {
    let text = printed.get(e);
    if (text === undefined) printed.set(e, (text = (rules[e.op] as (x: Expr) => string)(e)));
    return text;
  };
  return print;
}

const isNatural = (q: Q.Rational): boolean => Q.isInteger(q) && Q.sign(q) >= 0;
