import type { Case } from '../theory-of-case.ts';
import { formulaOf } from '../theory-of-case.ts';

/** A theory before it is written down as a file. */
export interface Source {
  readonly scale: string;
  readonly couplings: readonly string[];
  /** Values by name; null for parameters without one. */
  readonly parameters: ReadonlyMap<string, string | null>;
  readonly assume: 'real' | 'positive';
  readonly definitions: ReadonlyMap<string, string>;
  readonly betas: ReadonlyMap<string, string>;
  readonly lagrangian: string | undefined;
  readonly force: string;
}

export function sourceOf(theory: Case): Source {
  const isZeta = (name: string): boolean => /^zeta\d$/.test(name);
  return {
    scale: /\bln\(L\/a\)/.test(theory.convention) ? 'ln L' : 'ln mu',
    couplings: theory.couplings,
    parameters: new Map(
      Object.entries(theory.parameters)
        .filter(([name]) => !isZeta(name))
        .map(([name, value]) => [name, value === null ? null : `${value}`]),
    ),
    assume: 'real',
    definitions: new Map(),
    betas: new Map(theory.couplings.map((c) => [c, formulaOf(theory.beta[c] ?? '0')])),
    lagrangian: theory.lagrangian === undefined ? undefined : formulaOf(theory.lagrangian),
    force: '0',
  };
}

const quoted = (text: string): string => JSON.stringify(text);
const block = (key: string, entries: readonly (readonly [string, string])[]): readonly string[] =>
  entries.length === 0 ? [] : [`${key}:`, ...entries.map(([name, value]) => `  ${name}: ${value}`)];

export const fileOfSource = (s: Source): string =>
  [
    'name: transformed',
    `scale: ${s.scale}`,
    ...block(
      s.lagrangian === undefined ? 'couplings' : 'coordinates',
      s.couplings.map((c) => [c, '{}']),
    ),
    ...block(
      'parameters',
      [...s.parameters].map(([name, value]) => [
        name,
        value === null ? `{ assume: ${s.assume} }` : `{ value: ${value}, assume: ${s.assume} }`,
      ]),
    ),
    ...block(
      'definitions',
      [...s.definitions].map(([name, value]) => [name, quoted(value)]),
    ),
    ...(s.lagrangian === undefined
      ? block(
          'beta',
          [...s.betas].map(([name, value]) => [name, quoted(value)]),
        )
      : [`lagrangian: ${quoted(s.lagrangian)}`]),
    ...(s.force === '0' ? [] : [`source: ${quoted(s.force)}`]),
    '',
  ].join('\n');

/** Every formula of the theory changed. */
export const mapFormulas = (s: Source, f: (formula: string) => string): Source => ({
  ...s,
  definitions: new Map([...s.definitions].map(([name, meaning]) => [name, f(meaning)])),
  betas: new Map([...s.betas].map(([name, beta]) => [name, f(beta)])),
  lagrangian: s.lagrangian === undefined ? undefined : f(s.lagrangian),
  force: s.force === '0' ? '0' : f(s.force),
});

/** Every beta function changed, each by its own coupling. */
export const mapBetas = (s: Source, f: (formula: string, coupling: string) => string): Source => ({
  ...s,
  betas: new Map([...s.betas].map(([name, beta]) => [name, f(beta, name)])),
});

/** A formula with names replaced, all at once; `to` gives undefined for names that stay. */
export const withNames = (formula: string, to: (name: string) => string | undefined): string =>
  formula.replace(/[\p{L}_][\p{L}\p{N}_]*/gu, (name) => to(name) ?? name);

/** The terms of a sum as it is written, each with its sign. */
export function termsIn(formula: string): readonly string[] {
  const terms: string[] = [];
  let depth = 0;
  let term = '';
  for (const [i, c] of Array.from(formula.replace(/\s/g, '')).entries()) {
    if (depth === 0 && (c === '+' || c === '-') && i > 0 && !/[*/^(+-]$/.test(term)) {
      terms.push(term);
      term = '';
    }
    if (c === '(') depth++;
    if (c === ')') depth--;
    term += c;
  }
  return [...terms, term].map((t) => (/^[+-]/.test(t) ? t : `+${t}`));
}
