import fc from 'fast-check';
import katex from 'katex';
import { describe, expect, it } from 'vitest';
import { add, call, derivative, div, I, mul, num, PI, pow, sym, velocity } from '../../src/expr/build.ts';
import { evaluateFloat } from '../../src/expr/evaluate.ts';
import type { Derivative, Expr } from '../../src/expr/expr.ts';
import { infixPrinter } from '../../src/expr/infix.ts';
import { fraction } from '../../src/expr/build.ts';
import { atomsOf } from '../../src/expr/walk.ts';
import { latexOfName, latexOfNames } from '../../src/tex/names.ts';
import { texPrinter } from '../../src/tex/print.ts';
import type { TexNotation } from '../../src/tex/print.ts';
import { readRelation } from '../../src/tex/read.ts';
import { meanings } from '../../src/tex/vocabulary.ts';
import type { TexVocabulary } from '../../src/tex/vocabulary.ts';
import { formula } from './vocabularies.ts';
import { runs } from '../runs.ts';

const tau = sym('tau');
const parameters = ['eps', 'A', 'B', 'N', 'nf'];
const coordinates = ['g', 'H', 'g1', 'yt', 'y_tau', 'lam', 'gp', 'Jz', 'alpha_s'];
const momenta = ['p', 'p_g1'];
const names = [...parameters, 'tau', 'S', 'W', ...coordinates, ...momenta];
const latex = latexOfNames(names, new Map([['gp', "g'"]]));
const notation: TexNotation = {
  ordering: {
    parameters: parameters.map(sym),
    coordinates: coordinates.map(sym),
    momenta: momenta.map(sym),
  },
  latex: new Map(names.map((n) => [sym(n), latex.get(n) ?? n])),
  time: tau,
};
const print = texPrinter(notation);
const vocabulary: TexVocabulary = {
  time: tau,
  meaning: meanings(
    names.map((n) => [
      latex.get(n) ?? n,
      n === 'tau'
        ? { kind: 'time', rate: num(1) }
        : { kind: 'symbol', expr: sym(n), moves: coordinates.includes(n) },
    ]),
  ),
};

const strict = (tex: string): string => katex.renderToString(tex, { strict: 'error', displayMode: true });

describe('LaTeX as a journal prints it', () => {
  it.each([
    // The essay, section 6.
    ['-eps*g + A*g^2', '-\\varepsilon g + A g^2'],
    ['p*(eps - 2*A*g)', 'p (\\varepsilon - 2 A g)'],
    ['eps/A', '\\frac{\\varepsilon}{A}'],
    // The essay, section 2.
    ['A*D(H,tau)^2/2 - B*H^2/2', '\\frac{1}{2} A \\dot{H}^2 - \\frac{1}{2} B H^2'],
    ['A*D(H,tau,2) + B*H', 'A \\ddot{H} + B H'],
    ['p^2/(2*A) + B*H^2/2', '\\frac{p^2}{2 A} + \\frac{1}{2} B H^2'],
    [
      'Dp(S,tau) + (A*g^2 - eps*g)*Dp(S,g)',
      '\\frac{\\partial S}{\\partial \\tau} + \\frac{\\partial S}{\\partial g} (-\\varepsilon g + A g^2)',
    ],
    // Wilson–Fisher with A = 3/(16π²).
    ['3/(16*pi^2)*g^2', '\\frac{3}{16 \\pi^2} g^2'],
    // The Standard Model at one loop.
    ['41/10*g1^3/(16*pi^2)', '\\frac{41}{160 \\pi^2} g_1^3'],
    ['yt*(9/2*yt^2 + y_tau^2 - 8*g1^2)', 'y_t \\left(-8 g_1^2 + \\frac{9}{2} y_t^2 + y_\\tau^2\\right)'],
    // QCD at three loops.
    ['11 - 2/3*nf', '11 - \\frac{2}{3} n_f'],
    ['12*zeta(3)*alpha_s^4', '12 \\zeta(3) \\alpha_s^4'],
    ['(N+8)/6*lam^2', '\\frac{1}{6} (N + 8) \\lambda^2'],
    ['gp^2*D(gp,tau)', "g'^2 \\dot{g}'"],
    ['D(p_g1,tau)^2', '\\dot{p}_{g_1}^2'],
    ['D(g,tau,3)', '\\frac{d^3 g}{d \\tau^3}'],
    ['D(p*g,tau)', '\\frac{d}{d \\tau}(g p)'],
    ['D(Dp(S,D(H,tau)),tau)', '\\frac{d}{d \\tau}\\left(\\frac{\\partial S}{\\partial \\dot{H}}\\right)'],
    ['Dp(W,g,2)', '\\frac{\\partial^2 W}{\\partial g^2}'],
    ['Dp(Dp(S,tau),g)', '\\frac{\\partial^2 S}{\\partial g \\partial \\tau}'],
    ['Dp(S,g)^2', '\\left(\\frac{\\partial S}{\\partial g}\\right)^2'],
    ['sqrt(B/A)', '\\sqrt{\\frac{B}{A}}'],
    ['1/sqrt(g)', '\\frac{1}{\\sqrt{g}}'],
    ['exp(-eps*tau)*g', 'e^{-\\varepsilon \\tau} g'],
    ['log(g)*sin(g)^2', '\\ln(g) \\sin^2(g)'],
    ['2*2^g', '2 \\cdot 2^g'],
    ['g^(3/2)', 'g^{3/2}'],
    ['g^(1/3)', '\\sqrt[3]{g}'],
    ['-g/(1-g)^2', '-\\frac{g}{(1 - g)^2}'],
    ['I*g', 'i g'],
    ['0', '0'],
    ['-3/4', '-\\frac{3}{4}'],
  ])('%s', (text, tex) => {
    expect(print(formula(text))).toBe(tex);
    expect(() => strict(tex)).not.toThrow();
  });

  it('functions with their arguments', () => {
    const withArguments = texPrinter({ ...notation, functionOf: new Map([[sym('S'), [sym('g'), tau]]]) });
    expect(withArguments(formula('Dp(S,g) + S'))).toBe('\\frac{\\partial S}{\\partial g} + S(g, \\tau)');
  });

  it('a declared e, i or π keeps its letter', () => {
    const declared = texPrinter({
      ...notation,
      latex: new Map([
        [sym('e'), 'e'],
        [sym('i'), 'i'],
        [sym('pi_'), '\\pi'],
      ]),
    });
    expect(declared(mul(call('exp', sym('x')), sym('e'), sym('i'), I))).toBe('\\mathrm{i} e i \\exp(x)');
    expect(declared(mul(PI, sym('pi_')))).toBe('\\arccos(-1) \\pi');
  });
});

