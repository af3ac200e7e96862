import { expect } from 'vitest';
import { infixPrinter } from '../../src/expr/infix.ts';
import { readTheory } from '../../src/theory/read.ts';
import type { TheoryOptions } from '../../src/theory/read.ts';
import { orderingOf } from '../../src/theory/theory.ts';
import type { Theory } from '../../src/theory/theory.ts';

type Options = Omit<TheoryOptions, 'file'>;

/** The theory in a text that has no problems. */
export function theoryIn(text: string, options: Options = {}): Theory {
  const read = readTheory(text, { file: 'test.yaml', ...options });
  expect(read.ok ? [] : read.problems).toEqual([]);
  if (!read.ok) throw new Error('unreachable');
  return read.theory;
}

export function noticesOf(text: string, options: Options = {}): readonly string[] {
  const read = readTheory(text, { file: 'test.yaml', ...options });
  return read.ok ? read.notices : [];
}

/** The problems of a text as `code line:column`, with the marked part of the line. */
export function problemsIn(text: string, options: Options = {}): readonly string[] {
  const read = readTheory(text, { file: 'test.yaml', ...options });
  if (read.ok) return [];
  return read.problems.map(({ code, where, source }) => {
    const marked = Array.from(source)
      .slice(where.column - 1, where.endColumn - 1)
      .join('');
    return `${code} ${where.line}:${where.column} ${marked}`;
  });
}

/** The betas as formulas. */
export const betasOf = (theory: Theory): readonly string[] =>
  theory.source.kind === 'beta'
    ? theory.source.betas.map(infixPrinter({ ordering: orderingOf(theory) }))
    : [];

/** A theory of one coupling, with more lines at its end. */
export const oneCoupling = (...more: readonly string[]): string =>
  ['name: t', 'couplings: { g: {} }', 'beta: { g: g^2 }', ...more].join('\n');
