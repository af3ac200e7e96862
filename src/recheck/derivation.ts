import type { Operators } from './read.ts';
import { readTerm } from './read.ts';
import { refuse } from './refusal.ts';
import type { Term } from './term.ts';

/** A derivation as another program wrote it down. */
export interface Derivation {
  /** Whether the scale variable runs against the one in which the theory was written. */
  readonly turned: boolean;
  readonly names: Names;
  readonly steps: readonly Step[];
}

/** The symbols that play the roles of mechanics. */
export interface Names {
  readonly time: string;
  readonly hamiltonian: string;
  readonly lagrangian: string;
  readonly action: string;
  readonly characteristic: string;
  readonly energy: string;
  readonly contactHamiltonian: string;
  readonly contactAction: string;
  readonly operators: Operators;
  /** Every coordinate with its momentum, in the order of the file. */
  readonly pairs: readonly Pair[];
  /** Rates as coordinates, with their momenta. */
  readonly rates: readonly Pair[];
  /** Those of them that have a momentum, because the Lagrangian contains accelerations. */
  readonly accelerated: readonly Pair[];
  /** The pairs of phase space: those of the coordinates, and those of rates of which Hamilton's equations are stated. */
  readonly canonical: readonly Pair[];
  /** The same at τ = 0, the rates there, and the action. */
  readonly initial: {
    readonly pairs: readonly Pair[];
    readonly rates: readonly string[];
    readonly action: string;
  };
  /** Two small changes of every coordinate and its momentum. */
  readonly variations: readonly (readonly Pair[])[];
  /** The constants of a separated Hamilton–Jacobi equation, in the order of the coordinates. */
  readonly separation: readonly string[];
  readonly volume: string;
  readonly eigenvalue: string;
  /** New couplings with their momenta, and the name of the determinant of the map to them; none by default. */
  readonly redefined: readonly Pair[];
  readonly determinant: string;
  /** Undefined in a theory without a Lagrangian. */
  readonly constrained: ConstraintNames | undefined;
}

/** The symbols of a theory with constraints. */
export interface ConstraintNames {
  readonly rank: string;
  readonly divisor: string;
  readonly total: string;
  readonly multipliers: readonly string[];
  readonly constraints: readonly string[];
  readonly firstClass: string;
  readonly secondClass: string;
  readonly dimension: string;
  /** The bracket of the i-th with the j-th of all coordinates and momenta stands at [i][j − i − 1]. */
  readonly dirac: readonly (readonly string[])[];
}

export interface Pair {
  readonly q: string;
  readonly p: string;
}

export interface Step {
  readonly id: string;
  readonly by: string;
  readonly from: readonly string[];
  readonly verdict: string;
  /** The names that the verdict takes to be positive. */
  readonly assuming: readonly string[];
  readonly lhs: string;
  readonly rhs: string;
  readonly rows: readonly (readonly string[])[] | undefined;
}

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const fields = (value: unknown, what: string): Fields =>
  isFields(value) ? value : refuse(`${what} is missing or malformed`);
const text = (value: unknown, what: string): string =>
  typeof value === 'string' ? value : refuse(`${what} is missing or malformed`);
const list = (value: unknown, what: string): readonly unknown[] =>
  Array.isArray(value) ? (value as readonly unknown[]) : refuse(`${what} is missing or malformed`);

/** Reads `derive --format json`. What is malformed is refused. */
export function derivationOf(json: unknown): Derivation {
  const file = fields(json, 'the derivation');
  if (file.format !== 1) refuse('the derivation is not of format 1');
  const names = fields(file.names, 'the table of names');
  const name = (key: string): string => text(names[key], `the name of ${key}`);
  const steps = list(file.steps, 'the list of steps').map((step, i) =>
    stepOf(fields(step, `step ${i + 1}`), i),
  );
  const pairs = Object.entries(fields(names.momenta, 'the table of momenta')).map(([q, p]) => ({
    q,
    p: text(p, `the momentum of ${q}`),
  }));
  const auxiliary = auxiliaryOf(names);
  const stated = new Set(steps.map(({ id }) => id));
  const having = (family: string): readonly Pair[] =>
    auxiliary.rates.filter(({ q }) => stated.has(`${family}.${encodeURIComponent(q)}`));
  const towardsInfrared = (scale: unknown): boolean => scale === 'ln L';
  return {
    turned: towardsInfrared(file.scale) !== towardsInfrared(file.declared_scale ?? file.scale),
    names: {
      time: name('time'),
      hamiltonian: name('hamiltonian'),
      lagrangian: name('lagrangian'),
      action: name('action'),
      characteristic: name('characteristic'),
      energy: name('energy'),
      contactHamiltonian: name('contact_hamiltonian'),
      contactAction: name('contact_action'),
      operators: { total: name('total_derivative'), partial: name('partial_derivative') },
      pairs,
      accelerated: having('momentum'),
      canonical: [...pairs, ...having('hamilton.rate')],
      ...auxiliary,
      ...redefinedOf(names),
    },
    steps,
  };
}

