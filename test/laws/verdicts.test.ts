import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noAssumptions } from '../../src/algebra/assumptions.ts';
import { decideEqual } from '../../src/algebra/decide.ts';
import { newWork } from '../../src/algebra/work.ts';
import { sub } from '../../src/expr/build.ts';
import { evaluateExact } from '../../src/expr/evaluate.ts';
import type { Expr } from '../../src/expr/expr.ts';
import { infixPrinter } from '../../src/expr/infix.ts';
import * as Q from '../../src/expr/rational.ts';
import type { Step } from '../../src/mechanics/derivation.ts';
import { formulas } from '../formula.ts';
import { residue } from './judge.ts';
import { betaTheories, derived, fileOf, lagrangianFile, quadraticLagrangians } from './theories.ts';
import { runs } from '../runs.ts';

const flat = (formula: string): string =>
  formula.replace(
    /\bDp?\((\w+),(\w+)(?:,(\d))?\)/g,
    (_, a: string, b: string, k = '1') => `${a}_${b}_${k as string}`,
  );

/** Are two rational formulas equal at three random points of a large prime field? Undefined where one divides by zero. */
function reallyEqual(a: string, b: string): boolean | undefined {
  const pairs = [1n, 2n, 3n].map((seed) => [residue(flat(a), seed), residue(flat(b), seed)] as const);
  if (pairs.some(([x, y]) => x === undefined || y === undefined)) return undefined;
  return pairs.every(([x, y]) => x === y);
}

/** Every text that differs from a formula by one edit: a sign, a number, or a name. */
function* mutations(formula: string, names: readonly string[]): Generator<string> {
  const edit = (start: number, length: number, text: string): string =>
    formula.slice(0, start) + text + formula.slice(start + length);
  for (const { index } of formula.matchAll(/ [-+] /g))
    yield edit(index + 1, 1, formula[index + 1] === '+' ? '-' : '+');
  yield `-(${formula})`;
  for (const { index, 0: digits } of formula.matchAll(/(?<![\w(])\d+(?!\w)|(?<=\()\d+(?=\W)/g)) {
    yield edit(index, digits.length, `${Number(digits) + 1}`);
    yield edit(index, digits.length, `${2 * Number(digits)}`);
  }
  for (const { index, 0: word } of formula.matchAll(/[\p{L}_][\p{L}\p{N}_]*(?![\p{L}\p{N}_(])/gu)) {
    const other = names[(names.indexOf(word) + 1) % names.length];
    if (names.includes(word) && other !== undefined && other !== word) yield edit(index, word.length, other);
  }
}

/** How many mutations of one formula are judged. */
const most = 12;

/** Judges mutations of a step's right-hand side, from all over it. */
function judge(
  { equation: { rhs } }: Step,
  read: (text: string) => Expr,
  names: readonly string[],
  pick: number,
) {
  const text = infixPrinter()(rhs);
  const all = [...mutations(text, names)];
  const stride = Math.ceil(all.length / most);
  const chosen = all.filter((_, i) => i % stride === pick % stride);
  return chosen.map((mutant) => {
    let e: Expr;
    try {
      e = read(mutant);
    } catch {
      return 'unread';
    }
    const verdict = decideEqual(e, rhs, noAssumptions, newWork());
    const equal = reallyEqual(mutant, text);
    if (equal === undefined) return verdict.kind === 'undecided' ? 'undefined' : `wrongly judged: ${mutant}`;
    if (verdict.kind === 'proved') return equal ? 'rightly proved' : `wrongly proved: ${mutant}`;
    if (verdict.kind !== 'refuted') return equal ? 'cautious' : verdict.kind;
    if (equal) return `wrongly refuted: ${mutant}`;
    const difference = evaluateExact(sub(e, rhs), verdict.witness);
    return difference === undefined || !Q.isZero(difference) ? 'rightly refuted' : `no witness: ${mutant}`;
  });
}

const isWrong = (answer: string): boolean => /^wrongly|^no witness/.test(answer);

describe('a single edit of a derived formula', () => {
  const tally = new Map<string, number>();
  const count = (answers: readonly string[]): void => {
    for (const a of answers) tally.set(a, (tally.get(a) ?? 0) + 1);
  };

  test('of random beta functions is proved only where it is equal, refuted only where it is not', () => {
    fc.assert(
      fc.property(betaTheories(3), fc.nat(), (theory, pick) => {
        const d = derived(fileOf(theory));
        const names = ['a', 'b', ...theory.couplings, ...d.theory.names.momenta.map((p) => p.name)];
        const read = formulas(names.join(' '));
        for (const step of d.steps.filter((s) => /^(lift|hamilton\.|stability)/.test(s.id))) {
          const answers = judge(step, read, names, pick);
          expect(answers.filter(isWrong)).toEqual([]);
          count(answers);
        }
      }),
      runs(30),
    );
  });

  test('of random Lagrangian theories too', () => {
    fc.assert(
      fc.property(quadraticLagrangians, fc.nat(), ({ coordinates, lagrangian }, pick) => {
        const d = derived(lagrangianFile(coordinates, lagrangian));
        const names = ['a', 'b', ...coordinates, ...d.theory.names.momenta.map((p) => p.name)];
        const read = formulas(names.join(' '));
        for (const step of d.steps.filter((s) =>
          /^(momentum|acceleration|energy$|lift\.h|hamilton\.)/.test(s.id),
        )) {
          const answers = judge(step, read, names, pick);
          expect(answers.filter(isWrong)).toEqual([]);
          count(answers);
        }
      }),
      runs(10),
    );
  });

  test('is refuted far more often than not', () => {
    const of = (answer: string): number => tally.get(answer) ?? 0;
    expect(of('rightly refuted')).toBeGreaterThan(300);
    expect(of('rightly refuted')).toBeGreaterThan(20 * (of('supported') + of('undecided') + of('unread')));
    expect(of('cautious')).toBe(0);
  });
});
