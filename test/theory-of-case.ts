import { readdirSync, readFileSync } from 'node:fs';

/** A theory from the literature, with results; what the fields mean is told in cases/README.md. */
export interface Case {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly couplings: readonly string[];
  readonly parameters: Readonly<Record<string, number | null>>;
  readonly beta: Readonly<Record<string, string>>;
  readonly lagrangian?: string;
  readonly convention: string;
  readonly expected: {
    readonly sample_point?: SamplePoint;
    readonly running?: readonly Running[];
    readonly fixed_points?: readonly {
      readonly point: Values<string>;
      readonly eigenvalues: readonly string[];
      readonly at?: Values<string>;
    }[];
    readonly invariants?: readonly string[];
    readonly tolerance?: number;
  };
}

type Values<T> = Readonly<Record<string, T>>;

interface SamplePoint {
  readonly parameters: Values<number>;
  readonly q: Values<number>;
  readonly p: Values<number>;
  readonly beta: Values<number>;
  readonly H: number;
  readonly pdot: Values<number>;
  readonly divergence_of_beta: number;
}

interface Running {
  readonly at?: Values<number | string>;
  readonly from: { readonly t: number; readonly values: Values<number> };
  readonly to: { readonly t: number; readonly values: Values<number> };
  readonly recomputed?: Values<number>;
  readonly tolerance?: number;
}

const directory = new URL('cases/', import.meta.url);

export const cases: readonly Case[] = readdirSync(directory)
  .filter((name) => name.endsWith('.json'))
  .sort()
  .map((name) => JSON.parse(readFileSync(new URL(name, directory), 'utf8')) as Case);

/** The case with this id. */
export function caseOf(id: string): Case {
  const found = cases.find((c) => c.id === id);
  if (!found) throw new Error(`there is no case ${id}`);
  return found;
}

/** Is the name one of ζ(3) … ζ(7)? */
const isZeta = (name: string): boolean => /^zeta[3-7]$/.test(name);

/** A formula of a case in our grammar. */
export const formulaOf = (formula: string): string =>
  formula
    .replace(/\bln\b/g, 'log')
    .replace(/\bzeta([3-7])\b/g, 'zeta($1)')
    .replace(/\bHdot\b/g, "H'");

/** The theory file of a case. Case ids become names of theories: small letters, digits, `_`. */
export function theoryFileOf(theory: Case): string {
  const towardsInfrared = /\bln\(L\/a\)/.test(theory.convention);
  const parameters = Object.entries(theory.parameters).filter(([name]) => !isZeta(name));
  const block = (key: string, entries: readonly (readonly [string, string])[]): readonly string[] =>
    entries.length === 0 ? [] : [`${key}:`, ...entries.map(([name, value]) => `  ${name}: ${value}`)];
  const lagrangian = theory.lagrangian === undefined ? [] : [`lagrangian: ${formulaOf(theory.lagrangian)}`];
  return [
    `name: ${theory.id.toLowerCase()}`,
    `title: ${JSON.stringify(theory.title)}`,
    `scale: ${towardsInfrared ? 'ln L' : 'ln mu'}`,
    ...block(
      lagrangian.length > 0 ? 'coordinates' : 'couplings',
      theory.couplings.map((name) => [name, '{}']),
    ),
    ...block(
      'parameters',
      parameters.map(([name, value]) => [
        name,
        value === null ? '{ assume: real }' : `{ value: ${value}, assume: real }`,
      ]),
    ),
    ...lagrangian,
    ...block(
      'beta',
      Object.entries(theory.beta).map(([name, formula]) => [name, formulaOf(formula)]),
    ),
    `references: [ ${JSON.stringify(theory.source)} ]`,
    '',
  ].join('\n');
}
