import { add, div, ExpressionError, mul, num, ONE, PI, pow, TWO, ZERO } from '../expr/build.ts';
import type { Expr } from '../expr/expr.ts';
import { subexpressions } from '../expr/walk.ts';
import { named } from './document.ts';
import type { Text } from './document.ts';
import type { Loops } from './loops.ts';
import type { theoryShape } from './schema.ts';
import type { Scope } from './scope.ts';
import type { Read, Table } from './shape.ts';
import type { Problems } from './source.ts';
import { didYouMean } from './suggest.ts';
import type { Lift, Source, Symmetry } from './theory.ts';

type File = Read<typeof theoryShape>;

/** 1/(16π²), the usual price of a loop in four dimensions. */
const usualLoopFactor = div(ONE, mul(num(16), pow(PI, TWO)));

/**
 * The betas in the order of the couplings, loop orders summed, and F; `lift` reads the lift. Undefined where something
 * has been reported.
 */
export function readBetas(
  file: File,
  couplings: readonly Text[],
  symmetries: readonly Symmetry[],
  scope: Scope,
  loops: Loops,
  lift: () => Lift | undefined,
  problems: Problems,
): Source | undefined {
  const { beta: table, source, 'loop factor': factor } = file.fields;
  if (!table) return undefined;
  checkKeys(table, couplings, problems);

  const known = new Set(couplings.map((c) => c.value));
  for (const { key, value } of table.entries) {
    if (known.has(key.value)) continue;
    for (const text of value.kind === 'text' ? [value] : value.entries.map((e) => e.value)) scope.read(text);
  }

  const kappa = factor ? scope.read(factor) : usualLoopFactor;
  const written = new Map(table.entries.map(({ key, value }) => [key.value, value]));
  const betas = couplings.map((coupling): Expr | undefined => {
    const value = written.get(coupling.value);
    if (!value) return undefined;
    if (value.kind === 'text') return scope.read(value);
    const terms = value.entries.map(({ key, value: text }) => {
      const expr = scope.read(text);
      return expr && { order: Number(key.value), expr };
    });
    if (value.size === 0)
      problems.add('missing-value', value.place, 'at least one loop order is expected here');
    if (!kappa || terms.includes(undefined)) return undefined;
    const kept = terms.filter((t) => t !== undefined && t.order <= loops.limit(coupling.value));
    return sumOfOrders(kept as readonly { order: number; expr: Expr }[], kappa, coupling, problems);
  });
  const force = source ? scope.read(source) : ZERO;
  const lifted = lift();
  if (!force || !lifted || betas.includes(undefined)) return undefined;
  return { kind: 'beta', betas: betas as readonly Expr[], force, lift: lifted, symmetries };
}

function sumOfOrders(
  terms: readonly { readonly order: number; readonly expr: Expr }[],
  kappa: Expr,
  coupling: Text,
  problems: Problems,
): Expr | undefined {
  try {
    return add(
      ...[...terms]
        .sort((a, b) => a.order - b.order)
        .map(({ order, expr }) => mul(pow(kappa, num(order)), expr)),
    );
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    problems.add(error.code, coupling.place, `in the sum over loop orders: ${error.message}`);
    return undefined;
  }
}

function checkKeys(table: Table<unknown>, couplings: readonly Text[], problems: Problems): void {
  const declared = new Set(couplings.map((c) => c.value));
  const given = new Set(table.keys.map((k) => k.value));
  for (const key of table.keys) {
    if (declared.has(key.value)) continue;
    problems.add(
      'unknown-coupling',
      key.place,
      `${named(key.value)} has a beta, and is no coupling`,
      didYouMean(key.value, declared) ?? 'declare it under `couplings:`',
    );
  }
  for (const coupling of couplings) {
    if (!given.has(coupling.value))
      problems.add('missing-beta', coupling.place, `the coupling ${named(coupling.value)} has no beta`);
  }
}

/** The Lagrangian, with velocities and accelerations, and its symmetries. */
export function readLagrangian(
  text: Text,
  symmetries: readonly Symmetry[],
  scope: Scope,
  problems: Problems,
): Source | undefined {
  const lagrangian = scope.read(text, { time: true, velocities: true });
  if (!lagrangian) return undefined;
  for (const e of subexpressions(lagrangian)) {
    if (e.op !== 'derivative' || e.order <= 2) continue;
    const what = `a Lagrangian may contain first and second derivatives, not one of order ${e.order}`;
    problems.add('higher-derivative', text.place, what);
    return undefined;
  }
  return { kind: 'lagrangian', lagrangian, symmetries };
}

/** The Hamiltonian, with momenta. */
export function readHamiltonian(
  text: Text,
  symmetries: readonly Symmetry[],
  scope: Scope,
): Source | undefined {
  const hamiltonian = scope.read(text, { time: true, momenta: true });
  return hamiltonian && { kind: 'hamiltonian', hamiltonian, symmetries };
}
