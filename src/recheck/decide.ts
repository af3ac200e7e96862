import { NoValue } from './arithmetic.ts';
import { budgetOf } from './budget.ts';
import type { Claim } from './claim.ts';
import { clearlyDiffer } from './floating.ts';
import type { Complex } from './floating.ts';
import { cofactorOf, smallest, supply } from './field.ts';
import type { Fields } from './field.ts';
import { boundScene, pointIn, realPoint } from './points.ts';
import type { Constants } from './points.ts';
import type { Stream } from './random.ts';
import { Refusal, refuse } from './refusal.ts';
import type { Motion } from './scene.ts';
import { traitsOf } from './traits.ts';
import type { Traits } from './traits.ts';

/** What was found out about a claim. */
export type Finding =
  | { readonly kind: 'equal'; readonly points: number; readonly error: number }
  | { readonly kind: 'different'; readonly where: string }
  | { readonly kind: 'open'; readonly why: string };

export interface Circumstances {
  readonly motion: Motion;
  /** Names that are taken to be positive. */
  readonly assuming: readonly string[];
  readonly constants: Constants;
  readonly random: Stream;
  readonly fields: Fields;
  /** Operations that one claim may take. */
  readonly operations: number;
}

/** A claim is called an identity only if the chance that it is none is smaller than this. */
export const acceptedError = 1e-30;
const fewestPoints = 3;
const mostPoints = 100;
/** How many points are tried in one field before the next field is chosen. */
const triesInField = 200;
/** How many fields in turn may be left without a point. */
const barrenFields = 100;
const witnesses = 60;
/** How many real points are tried where few have values, further and further out. */
const tries = 10 * witnesses;

/**
 * Are two quantities equal identically? Equality is only believed exactly, unless the law asks for no more than numbers;
 * a difference is believed wherever it is found.
 */
export function decide(claim: Claim, circumstances: Circumstances): Finding {
  const exact = (): Finding => exactly(claim, circumstances);
  const numbers = (): Finding => near(claim, circumstances);
  const difference = (): Finding => clearDifference(claim, circumstances);
  const [first, second] = {
    equal: [exact, difference],
    near: [numbers, exact],
    distinct: [difference, exact],
  }[claim.relation] as [() => Finding, () => Finding];
  const finding = first();
  if (finding.kind !== 'open') return finding;
  const other = second();
  return other.kind === 'open' ? finding : other;
}

/**
 * Both sides are evaluated at random points modulo random primes of some 60 binary digits. A polynomial of degree d that
 * is not zero vanishes at no more than d/q of the points (Schwartz, Zippel), and modulo no more primes than the digits
 * of its coefficients allow; the points are as many as `acceptedError` asks for. A difference modulo a prime is certain
 * for quotients of polynomials; where roots or functions occur, it counts only if it also shows in real numbers, where
 * every root has its sign.
 */
function exactly(claim: Claim, circumstances: Circumstances): Finding {
  const { constants } = circumstances;
  // Whoever has declared the name I does not mean the imaginary unit; what holds for any I holds for both.
  const free = attempt(claim, { ...circumstances, constants: { ...constants, imaginary: false } });
  return free.kind === 'equal' || !constants.imaginary ? free : attempt(claim, circumstances);
}

function attempt(claim: Claim, circumstances: Circumstances): Finding {
  const { motion, assuming, constants, random, fields, operations } = circumstances;
  return answered(claim, () => {
    const budget = budgetOf(operations);
    const frame = { motion, constants, budget };
    const traits = traitsOf(claim.terms, motion.time, assuming);
    const chance = errorAtPoint(claim, boundScene(frame), traits);
    // At half of the points √(x²) is x.
    const error = traits.signs ? Math.max(chance, 0.5) : chance;
    const points = Math.max(fewestPoints, Math.ceil(Math.log(acceptedError) / Math.log(error)));
    if (!(chance < 0.1) || points > mostPoints) refuse('the degrees are too high for an answer by points');

    let [zeros, barren, different] = [0, 0, false];
    for (let n = 0; zeros < points && !different; n++) {
      const field = fields(n, traits, budget);
      const equal = firstAnswer(() => {
        budget.spend(10);
        return agreeAt(claim, pointIn(field, random, traits, frame));
      });
      barren = equal === undefined ? barren + 1 : 0;
      if (barren > barrenFields) refuse('no point was found at which it has a value');
      if (equal === true) zeros++;
      different = equal === false;
    }
    if (!different) return { kind: 'equal', points, error: error ** points };
    const where = differenceAt(claim, traits, frame, random);
    if (where !== undefined) return { kind: 'different', where };
    return traits.branches
      ? open(claim, 'a difference modulo a prime, and no real point that shows it')
      : { kind: 'different', where: `${claim.what}: a difference modulo a prime` };
  });
}