describe('LaTeX of names', () => {
  it.each([
    ['g', 'g'],
    ['g1', 'g_1'],
    ['g12', 'g_{12}'],
    ['y_tau', 'y_\\tau'],
    ['ytau', 'y_\\tau'],
    ['p_g1', 'p_{g_1}'],
    ['p_y_tau', 'p_{y_\\tau}'],
    ['Jz', 'J_z'],
    ['yt', 'y_t'],
    ['nf', 'n_f'],
    ['eps', '\\varepsilon'],
    ['epsilon', '\\epsilon'],
    ['lam', '\\lambda'],
    ['lambda', '\\lambda'],
    ['lambda1', '\\lambda_1'],
    ['λ', '\\lambda'],
    ['φ', '\\varphi'],
    ['λ1', '\\lambda_1'],
    ['alpha_s', '\\alpha_s'],
    ['alphas', '\\alpha_s'],
    ['gp', '\\mathit{gp}'],
    ['beta', '\\beta'],
    ['mass', '\\mathit{mass}'],
    ['mass2', '\\mathit{mass}_2'],
    ['H_', '\\mathcal{H}'],
    ['tau_', '\\bar{\\tau}'],
    ['__proto__', '\\bar{\\bar{\\underline{\\mathit{proto}}}}'],
    ['Ж', '\\mathit{{U416}}'],
    ['größe', '\\mathit{gr\\bar{o}{UDF}e}'],
  ])('%s', (name, tex) => {
    expect(latexOfName(name)).toBe(tex);
    expect(() => strict(`${tex} {${tex}}^2`)).not.toThrow();
  });

  it('names that would look alike are told apart', () => {
    const map = latexOfNames(['g1', 'g_1', 'lam', 'lambda', 'λ', 'x'], new Map([['x', '\\lambda']]));
    expect([...map]).toEqual([
      ['g1', 'g_1'],
      ['g_1', '\\mathit{g\\_1}'],
      ['lam', '\\mathit{lam}'],
      ['lambda', '\\mathit{lambda}'],
      ['λ', '\\mathit{{\\lambda}}'],
      ['x', '\\lambda'],
    ]);
  });

  it('every name gets LaTeX that KaTeX takes in strict mode, and no two get the same', () => {
    const letter = fc.constantFrom(...'abgpHJyz_019τλΩЖéß中'.split(''), 'alpha', 'eps');
    const name = fc.array(letter, { minLength: 1, maxLength: 6 }).map((l) => `x${l.join('')}`.slice(0, 12));
    fc.assert(
      fc.property(fc.uniqueArray(name, { maxLength: 5 }), (list) => {
        const map = latexOfNames(list);
        expect(new Set(map.values()).size).toBe(list.length);
        for (const tex of map.values()) strict(`{${tex}}^2`);
      }),
      runs(500),
    );
  });
});