const texts = (value: unknown, what: string): readonly string[] =>
  list(value, what).map((word) => text(word, what));

function auxiliaryOf(
  names: Fields,
): Pick<Names, 'rates' | 'initial' | 'variations' | 'separation' | 'volume' | 'constrained' | 'eigenvalue'> {
  const pairsOf = (table: Fields, what: string): readonly Pair[] => {
    const momenta = texts(table.momenta, `the momenta of ${what}`);
    return texts(table.coordinates, `the coordinates of ${what}`).map((q, i) => ({
      q,
      p: momenta[i] ?? refuse(`${what}: ${q} has no momentum`),
    }));
  };
  const initial = fields(names.initial, 'the table of initial values');
  return {
    rates: pairsOf(fields(names.rates, 'the table of rates'), 'the rates'),
    initial: {
      pairs: pairsOf(initial, 'the initial values'),
      rates: texts(initial.rates, 'the initial rates'),
      action: text(initial.action, 'the initial action'),
    },
    variations: list(names.variations, 'the list of variations').map((v) =>
      pairsOf(fields(v, 'a variation'), 'a variation'),
    ),
    separation: texts(names.separation, 'the constants of separation'),
    volume: text(names.volume, 'the name of the volume'),
    eigenvalue: text(names.eigenvalue, 'the name of an eigenvalue'),
    constrained: names.constrained === undefined ? undefined : constraintNamesOf(names.constrained),
  };
}

function constraintNamesOf(value: unknown): ConstraintNames {
  const names = fields(value, 'the table of constraints');
  const name = (key: string): string => text(names[key], `the name of ${key}`);
  return {
    rank: name('rank'),
    divisor: name('divisor'),
    total: name('total_hamiltonian'),
    multipliers: texts(names.multipliers, 'the list of multipliers'),
    constraints: texts(names.constraints, 'the list of constraints'),
    firstClass: name('first_class'),
    secondClass: name('second_class'),
    dimension: name('dimension'),
    dirac: list(names.dirac, 'the Dirac brackets').map((row) => texts(row, 'the Dirac brackets')),
  };
}

function redefinedOf(names: Fields): Pick<Names, 'redefined' | 'determinant'> {
  if (names.redefined === undefined) return { redefined: [], determinant: '' };
  const table = fields(names.redefined, 'the table of new couplings');
  return {
    redefined: Object.entries(fields(table.momenta, 'the table of new momenta')).map(([q, p]) => ({
      q,
      p: text(p, `the momentum of ${q}`),
    })),
    determinant: text(table.determinant, 'the name of the determinant'),
  };
}

function stepOf(step: Fields, index: number): Step {
  const id = text(step.id, `the id of step ${index + 1}`);
  const equation = fields(step.equation, `the equation of ${id}`);
  const verdict = fields(step.verdict, `the verdict of ${id}`);
  const words = (value: unknown, what: string): readonly string[] => texts(value, `${what} of ${id}`);
  const rowsOf = (matrix: unknown): readonly (readonly string[])[] =>
    list(fields(matrix, `the matrix of ${id}`).rows, `the matrix of ${id}`).map((row) =>
      words(row, 'the matrix'),
    );
  return {
    id,
    by: text(step.by, `the rule of ${id}`),
    from: words(step.from, 'the list of sources'),
    verdict: text(verdict.kind, `the verdict of ${id}`),
    assuming: words(verdict.assuming ?? [], 'the list of assumptions'),
    lhs: text(equation.lhs, `the left side of ${id}`),
    rhs: text(equation.rhs, `the right side of ${id}`),
    rows: step.matrix === undefined ? undefined : rowsOf(step.matrix),
  };
}

/** Both sides and the entries of the matrix, read. */
export interface Formulas {
  readonly lhs: Term;
  readonly rhs: Term;
  readonly rows: readonly (readonly Term[])[] | undefined;
}

export const formulasOf = ({ lhs, rhs, rows }: Step, { operators }: Names): Formulas => ({
  lhs: readTerm(lhs, operators),
  rhs: readTerm(rhs, operators),
  rows: rows?.map((row) => row.map((entry) => readTerm(entry, operators))),
});
