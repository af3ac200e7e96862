import { describe, expect, test } from 'vitest';
import { derive } from '../../src/mechanics/derive.ts';
import { stepOf } from '../../src/mechanics/derivation.ts';
import type { Step } from '../../src/mechanics/derivation.ts';
import { infixOf } from '../../src/theory/notation.ts';
import { theoryFrom } from '../gallery.ts';
import type { Case } from '../theory-of-case.ts';
import { cases, theoryFileOf } from '../theory-of-case.ts';
import type { Values } from './arithmetic.ts';
import { pointOf, valueOf } from './arithmetic.ts';
import { expectClose } from './mechanics.ts';
import { multiplier } from '../runs.ts';

const friction = 0.1;
const lifts = {
  linear: '',
  quadratic: 'lift: quadratic\n',
  contact: `lift: contact\nfriction: ${friction}\n`,
} as const;
type LiftName = keyof typeof lifts;

/** Its squared betas fill a book of two million characters and take longer than all the rest: for long runs only. */
const enormous = (theory: Case, lift: LiftName): boolean =>
  multiplier === 1 && theory.id === 'sm_3loop_buttazzo' && lift === 'quadratic';

const flows = cases.filter((theory) => theory.lagrangian === undefined);

/** Values for everything that a case names, its momenta and velocities. */
function pointIn({ couplings, parameters }: Case, k: number): Values {
  const named = couplings.flatMap((g) => [g, `p_${g}`, `${g}_dot`]);
  const free = Object.keys(parameters).filter((name) => !/^zeta\d$/.test(name));
  return pointOf([...named, ...free, 's'], k);
}

const sum = (terms: readonly number[]): number => terms.reduce((a, b) => a + b, 0);

/** What mathematics.md, section 3, says of a lift, from the text of the case alone: β by its text, J by differences. */
function byHand(theory: Case, at: Values): { readonly H: Record<LiftName, number>; readonly bend: number[] } {
  const beta = (point: Values): readonly number[] =>
    theory.couplings.map((g) => valueOf(theory.beta[g] as string, point));
  const here = beta(at);
  const of = (name: string): number => at[name] as number;
  const h = 1e-4;
  /** ∂β/∂g_j. */
  const column = (g: string): readonly number[] => {
    const [a = [], b = [], c = [], d = []] = [2, 1, -1, -2].map((k) => beta({ ...at, [g]: of(g) + k * h }));
    return here.map((_, i) => (8 * ((b[i] ?? 0) - (c[i] ?? 0)) - (a[i] ?? 0) + (d[i] ?? 0)) / (12 * h));
  };
  const columns = theory.couplings.map(column);
  const momenta = theory.couplings.map((g) => of(`p_${g}`));
  const rates = theory.couplings.map((g) => of(`${g}_dot`));
  const linear = sum(momenta.map((p, i) => p * (here[i] as number)));
  return {
    H: {
      linear,
      quadratic: sum(momenta.map((p) => (p * p) / 2)) + linear,
      contact: linear + friction * of('s'),
    },
    // g̈ = J ġ − Jᵀ (ġ − β), for M = 1 and F = 0.
    bend: theory.couplings.map((_, i) =>
      sum(
        rates.map(
          (v, j) => (columns[j]?.[i] as number) * v - (columns[i]?.[j] as number) * (v - (here[j] as number)),
        ),
      ),
    ),
  };
}

describe('every theory of the literature, with every lift', () => {
  test('the cases are there', () => expect(flows.length).toBeGreaterThan(25));

  const all = flows.flatMap((theory) =>
    (Object.keys(lifts) as LiftName[])
      .filter((lift) => !enormous(theory, lift))
      .map((lift) => [theory.id, lift, theory] as const),
  );
  test.each(all)(
    '%s, %s: each step is proved; Hamiltonian and accelerations are those of section 3',
    (_, lift, theory) => {
      const derivation = derive(theoryFrom(`${theoryFileOf(theory)}${lifts[lift]}`));
      // Only what is compared is printed: the whole of it takes longer than its derivation.
      const print = infixOf(derivation.theory);
      const rhs = (id: string): string => print((stepOf(derivation, id) as Step).equation.rhs);
      expect(derivation.steps.filter((s) => s.verdict.kind !== 'proved').map((s) => s.id)).toEqual([]);
      expect(derivation.lift).toBe(lift);
      for (const k of [1, 2]) {
        const at = pointIn(theory, k);
        const { H, bend } = byHand(theory, at);
        const scale = 1 + Math.max(Math.abs(H[lift]), ...bend.map(Math.abs));
        expectClose(valueOf(rhs('lift.hamiltonian'), at), H[lift], 1e-11, scale);
        if (lift !== 'quadratic') continue;
        theory.couplings.forEach((g, i) =>
          expectClose(valueOf(rhs(`acceleration.${g}`), at), bend[i] as number, 1e-6, scale),
        );
      }
    },
  );
});