/** Expressions of every kind over the symbols of the notation. */
const atoms = [...names.filter((n) => !['S', 'W'].includes(n)).map(sym)];
const leaf: fc.Arbitrary<Expr> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom<Expr>(...atoms) },
  { weight: 2, arbitrary: fc.integer({ min: -12, max: 12 }).map(num) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: 1, max: 9 }))
      .map(([n, d]) => fraction(n, d)),
  },
  { weight: 1, arbitrary: fc.constant<Expr>(PI) },
  {
    weight: 2,
    arbitrary: fc.constantFrom<Expr>(
      ...['g', 'g1', 'gp', 'y_tau', 'p_g1'].flatMap((n) => [
        velocity(sym(n), tau),
        velocity(sym(n), tau, 2),
        velocity(sym(n), tau, 3),
      ]),
      ...['g', 'tau', 'y_tau'].flatMap((n) => [
        derivative('partial', sym('S'), sym(n)),
        derivative('partial', sym('W'), sym(n), 2),
      ]),
      derivative('partial', derivative('partial', sym('S'), tau), sym('g')),
      derivative('partial', sym('S'), velocity(sym('g'), tau) as Derivative),
    ),
  },
);
/** `make`, or `e` where the result has no value or is too large. */
function orElse(e: Expr, make: () => Expr): Expr {
  try {
    return make();
  } catch {
    return e;
  }
}
const expression = fc.letrec<{ e: Expr }>((tie) => ({
  e: fc.oneof(
    { maxDepth: 4, depthIdentifier: 'e' },
    leaf,
    fc.array(tie('e'), { minLength: 2, maxLength: 4 }).map((l) => orElse(PI, () => add(...l))),
    fc.array(tie('e'), { minLength: 2, maxLength: 4 }).map((l) => orElse(PI, () => mul(...l))),
    fc.tuple(tie('e'), fc.constantFrom(2, 3, 4, 10)).map(([x, k]) => orElse(x, () => pow(x, num(k)))),
    fc.tuple(tie('e'), tie('e')).map(([x, y]) => orElse(x, () => div(x, y))),
    fc
      .tuple(tie('e'), fc.constantFrom([1, 2], [1, 3], [3, 2], [-1, 2]))
      .map(([x, [n, d]]) => (x.op === 'num' && x.value.n <= 0 ? x : orElse(x, () => pow(x, fraction(n, d))))),
    fc.tuple(fc.constantFrom('exp', 'log', 'sin', 'cosh', 'atan'), tie('e')).map(([f, x]) => call(f, x)),
    tie('e').map((x) => velocity(x, tau)),
    fc.tuple(tie('e'), fc.constantFrom(sym('g'), tau)).map(([x, s]) => derivative('partial', x, s)),
    fc.constant(call('zeta', num(3))),
    fc
      .tuple(tie('e'), tie('e'))
      .map(([x, y]) => orElse(x, () => orElse(x, () => (x.op === 'num' ? y : pow(x, y))))),
  ),
})).e;

describe('printing and reading', () => {
  it('what is printed is read back to an equal expression, in one reading, and set by KaTeX in strict mode', () => {
    fc.assert(
      fc.property(
        expression,
        fc.infiniteStream(fc.double({ min: 0.2, max: 1.8, noNaN: true })),
        (e, numbers) => {
          const tex = print(e);
          strict(tex);
          const result = readRelation(tex, vocabulary);
          if (!result.ok) throw new Error(`${tex} is not read: ${result.why}`);
          expect(result.readings.length).toBe(1);
          const back = result.sides[0]?.expr as Expr;
          if (back === e) return;
          const point = new Map<Expr, number>();
          for (const atom of [...atomsOf(e), ...atomsOf(back)])
            if (!point.has(atom)) point.set(atom, numbers.next().value as number);
          const [a, b] = [evaluateFloat(e, point), evaluateFloat(back, point)];
          const infix = infixPrinter();
          if (!(
            Object.is(a, b) ||
            Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b)) ||
            !Number.isFinite(a)
          ))
            throw new Error(`${infix(e)}  printed as  ${tex}  read as  ${infix(back)}: ${a} ${b}`);
        },
      ),
      runs(2000),
    );
  });
});
