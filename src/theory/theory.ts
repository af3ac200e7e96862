import type { Ordering } from '../expr/arrange.ts';
import type { Expr, Sym } from '../expr/expr.ts';
import { subexpressions } from '../expr/walk.ts';
import type { Rational } from '../expr/rational.ts';

/** The declared scale variable τ; every derivative d/dτ in a theory is by it. */
export type Scale = 'ln mu' | 'ln mu^2' | 'log10 mu' | 'ln L';

/** The sign of dτ/d ln μ. */
const ultraviolet: { readonly [S in Scale]: 1 | -1 } = {
  'ln mu': 1,
  'ln mu^2': 1,
  'log10 mu': 1,
  'ln L': -1,
};

/** Where τ grows to, in words. */
export const direction = (scale: Scale): 'UV' | 'IR' => (ultraviolet[scale] > 0 ? 'UV' : 'IR');

/** A coupling, or a coordinate of a Lagrangian or Hamiltonian. */
export interface Variable {
  readonly symbol: Sym;
  /** The author's LaTeX for it, which has passed the allow-list. */
  readonly latex?: string;
  /** Default initial value: an expression without symbols. */
  readonly start?: Expr;
}

export interface Parameter {
  readonly symbol: Sym;
  readonly latex?: string;
  /** Numeric default: an expression without symbols. */
  readonly value?: Expr;
  readonly assume: 'positive' | 'real';
}

/** An abbreviation that the author uses in the formulas. */
export interface Definition {
  readonly symbol: Sym;
  readonly latex?: string;
  readonly value: Expr;
}

/** A new coupling, or a new coordinate of a Lagrangian or Hamiltonian, by the old ones. */
export interface Redefinition {
  readonly symbol: Sym;
  readonly latex?: string;
  /** φ(g). */
  readonly value: Expr;
}

/** A symbol for each coordinate and one for each momentum, in the order of the coordinates. */
export interface PhaseSymbols {
  readonly coordinates: readonly Sym[];
  readonly momenta: readonly Sym[];
}

/** The symbols of a theory with constraints; none in a theory without a Lagrangian. */
export interface ConstraintSymbols {
  /** The rank of the Hessian. */
  readonly rank: Sym;
  /** What must not vanish: a minor of the Hessian, or a bracket of constraints by which was divided. */
  readonly divisor: Sym;
  /** The Hamiltonian with all primary constraints, each with its multiplier, added. */
  readonly total: Sym;
  /** The multipliers of the primary constraints; as many as there are coordinates, more are never needed. */
  readonly multipliers: readonly Sym[];
  /** The left sides of the constraints. */
  readonly constraints: readonly Sym[];
  /** How many constraints are of first class, how many of second, and the dimension of what they leave of phase space. */
  readonly firstClass: Sym;
  readonly secondClass: Sym;
  readonly dimension: Sym;
  /** The Dirac bracket of the i-th with the j-th of all coordinates and momenta, i < j, at [i][j − i − 1]. */
  readonly dirac: readonly (readonly Sym[])[];
}

/** The symbols that play the roles of mechanics; none of them equals a declared name. */
export interface Names {
  readonly time: Sym;
  readonly hamiltonian: Sym;
  readonly lagrangian: Sym;
  readonly action: Sym;
  /** W(g) in S = W − Eτ. */
  readonly characteristic: Sym;
  readonly energy: Sym;
  /** K(g, p, s) of the contact lift, and its s. */
  readonly contactHamiltonian: Sym;
  readonly contactAction: Sym;
  /** The momentum of each coordinate, in the order of the coordinates. */
  readonly momenta: readonly Sym[];
  /** q̇ as a coordinate of phase space, and its momentum: of Lagrangians that contain accelerations. */
  readonly rates: PhaseSymbols;
  /** What coordinates, their rates, their momenta and the action are at τ = 0. */
  readonly initial: PhaseSymbols & { readonly rates: readonly Sym[]; readonly action: Sym };
  /** Two small changes of each coordinate and of its momentum. */
  readonly variations: readonly [PhaseSymbols, PhaseSymbols];
  /** The constant that belongs to each coordinate where the Hamilton–Jacobi equation separates. */
  readonly separation: readonly Sym[];
  /** The momenta of new couplings, in their order, and det ∂φ/∂g; there where couplings are redefined. */
  readonly redefined?: { readonly momenta: readonly Sym[]; readonly determinant: Sym };
  /** The volume of a small region of couplings that the flow carries along. */
  readonly volume: Sym;
  /** θ, an eigenvalue. */
  readonly exponent: Sym;
  readonly constrained: ConstraintSymbols;
  readonly operators: { readonly total: string; readonly partial: string };
}

/** All role symbols, the momenta last, those of new couplings after all others. */
export const roleSymbols = (names: Names): readonly Sym[] => [
  names.time,
  names.hamiltonian,
  names.lagrangian,
  names.action,
  names.characteristic,
  names.energy,
  names.contactHamiltonian,
  names.contactAction,
  ...names.momenta,
  ...(names.redefined ? [names.redefined.determinant, ...names.redefined.momenta] : []),
];

/** The symbols that only some theorems need: rates as coordinates, initial values, small changes, the volume, constraints. */
export const auxiliarySymbols = ({
  rates,
  initial,
  variations,
  separation,
  volume,
  constrained,
  exponent,
}: Names): readonly Sym[] => [
  ...[rates, initial, ...variations].flatMap(({ coordinates, momenta }) => [...coordinates, ...momenta]),
  ...initial.rates,
  initial.action,
  ...separation,
  volume,
  exponent,
  ...constraintSymbols(constrained),
];

