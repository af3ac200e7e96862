import { sym } from '../expr/build.ts';
import type { Expr } from '../expr/expr.ts';
import * as Q from '../expr/rational.ts';
import { inScale } from './conversion.ts';
import { readDefinitions, readParameters, readVariables } from './declarations.ts';
import { named, readDocument } from './document.ts';
import type { Text } from './document.ts';
import { readBetas, readHamiltonian, readLagrangian } from './dynamics.ts';
import { readExtras } from './extras.ts';
import { guard } from './guard.ts';
import { keysUnusedIn, liftKind, readLift } from './lift.ts';
import { readLoops } from './loops.ts';
import { declaredNames, roleNames } from './names.ts';
import type { Problem } from './problem.ts';
import { readShape } from './read-shape.ts';
import { scales, theoryShape } from './schema.ts';
import { Scope } from './scope.ts';
import { readRedefinitions } from './redefinitions.ts';
import { readSettings } from './settings.ts';
import type { Setting } from './settings.ts';
import type { Read } from './shape.ts';
import { sha256 } from './sha256.ts';
import { Problems, sourceOf } from './source.ts';
import { readSymmetries } from './symmetries.ts';
import type { Scale, Source, Theory } from './theory.ts';

type File = Read<typeof theoryShape>;

export interface TheoryOptions {
  /** The path of the file, for messages. */
  readonly file: string;
  /** Exact values that take the place of parameters. */
  readonly settings?: readonly Setting[];
  /** To how many loops the betas are taken: one number, or one for each sector (`3,2,1`). */
  readonly loops?: string;
  /** Overrules the file's `lift:`. */
  readonly lift?: string;
  /** The scale variable in which the theory is wanted; the file's by default. */
  readonly scale?: string;
}

