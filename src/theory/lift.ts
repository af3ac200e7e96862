import { decideZero } from '../algebra/decide.ts';
import type { Assumptions } from '../algebra/assumptions.ts';
import { adjugate, determinant } from '../algebra/matrix.ts';
import { whereDefined } from '../algebra/roots/ground.ts';
import { signOfExpr } from '../algebra/roots/sign.ts';
import { newWork, withinBudget } from '../algebra/work.ts';
import { mul, sub } from '../expr/build.ts';
import type { Expr } from '../expr/expr.ts';
import { named } from './document.ts';
import type { Text } from './document.ts';
import { multipleOfIdentity, readMatrix } from './matrix.ts';
import type { Rows } from './matrix.ts';
import { lifts } from './schema.ts';
import type { theoryShape } from './schema.ts';
import type { Scope } from './scope.ts';
import type { List, Read } from './shape.ts';
import { Problems } from './source.ts';
import type { Place } from './source.ts';
import type { Lift } from './theory.ts';

type File = Read<typeof theoryShape>;

/** The keys that belong to one lift. */
const keysOf: { readonly [K in Lift['kind']]: readonly (keyof File['fields'])[] } = {
  linear: [],
  quadratic: ['noise metric', 'onsager-machlup'],
  contact: ['friction'],
};

/** The lift that is asked for: the option's, else the file's, else linear. */
export function liftKind(
  { fields }: File,
  option: string | undefined,
  ofBetas: boolean,
  problems: Problems,
): Lift['kind'] {
  const chosen = option ?? fields.lift?.value ?? 'linear';
  const known = lifts.find((l) => l === chosen);
  if (option === undefined) return known ?? 'linear';
  const choices = lifts.map((l) => `\`${l}\``).join(', ');
  if (known === undefined)
    atOption(option, problems, 'unknown-choice', `${named(option)} is none of ${choices}`);
  else if (!ofBetas && known !== 'linear')
    atOption(option, problems, 'misplaced-option', 'only beta functions are lifted to a Hamiltonian');
  return known ?? 'linear';
}

function atOption(option: string, problems: Problems, code: string, what: string, hint?: string): void {
  const elsewhere = new Problems({ file: '--lift', text: option });
  elsewhere.add(code, { start: 0, end: option.length }, what, hint);
  elsewhere.list().forEach((p) => problems.addElsewhere(p));
}

/** Of what a lift has no use, beside the keys of other lifts: brackets of integrals are Poisson brackets. */
const uselessIn: { readonly [K in Lift['kind']]: readonly (keyof File['fields'])[] } = {
  linear: [],
  quadratic: [],
  contact: ['symmetry'],
};

/** Keys of the file that belong to another lift than this one, or say nothing in this one. */
export const keysUnusedIn = ({ keys }: File, kind: Lift['kind']): readonly string[] =>
  [...lifts.flatMap((l) => (l === kind ? [] : keysOf[l])), ...uselessIn[kind]].filter((key) => keys.has(key));

/** The lift with what it needs. All its keys are validated, also those of other lifts. */
export function readLift(
  { fields }: File,
  kind: Lift['kind'],
  option: string | undefined,
  couplings: number,
  assumptions: Assumptions,
  scope: Scope,
  problems: Problems,
): Lift | undefined {
  const friction = fields.friction && scope.read(fields.friction);
  const metric = readMetric(fields['noise metric'], couplings, assumptions, scope, problems);
  switch (kind) {
    case 'linear':
      return { kind };
    case 'quadratic':
      return (
        metric && {
          kind,
          metric,
          onsagerMachlup: fields['onsager-machlup']?.value === 'yes' ? 'forward' : 'none',
        }
      );
    case 'contact':
      if (!fields.friction) reportMissingFriction(fields.lift?.place, option, problems);
      return friction && { kind, friction };
  }
}

function reportMissingFriction(
  place: Place | undefined,
  option: string | undefined,
  problems: Problems,
): void {
  const what = 'the contact lift needs a `friction:`';
  const hint = 'state γ as in `friction: 1/10`; with `friction: 0` nothing is lost';
  if (option !== undefined) atOption(option, problems, 'missing-key', what, hint);
  else if (place) problems.add('missing-key', place, what, hint);
}

/** What the examination of one entry may cost, and what an inverse may cost. */
const operations = 2_000_000;
const operationsOfInverse = 300_000;

/** M(g), symmetric, nowhere known to be negative, not singular everywhere; the identity where none is given. */
function readMetric(
  text: Text | List<List<Text>> | undefined,
  n: number,
  assumptions: Assumptions,
  scope: Scope,
  problems: Problems,
): Rows | undefined {
  if (!text) return multipleOfIdentity(n);
  const metric = readMatrix(text, n, scope, problems);
  if (!metric) return undefined;
  const vanishes = (e: Expr): boolean => decideZero(e, assumptions, newWork(operations)).kind === 'proved';
  const refused = (code: string, what: string, hint?: string): undefined => {
    problems.add(code, text.place, what, hint);
    return undefined;
  };
  const entry = (i: number, j: number): Expr => metric[i]?.[j] as Expr;

  if (metric.some((row, i) => row.some((e, j) => j < i && !vanishes(sub(e, entry(j, i))))))
    return refused('not-symmetric', 'a metric is symmetric, and this matrix is not known to be');
  if (metric.some((row, i) => signOfExpr(row[i] as Expr, assumptions) === -1))
    return refused(
      'not-positive',
      'a metric is positive, and this matrix has a negative entry on its diagonal',
    );
  const ifPossible = <T>(f: () => T): T | undefined => whereDefined(() => withinBudget(f));
  const det = ifPossible(() => determinant(metric, newWork(operationsOfInverse)));
  if (det === undefined || !ifPossible(() => adjugate(metric, newWork(operationsOfInverse))))
    return refused('metric-too-large', 'this matrix is too large to be inverted', 'leave zeros in it');
  const pairs = metric.flatMap((_, i) => metric.slice(0, i).map((__, j) => [i, j] as const));
  const minors = pairs.map(([i, j]) => sub(mul(entry(i, i), entry(j, j)), mul(entry(i, j), entry(i, j))));
  if (minors.some((e) => signOfExpr(e, assumptions) === -1))
    return refused('not-positive', 'a metric is positive, and a principal minor of this matrix is negative');
  if (vanishes(det))
    return refused('singular-metric', 'this matrix cannot be inverted: its determinant is zero everywhere');
  return metric;
}
