import { sub } from '../expr/build.ts';
import type { Expr, Sym } from '../expr/expr.ts';
import { atomsOf, substitute } from '../expr/walk.ts';
import type { Derivation } from '../mechanics/derivation.ts';
import { pairsOf } from '../mechanics/phase-space.ts';
import { hasAccelerations, roleSymbols } from '../theory/theory.ts';
import type { Definitions, Side } from './judgement.ts';
import { shellOf } from './shell.ts';

/** What the two sides of a line are worth on the solutions of the theory, in independent quantities. */
export function worthOf(
  left: Side,
  right: Side,
  derivation: Derivation,
  { values }: Definitions,
): readonly [Expr, Expr] {
  const shell = shellOf(derivation, fieldIn(left, right, derivation));
  const worth = ({ expr, at }: Side): Expr => {
    const onShell = shell(substitute(expr, values));
    return substitute(at ? substitute(onShell, at) : onShell, values);
  };
  return [worth(left), worth(right)];
}

/** left − right on the solutions of the theory. */
export function differenceOf(...line: Parameters<typeof worthOf>): Expr {
  const [left, right] = worthOf(...line);
  return sub(left, right);
}

/** S or W, where the line speaks of one of them: then the momenta are its slopes. */
export const fieldIn = (left: Side, right: Side, { theory: { names } }: Derivation): Sym | undefined =>
  [names.action, names.characteristic].find((f) => [left, right].some(({ expr }) => mentionsField(expr, f)));

const mentionsField = (e: Expr, field: Sym): boolean =>
  [...atomsOf(e)].some((a) => a === field || (a.op === 'derivative' && mentionsField(a.of, field)));

/** Whether momenta do not act back on the couplings, so that these flow by their beta functions alone. */
export const isCarriedAlong = ({ theory, lift }: Derivation): boolean =>
  theory.source.kind !== 'beta' || lift === 'linear' || lift === 'contact';

/** Quantities that can take any value: a difference in them is a real one. */
export function isIndependent(a: Expr, { theory, lift }: Derivation, field: Sym | undefined): boolean {
  const { names, source } = theory;
  if (a === names.contactAction) return lift === 'contact';
  if (a.op === 'sym') return a === names.time || names.momenta.includes(a) || !roleSymbols(names).includes(a);
  if (a.op !== 'derivative') return false;
  const pairs = pairsOf(theory);
  if (a.kind === 'total')
    return (
      source.kind === 'lagrangian' &&
      a.order <= (hasAccelerations(theory) ? 3 : 1) &&
      pairs.some(({ q }) => a.of === q)
    );
  return a.order === 1 && a.of === field && pairs.some(({ q }) => a.by === q);
}