/** The chance that a false claim holds at one random point modulo one random prime. */
function errorAtPoint(
  claim: Claim,
  scene: ReturnType<typeof boundScene>,
  { radicands, complex }: Traits,
): number {
  const a = claim.stated(scene);
  const b = claim.required(scene);
  const degree = Math.max(a.above + b.below, b.above + a.below) + a.below + b.below;
  // Multiplied with its conjugates, a formula with roots is a polynomial; and few points have it take positive values.
  const conjugates = [...radicands.values()].reduce((n, order) => n * order * cofactorOf(complex), 1);
  return (
    (conjugates * (degree + 1)) / Number(smallest) + (conjugates * (a.digits + b.digits)) / (59 * supply)
  );
}

/** In one field, a point at which there is an answer is not sought for ever. */
function firstAnswer(ask: () => boolean | undefined): boolean | undefined {
  for (let i = 0; i < triesInField; i++) {
    const answer = ask();
    if (answer !== undefined) return answer;
  }
  return undefined;
}

/** Do both sides have one value? Undefined where one has none. */
function agreeAt(claim: Claim, scene: ReturnType<typeof pointIn>): boolean | undefined {
  try {
    return claim.stated(scene).p === claim.required(scene).p;
  } catch (error) {
    if (error instanceof NoValue) return undefined;
    throw error;
  }
}

/** Are two quantities the same, up to rounding, at every real point at which both have values? */
function near(claim: Claim, { motion, assuming, constants, random, operations }: Circumstances): Finding {
  return answered(claim, () => {
    const frame = { motion, constants, budget: budgetOf(operations) };
    const traits = traitsOf(claim.terms, motion.time, assuming);
    const where = differenceAt(claim, traits, frame, random);
    if (where !== undefined) return { kind: 'different', where };
    let [points, error] = [0, 0];
    for (let i = 0; i < witnesses || (i < tries && points < fewestPoints); i++) {
      const { scene, values } = realPoint(random, traits, frame, Math.floor(i / witnesses));
      const [a, b] = [claim.stated(scene), claim.required(scene)];
      if (clearlyDiffer(a, b)) return { kind: 'different', where: inWords(claim, a, b, values) };
      if (!(a.error + b.error < precise * (1 + size(b)))) continue;
      points++;
      error = Math.max(error, a.error + b.error);
    }
    return points >= fewestPoints ? { kind: 'equal', points, error } : open(claim, 'no real point shows it');
  });
}

/** A value with a larger error tells nothing. */
const precise = 1e-6;
const size = ({ re, im }: Complex): number => Math.hypot(re, im);

/** To six digits. */
function shown({ re, im }: Complex): string {
  const [x, y] = [re, im].map((part) => Number(part.toPrecision(6)));
  return y === 0 ? `${x}` : `${x} + ${y} i`;
}

/** One real point at which two quantities differ is enough for that they are not the same. */
function clearDifference(
  claim: Claim,
  { motion, assuming, constants, random, operations }: Circumstances,
): Finding {
  return answered(claim, () => {
    const traits = traitsOf(claim.terms, motion.time, assuming);
    const where = differenceAt(claim, traits, { motion, constants, budget: budgetOf(operations) }, random);
    return where === undefined
      ? open(claim, 'no real point shows a difference')
      : { kind: 'different', where };
  });
}

const open = ({ what }: Claim, why: string): Finding => ({ kind: 'open', why: `${what}: ${why}` });

/** Whatever stops the search for an answer leaves the claim open. */
function answered(claim: Claim, ask: () => Finding): Finding {
  try {
    return ask();
  } catch (error) {
    if (error instanceof Refusal) return open(claim, error.message);
    throw error;
  }
}

/** A point of small fractions at which the sides differ by more than rounding, in words. */
function differenceAt(
  claim: Claim,
  traits: Traits,
  frame: Parameters<typeof realPoint>[2],
  random: Stream,
): string | undefined {
  for (let i = 0; i < witnesses; i++) {
    const { scene, values } = realPoint(random, traits, frame);
    const stated = claim.stated(scene);
    const required = claim.required(scene);
    if (!clearlyDiffer(stated, required)) continue;
    return inWords(claim, stated, required, values);
  }
  return undefined;
}

function inWords(
  { what }: Claim,
  stated: Complex,
  required: Complex,
  values: ReadonlyMap<string, string>,
): string {
  const at = [...values].map(([name, value]) => `${name} = ${value}`);
  const place = at.length === 0 ? '' : ` at ${at.slice(0, 8).join(', ')}${at.length > 8 ? ', …' : ''}`;
  return `${what}: ${shown(stated)} against ${shown(required)}${place}`;
}
