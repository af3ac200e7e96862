import { add, mul, sub } from '../expr/build.ts';
import type { Expr } from '../expr/expr.ts';
import type { Classes } from './constraint-classes.ts';
import type { Step } from './derivation.ts';
import { pairsOf } from './phase-space.ts';
import { bracket } from './poisson.ts';
import { prove, stepId, tidied } from './record.ts';
import type { Setting } from './record.ts';

/**
 * The Dirac bracket {x, y} − Σ {x, χ_a} C⁻¹_ab {χ_b, y} of all coordinates and momenta, wherever it is not the Poisson
 * bracket {x, y} (P. A. M. Dirac, Can. J. Math. 2 (1950) 129). That C⁻¹ inverts the brackets of the second-class
 * constraints χ makes the bracket of anything with them vanish, off their surface too.
 */
export function diracBrackets({ second, inverse }: Classes, setting: Setting): readonly Step[] {
  const pairs = pairsOf(setting.theory);
  const { dirac } = setting.theory.names.constrained;
  const phase = [...pairs.map(({ q }) => q), ...pairs.map(({ p }) => p)];
  const own = phase.map((x) => second.map(({ value }) => bracket(x, value, pairs)));
  return phase.flatMap((x, i) =>
    phase.slice(i + 1).flatMap((y, k) => {
      const correction = add(
        ...second.flatMap((_, a) =>
          second.map((__, b) =>
            mul(own[i]?.[a] as Expr, inverse[a]?.[b] as Expr, own[i + 1 + k]?.[b] as Expr),
          ),
        ),
      );
      const canonical = bracket(x, y, pairs);
      // {χ, y} = −{y, χ}.
      const value = tidied(add(canonical, correction), setting);
      if (value === canonical) return [];
      return [
        prove(
          {
            id: `${stepId('dirac', x.name)}.${encodeURIComponent(y.name)}`,
            equation: { lhs: dirac[i]?.[k] as Expr, rhs: value },
            by: 'dirac',
            from: ['second-class', ...second.map(({ id }) => id)],
            args: [x, y],
            residuals: [sub(value, add(canonical, correction))],
          },
          setting,
        ),
      ];
    }),
  );
}
