import { describe, expect, test } from 'vitest';
import { replay } from '../../src/recheck/replay.ts';
import { everyDerivation, jsonOf } from './derivations.ts';
import { editsOf, meaningIn, mutantsOf } from './mutants.ts';
import type { Mutant } from './mutants.ts';
import { multiplier, start } from '../runs.ts';

/** A reproducible choice of so many. */
const choose = (most: number) => {
  let state = start;
  const next = (n: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
  return <T>(all: readonly T[]): readonly T[] => {
    const left = [...all];
    const taken: T[] = [];
    while (taken.length < most && left.length > 0) taken.push(...left.splice(next(left.length), 1));
    return taken;
  };
};

/** A constraint times −1 is the same constraint. */
const isSameConstraint = ({ step, from, to }: Mutant): boolean =>
  step.startsWith('constraint.') && to === `-(${from})`;

/**
 * The other root of u = g² is an inverse of it, too; a slope has two branches, and a constant of separation any sign. A
 * stated solution of a homogeneous linear equation may have either sign.
 */
const isOtherBranch = ({ step, from, to }: Mutant): boolean =>
  (/^(old-coupling\.|quadratic\.potential|hamilton-jacobi\.(slope\.|separated\.|solution$|action$))/.test(
    step,
  ) &&
    to === `-(${from})`) ||
  (step === 'hamilton-jacobi.solution' &&
    (to === from.replace('+ sqrt(', '- sqrt(') || to === from.replace(/^-/, '+')));

/**
 * Was a mistake noticed? Of a step that is itself undecided, it is enough to say that it does not hold; and where a
 * wrong sign leaves no real point, as in √(−1 − q̇²), that there is a difference modulo a prime.
 */
const isFound = ({ step, json }: Mutant): boolean =>
  // Where the step itself gives the mistake away, the others need not be asked.
  [(id: string) => id === step, (id: string) => id !== step].some((asked) =>
    replay(json, undefined, asked).some(
      ({ id, outcome }) =>
        outcome.kind === 'disagrees' ||
        (outcome.kind === 'not replayed' &&
          id === step &&
          /^undecided, and not so|a difference modulo a prime|is no derivative along the motion|no real point shows it/.test(
            outcome.why,
          )),
    ),
  );

// The large ones take seconds each: a longer run, with BETAFORGE_TEST_MULTIPLIER, has them too.
const small = everyDerivation.filter(([name]) => multiplier > 1 || !/^sm_|^sm-2loop/.test(name));

describe(`one wrong sign, number or name in a derivation is found (seed ${start})`, () => {
  test.each(small)('%s', (_, make) => {
    const derivation = make();
    const changesMeaning = meaningIn(derivation);
    const missed: string[] = [];
    let tried = 0;
    for (const mutant of mutantsOf(jsonOf(derivation), choose(Math.ceil(multiplier)))) {
      if (!changesMeaning(mutant.from, mutant.to) || isSameConstraint(mutant) || isOtherBranch(mutant))
        continue;
      tried++;
      if (!isFound(mutant)) missed.push(`${mutant.step}: ${mutant.from} → ${mutant.to}`);
    }
    expect(missed).toEqual([]);
    expect(tried).toBeGreaterThan(0);
  });
});

test('the edits are all signs, numbers and names, one at a time', () => {
  expect(editsOf('2*g - D(h,tau)^3').map(({ text }) => text)).toEqual([
    '-(2*g - D(h,tau)^3)',
    '3*g - D(h,tau)^3',
    '2*h - D(h,tau)^3',
    '2*tau - D(h,tau)^3',
    '2*g + D(h,tau)^3',
    '2*g - D(g,tau)^3',
    '2*g - D(tau,tau)^3',
    '2*g - D(h,g)^3',
    '2*g - D(h,h)^3',
    '2*g - D(h,tau)^4',
  ]);
});