const constraintSymbols = (symbols: ConstraintSymbols): readonly Sym[] => [
  symbols.rank,
  symbols.divisor,
  symbols.total,
  ...symbols.multipliers,
  ...symbols.constraints,
  symbols.firstClass,
  symbols.secondClass,
  symbols.dimension,
  ...symbols.dirac.flat(),
];

/** A symmetry that the author states: q → q + ε Q changes L by ε dΛ/dτ. Its integral is Σ p Q − Λ. */
export interface Symmetry {
  /** Its name. */
  readonly symbol: Sym;
  /** Q of each coordinate, in their order, by coordinates, momenta, τ and, under a Lagrangian, velocities. */
  readonly change: readonly Expr[];
  /** Λ. */
  readonly boundary: Expr;
}

/** How the betas become a Hamiltonian system. */
export type Lift =
  | { readonly kind: 'linear' }
  | {
      readonly kind: 'quadratic';
      /** The noise metric M(g), row by row; symmetric. */
      readonly metric: readonly (readonly Expr[])[];
      /**
       * Whether F has the term of L. Onsager and S. Machlup, Phys. Rev. 91 (1953) 1505, and whether the noise drives the
       * couplings towards growing τ or, in a scale variable that was turned round, towards falling τ.
       */
      readonly onsagerMachlup: 'none' | 'forward' | 'backward';
    }
  /** γ(g): what is lost per unit of τ. */
  | { readonly kind: 'contact'; readonly friction: Expr };

/** Where the dynamics comes from. */
export type Source =
  | {
      readonly kind: 'beta';
      /** dg_i/dτ, in the order of the couplings, definitions and loop factors inserted. */
      readonly betas: readonly Expr[];
      /** F(g). */
      readonly force: Expr;
      readonly symmetries: readonly Symmetry[];
      readonly lift: Lift;
    }
  | { readonly kind: 'lagrangian'; readonly lagrangian: Expr; readonly symmetries: readonly Symmetry[] }
  | { readonly kind: 'hamiltonian'; readonly hamiltonian: Expr; readonly symmetries: readonly Symmetry[] };

/** One theory, as its author wrote it: everything read, nothing derived. */
export interface Theory {
  readonly name: string;
  readonly title: string;
  readonly scale: Scale;
  /** The scale variable of the theory file, where another one was asked for. */
  readonly declaredScale?: Scale;
  readonly coordinates: readonly Variable[];
  readonly parameters: readonly Parameter[];
  readonly definitions: readonly Definition[];
  /** The new couplings that the author asks for. */
  readonly redefinitions: readonly Redefinition[];
  /** Functions of the couplings, such as γ_φ, and what is observed; abbreviations and other functions inserted. */
  readonly functions: readonly Definition[];
  readonly observables: readonly Definition[];
  readonly source: Source;
  /** Exact values, without symbols, put in the place of parameters (`--set`); these are no parameters any more. */
  readonly settings: ReadonlyMap<string, Expr>;
  /** The loop orders to which the betas were cut (`--loops`), as they were asked for. */
  readonly loops?: string;
  /** The highest loop order of the betas in each sector; none where they are not given by loop orders. */
  readonly loopOrders: readonly number[];
  readonly names: Names;
  /** S(q, τ) as the author states it. */
  readonly action?: Expr;
  readonly references: readonly string[];
  /** The τ interval in which the theory claims to hold. */
  readonly range?: readonly [Expr, Expr];
  /** μ at τ = 0. */
  readonly reference?: { readonly value: Rational; readonly unit: string };
  /** Keys that were read and validated and that no part of the toolkit uses yet. */
  readonly unused: readonly string[];
  /** SHA-256 of the file in the form LF, NFC; hexadecimal. */
  readonly hash: string;
  /** The name of the file, without its directories. */
  readonly file: string;
}

/** Does the Lagrangian contain accelerations? */
export const hasAccelerations = ({ source }: Theory): boolean =>
  source.kind === 'lagrangian' &&
  [...subexpressions(source.lagrangian)].some((e) => e.op === 'derivative' && e.order > 1);

export const coordinateSymbols = (theory: Theory): readonly Sym[] => theory.coordinates.map((c) => c.symbol);

/** What the author declared: coordinates, parameters, abbreviations, new couplings, functions, observables. */
export const declarations = (
  theory: Theory,
): readonly (Variable | Parameter | Definition | Redefinition)[] => [
  ...theory.coordinates,
  ...theory.parameters,
  ...theory.definitions,
  ...theory.redefinitions,
  ...theory.functions,
  ...theory.observables,
];

/** The order in which this theory's formulas are written. */
export const orderingOf = (theory: Theory): Ordering => ({
  parameters: [
    ...theory.definitions.map((d) => d.symbol),
    ...theory.parameters.map((p) => p.symbol),
    theory.names.energy,
    theory.names.time,
  ],
  coordinates: [
    ...coordinateSymbols(theory),
    ...theory.names.rates.coordinates,
    ...theory.redefinitions.map((r) => r.symbol),
  ],
  momenta: [
    ...theory.names.momenta,
    ...theory.names.rates.momenta,
    ...(theory.names.redefined?.momenta ?? []),
  ],
});

/** Every name that the author declared: these shadow the built-in ones. */
export const declaredNames = (theory: Theory): ReadonlySet<string> =>
  new Set(declarations(theory).map((d) => d.symbol.name));
