import { add, derivative, mul, neg, velocity, ZERO } from '../expr/build.ts';
import { partial } from '../expr/differentiate.ts';
import type { Derivative, Expr, Sym } from '../expr/expr.ts';
import { atomsOf, dependsOn, mapChildren, substitute, walk } from '../expr/walk.ts';
import { stepOf } from '../mechanics/derivation.ts';
import type { Derivation } from '../mechanics/derivation.ts';
import { pairsOf } from '../mechanics/phase-space.ts';
import { stepId } from '../mechanics/record.ts';
import { hasAccelerations } from '../theory/theory.ts';

/**
 * What an expression is worth on the solutions of the theory: a function that puts the derivation's results in the
 * place of H, L, E and of every derivative along the flow, until only independent quantities are left. These are
 * (g, p) for beta functions and Hamiltonians, (q, q̇) for Lagrangians. With `field` = S or W the momenta are its
 * gradient and the Hamilton–Jacobi equation holds.
 */
export function shellOf(derivation: Derivation, field?: Sym): (e: Expr) => Expr {
  const { names, source } = derivation.theory;
  const { time, action: S, characteristic: W } = names;
  const pairs = pairsOf(derivation.theory);
  const unknown: ReadonlySet<Expr> = new Set([S, W]);
  const higher = hasAccelerations(derivation.theory);
  const result = (id: string): Expr | undefined => stepOf(derivation, id)?.equation.rhs;

  /** dx/dτ of the independent quantities. */
  const flow = new Map<Expr, Expr>();
  /** What stands for a symbol, or for a derivative of the field. */
  const meaning = new Map<Expr, Expr>();
  const enter = (map: Map<Expr, Expr>, key: Expr, value: Expr | undefined): void => {
    if (value !== undefined) map.set(key, value);
  };
  const isContact = derivation.lift === 'contact';
  const family = isContact ? 'contact' : 'hamilton';
  if (isContact) enter(flow, names.contactAction, result('contact.action'));
  if (isContact && field === S) meaning.set(names.contactAction, S);
  // Where the momenta are slopes of a field, so are the velocities functions of them.
  const slopes = new Map<Expr, Expr>(
    field ? pairs.map(({ q, p }) => [p, derivative('partial', field, q)]) : [],
  );
  const onField = (e: Expr | undefined): Expr | undefined => e && substitute(e, slopes);
  for (const { q, p } of pairs) {
    const rate = onField(result(stepId(`${family}.rate`, q.name)));
    if (source.kind === 'lagrangian' && (field === undefined || rate === undefined)) {
      const v = velocity(q, time);
      flow.set(q, v);
      enter(flow, v, result(stepId('acceleration', q.name)) ?? (higher ? velocity(q, time, 2) : undefined));
      if (higher) {
        flow.set(velocity(q, time, 2), velocity(q, time, 3));
        enter(flow, velocity(q, time, 3), result(stepId('fourth-derivative', q.name)));
      }
      enter(meaning, p, result(stepId('momentum', q.name)));
    } else {
      enter(flow, q, rate);
      enter(flow, p, onField(result(stepId(`${family}.force`, q.name))));
      if (source.kind === 'lagrangian') enter(meaning, velocity(q, time), rate);
    }
    if (field) meaning.set(p, derivative('partial', field, q));
  }
  const hamiltonian = result('lift.hamiltonian');
  const energy = hamiltonian && substitute(hamiltonian, meaning);
  enter(meaning, isContact ? names.contactHamiltonian : names.hamiltonian, energy);
  if (isContact) enter(meaning, names.hamiltonian, result('contact.limit'));
  enter(meaning, names.lagrangian, result(isContact ? 'contact.herglotz' : 'lift.lagrangian'));
  enter(meaning, names.energy, field ? (energy ?? result('energy')) : result('energy'));
  if (field === S) enter(meaning, derivative('partial', S, time), energy && neg(energy));

  // H and L move, too, where the theory does not say what they are.
  const roles: ReadonlySet<Expr> = new Set([names.hamiltonian, names.lagrangian, names.contactHamiltonian]);
  const moves = (a: Expr): boolean =>
    flow.has(a) || a.op === 'derivative' || unknown.has(a) || (roles.has(a) && !meaning.has(a));

  /** d/dτ by the chain rule; left standing where the theory does not say how something moves. */
  function along(e: Expr): Expr {
    const atoms = [...atomsOf(e)];
    const terms = atoms.filter(moves).map((a) => {
      const rate = flow.get(a) ?? (unknown.has(a) ? gradientAlong(a as Sym) : undefined);
      return rate && mul(partial(e, a as Sym | Derivative), rate);
    });
    const known = terms.filter((t) => t !== undefined);
    if (known.length < terms.length) return derivative('total', e, time);
    return add(partial(e, time), ...known);
  }

  /** dS/dτ = ∂S/∂τ + Σ ∂S/∂q q̇. */
  const gradientAlong = (f: Sym): Expr =>
    add(
      resolve(derivative('partial', f, time)),
      ...pairs.map(({ q }) => mul(derivative('partial', f, q), flow.get(q) ?? velocity(q, time))),
    );

  /** Each function of mechanics in its own variables, H(q, p), L(q, q̇): a partial derivative keeps the others fixed. */
  const inOwnVariables = new Map<Expr, Expr>();
  enter(inOwnVariables, isContact ? names.contactHamiltonian : names.hamiltonian, hamiltonian);
  enter(inOwnVariables, names.lagrangian, result(isContact ? 'contact.herglotz' : 'lift.lagrangian'));
  enter(inOwnVariables, names.energy, result('energy'));
  if (isContact) enter(inOwnVariables, velocity(names.contactAction, time), flow.get(names.contactAction));
  if (source.kind !== 'lagrangian') {
    for (const { q, p } of pairs) {
      enter(inOwnVariables, velocity(q, time), flow.get(q));
      enter(inOwnVariables, velocity(p, time), flow.get(p));
    }
  }

  const owned = (root: Expr): Expr =>
    walk(root, (e, visit) => {
      const known = inOwnVariables.get(e);
      if (known) return known;
      if (e.op !== 'derivative' || e.kind === 'total' || unknown.has(e.of)) return mapChildren(e, visit);
      return repeated(visit(e.of), e.order, (x) => partial(x, e.by, unknown));
    });

  const isState = (e: Expr): boolean => pairs.some(({ q, p }) => e === q || e === p);
  const isRole = (e: Expr): boolean => [...inOwnVariables.keys(), ...unknown].includes(e);

  /**
   * Where it is not said what a partial derivative keeps fixed: ∂p/∂q and ∂q̇/∂p of a Lagrangian theory, whose
   * variables are (q, q̇) and (q, p) alike, and ∂/∂τ of something that moves without being a function of τ.
   */
  function isAmbiguous({ of, by }: Derivative): boolean {
    const atoms = [...atomsOf(of)];
    if (by === time)
      return !isRole(of) && atoms.some((a) => a !== time && (isState(a) || a.op === 'derivative'));
    if (source.kind !== 'lagrangian') return false;
    const { energy: E, lagrangian: L } = names;
    if (pairs.some(({ p }) => p === by))
      return atoms.some((a) => a.op === 'derivative' || a === E || a === L);
    return pairs.some(({ q }) => q === by) && pairs.some(({ p }) => dependsOn(of, p));
  }

  function differentiated(e: Derivative): Expr {
    const { kind, of, by, order } = e;
    // μ ∂g/∂μ is how many write the flow of g.
    if (kind === 'total' || (by === time && isState(of))) return repeated(resolve(of), order, along);
    if (isAmbiguous(e) || isRole(by)) return e;
    const inner = by.op === 'derivative' ? resolve(of) : owned(of);
    const slope = repeated(inner, order, (x) => partial(x, by, unknown));
    return slope.op === 'derivative' ? (meaning.get(slope) ?? slope) : resolve(slope);
  }

  const resolve = (root: Expr): Expr =>
    walk(root, (e, visit) => {
      const known = meaning.get(e);
      if (known) return known;
      if (e.op !== 'derivative') return mapChildren(e, visit);
      if (e.kind === 'partial' && unknown.has(e.of)) return e.of === W && e.by === time ? ZERO : e;
      return differentiated(e);
    });
  return resolve;
}

function repeated(e: Expr, times: number, step: (x: Expr) => Expr): Expr {
  let result = e;
  for (let i = 0; i < times; i++) result = step(result);
  return result;
}
