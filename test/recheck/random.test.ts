import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noAssumptions } from '../../src/algebra/assumptions.ts';
import { decideEqual } from '../../src/algebra/decide.ts';
import { newWork } from '../../src/algebra/work.ts';
import { partial } from '../../src/expr/differentiate.ts';
import type { Expr } from '../../src/expr/expr.ts';
import { infixPrinter } from '../../src/expr/infix.ts';
import { parseFormula } from '../../src/expr/parse.ts';
import {
  expressions,
  rationalExpressions,
  smoothExpressions,
  symbols,
  vocabulary,
} from '../laws/expressions.ts';
import { betaTheories, fileOf, lagrangianFile, quadraticLagrangians } from '../laws/theories.ts';
import { compared } from './comparing.ts';
import { complaintsAbout, derivationFrom, jsonOf } from './derivations.ts';
import { editsOf } from './mutants.ts';
import { runs } from '../runs.ts';

describe('derivations of random theories are replayed, and agree', () => {
  test('beta functions', () => {
    fc.assert(
      fc.property(betaTheories(3), (theory) => {
        expect(complaintsAbout(jsonOf(derivationFrom(fileOf(theory))))).toEqual([]);
      }),
      runs(15),
    );
  });
  test('Lagrangians', () => {
    fc.assert(
      fc.property(quadraticLagrangians, ({ coordinates, lagrangian }) => {
        expect(complaintsAbout(jsonOf(derivationFrom(lagrangianFile(coordinates, lagrangian))))).toEqual([]);
      }),
      runs(10),
    );
  });
});

describe('the two checkers', () => {
  const print = infixPrinter();
  const x = symbols[0] as Extract<Expr, { op: 'sym' }>;
  const operations = 300_000;

  test('find the same derivatives of rational functions', () => {
    fc.assert(
      fc.property(rationalExpressions, (e) => {
        const finding = compared(`Dp(1*(${print(e)}), x)`, print(partial(e, x)), [], operations);
        expect(finding.kind === 'different' ? finding.where : '').toBe('');
      }),
      runs(60),
    );
  });
  test('find the same derivatives of functions', () => {
    fc.assert(
      fc.property(smoothExpressions, (e) => {
        const finding = compared(`Dp(1*(${print(e)}), x)`, print(partial(e, x)), [], operations);
        expect(finding.kind === 'different' ? finding.where : '').toBe('');
      }),
      runs(40),
    );
  });
  test('never contradict each other about an expression and its neighbour', () => {
    fc.assert(
      fc.property(expressions, fc.nat(), (e, n) => {
        const before = print(e);
        const edits = editsOf(before);
        const after = edits[n % edits.length]?.text ?? before;
        const parsed = parseFormula(after, vocabulary);
        if (!parsed.ok) return;
        const verdict = decideEqual(e, parsed.expr, noAssumptions, newWork(2_000_000)).kind;
        const finding = compared(before, after, [], operations);
        const told = `${before} and ${after}: ${verdict}, ${finding.kind === 'different' ? finding.where : finding.kind}`;
        if (verdict === 'proved') expect(finding.kind, told).not.toBe('different');
        if (verdict === 'refuted') expect(finding.kind, told).not.toBe('equal');
      }),
      runs(60),
    );
  });
});