export type TheoryRead =
  | {
      readonly ok: true;
      readonly theory: Theory;
      /** What the author should know although nothing is wrong. */
      readonly notices: readonly string[];
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Reads a theory file. All problems of the file are told at once, except that a file whose YAML is broken is told only
 * where it breaks. Never throws, whatever the text.
 */
export function readTheory(text: string, options: TheoryOptions): TheoryRead {
  const source = sourceOf(options.file, text);
  const problems = new Problems(source);
  const failed = (): TheoryRead => ({ ok: false, problems: problems.list() });
  if (!guard(problems)) return failed();
  const document = readDocument(problems);
  if (!document) return failed();
  if (document.kind === 'empty') {
    problems.add('empty-file', { start: 0, end: 1 }, 'the file is empty', 'a theory begins with `name: …`');
    return failed();
  }
  const file = readShape(document, theoryShape, problems);
  if (!file) return failed();
  const read = readFile(file, options, problems);
  if (!read || !problems.none) return failed();
  return {
    ok: true,
    notices: read.notices,
    theory: inScale(
      { ...read.theory, hash: sha256(source.text), file: options.file.replace(/^.*[/\\]/s, '') },
      read.scale,
    ),
  };
}

type Kind = Source['kind'];

function readFile(
  file: File,
  options: TheoryOptions,
  problems: Problems,
):
  | {
      readonly theory: Omit<Theory, 'hash' | 'file'>;
      /** The scale that is asked for. */
      readonly scale: Scale;
      readonly notices: readonly string[];
    }
  | undefined {
  const { fields } = file;
  const kind = kindOf(file, problems);
  if (!kind) return undefined;
  const lift = liftKind(file, options.lift, kind === 'beta', problems);
  const declaredScale = (fields.scale?.value ?? 'ln mu') as Scale;
  const scale = (readChoice('--scale', options.scale, scales, problems) ?? declaredScale) as Scale;
  const { loops, problems: loopProblems } = readLoops(options.loops, file);
  const settings = readSettings(options.settings ?? [], file);
  for (const p of [...settings.problems, ...loopProblems]) problems.addElsewhere(p);

  const declared = declaredNames(file, problems);
  const names = roleNames(file, declared, problems);
  const keys = (kind === 'beta' ? fields.couplings : fields.coordinates)?.keys ?? [];
  const scope = new Scope(
    problems,
    declared,
    keys.map((k) => k.value),
    names,
    kind,
  );
  for (const { value } of keys) scope.define(value, sym(value));
  for (const { value } of fields.parameters?.keys ?? [])
    scope.define(value, settings.values.get(value) ?? sym(value));

  const extra = { time: kind !== 'beta', velocities: kind === 'lagrangian', momenta: kind === 'hamiltonian' };
  const coordinates = readVariables(file, kind, scope, problems);
  const parameters = readParameters(file, scope, problems);
  const definitions = readDefinitions(file, scope, extra, problems);
  const symmetries = readSymmetries(
    file,
    keys.map((k) => k.value),
    scope,
    problems,
  );
  const redefinitions = readRedefinitions(
    file,
    keys.map((k) => k.value),
    scope,
    problems,
  );
  const positive = new Set(parameters.filter((p) => p.assume === 'positive').map((p) => p.symbol));
  const dynamics =
    kind === 'beta'
      ? readBetas(
          file,
          keys,
          symmetries,
          scope,
          loops,
          () => readLift(file, lift, options.lift, keys.length, { positive }, scope, problems),
          problems,
        )
      : kind === 'lagrangian'
        ? fields.lagrangian && readLagrangian(fields.lagrangian, symmetries, scope, problems)
        : fields.hamiltonian && readHamiltonian(fields.hamiltonian, symmetries, scope);
  const action = fields.action && scope.read(fields.action, { time: true, energy: true });
  const range = readRange(file, scope, problems);
  const reference = readReference(file, scope, problems);
  const { functions, observables, waiting } = readExtras(
    file,
    scope,
    keys.map((k) => k.value),
    problems,
  );
  if (!dynamics || !fields.name) return undefined;

  const unused = [...(kind === 'beta' ? keysUnusedIn(file, lift) : []), ...waiting];
  return {
    theory: {
      name: fields.name.value,
      title: plain(fields.title) ?? fields.name.value,
      scale: declaredScale,
      coordinates,
      parameters: parameters.filter((p) => !settings.values.has(p.symbol.name)),
      definitions,
      redefinitions,
      functions,
      observables,
      source: dynamics,
      settings: settings.values,
      ...(options.loops !== undefined && { loops: options.loops }),
      loopOrders: loops.orders,
      names,
      references: (fields.references?.items ?? []).map((r) => plain(r) as string),
      ...(action && { action }),
      ...(range && { range }),
      ...(reference && { reference }),
      unused,
    },
    scale,
    notices: [
      ...loops.notices,
      ...(unused.length > 0 ? [`read and validated, but not used yet: ${unused.join(', ')}`] : []),
    ],
  };
}

/** A text in one line. */
const plain = (text: Text | undefined): string | undefined =>
  text?.value.replace(/\s*[\n\x85\u2028\u2029]\s*/g, ' ').trim();

/** What gives the dynamics, and whether the keys that go with it are there and no others. */
function kindOf(file: File, problems: Problems): Kind | undefined {
  const { keys, place } = file;
  const kinds = (['beta', 'lagrangian', 'hamiltonian'] as const).filter((k) => keys.has(k));
  const [kind, second] = kinds;
  const top = { start: place.start, end: place.start + 1 };
  if (!kind) {
    problems.add('missing-key', top, 'one of the keys `beta`, `lagrangian`, `hamiltonian` is missing');
    return undefined;
  }
  if (second) {
    const text = keys.get(second) as Text;
    problems.add('two-dynamics', text.place, `a theory has \`${kind}\` or \`${second}\`, not both`);
  }
  const [wanted, other] =
    kind === 'beta' ? (['couplings', 'coordinates'] as const) : (['coordinates', 'couplings'] as const);
  const table = kind === 'beta' ? file.fields.couplings : file.fields.coordinates;
  if (!keys.has(wanted))
    problems.add('missing-key', top, `the key \`${wanted}\` is missing: \`${kind}\` says how they move`);
  else if (table?.size === 0)
    problems.add('missing-value', (keys.get(wanted) as Text).place, `\`${wanted}\` has no entry`);
  const misplaced =
    kind === 'beta'
      ? [other]
      : [other, 'source', 'loop factor', 'lift', 'noise metric', 'onsager-machlup', 'friction'];
  for (const key of misplaced) {
    const text = keys.get(key);
    if (text) problems.add('misplaced-key', text.place, `\`${key}\` does not go with \`${kind}\``);
  }
  return table ? kind : undefined;
}

/** The value of an option that is one of a few words. */
function readChoice(
  option: string,
  value: string | undefined,
  choices: readonly string[],
  problems: Problems,
): string | undefined {
  if (value === undefined || choices.includes(value)) return value;
  const elsewhere = new Problems({ file: option, text: value });
  elsewhere.add(
    'unknown-choice',
    { start: 0, end: value.length },
    `${named(value)} is none of ${choices.map((c) => `\`${c}\``).join(', ')}`,
  );
  elsewhere.list().forEach((p) => problems.addElsewhere(p));
  return undefined;
}

function readRange(file: File, scope: Scope, problems: Problems): readonly [Expr, Expr] | undefined {
  const range = file.fields.range;
  const [low, high] = (range?.items ?? []).map((text) => scope.formulas.readNumber(text));
  if (!range || !low || !high) return undefined;
  if (!(low.value < high.value))
    problems.add('empty-range', range.place, 'the first value of a range is less than the second');
  return [low.expr, high.expr];
}

function readReference(file: File, scope: Scope, problems: Problems): Theory['reference'] {
  const { value: text, unit } = file.fields.reference?.fields ?? {};
  const value = text && scope.formulas.readNumber(text);
  if (!value || !unit) return undefined;
  if (value.expr.op !== 'num' || Q.sign(value.expr.value) <= 0) {
    problems.add('not-positive', text.place, 'a positive rational or decimal number is expected here');
    return undefined;
  }
  return { value: value.expr.value, unit: plain(unit) as string };
}
