import type { Book, Claim } from './claim.ts';
import { decide } from './decide.ts';
import type { Circumstances } from './decide.ts';
import { derivationOf, formulasOf } from './derivation.ts';
import type { Derivation, Formulas, Step } from './derivation.ts';
import { fieldsFrom } from './field.ts';
import { laws } from './laws.ts';
import { fingerprint, streamOf } from './random.ts';
import { Refusal, refuse } from './refusal.ts';

/** What became of one step. */
export type Outcome =
  | { readonly kind: 'agrees' }
  | { readonly kind: 'disagrees'; readonly why: string }
  | { readonly kind: 'not replayed'; readonly why: string };

export interface Replayed {
  readonly id: string;
  readonly outcome: Outcome;
}

/** Operations that one claim may take: a few seconds at most. */
const operationsOfClaim = 10_000_000;

/**
 * Replays a derivation from its machine-read form: of every step, the law that it names is applied once more to the
 * formulas that the derivation gives, and must lead to what the step states. What cannot be read at all is thrown
 * back as one outcome for the whole. `only` names the steps to replay; all of them by default.
 */
export function replay(
  json: unknown,
  operations = operationsOfClaim,
  only: (id: string) => boolean = () => true,
): readonly Replayed[] {
  try {
    const derivation = derivationOf(json);
    const run = runOf(derivation, operations);
    return derivation.steps.flatMap((step, i) =>
      only(step.id) ? [{ id: step.id, outcome: outcomeOf(step, i, derivation, run) }] : [],
    );
  } catch (error) {
    if (error instanceof Refusal)
      return [{ id: 'derivation', outcome: { kind: 'not replayed', why: error.message } }];
    throw error;
  }
}

interface Run {
  readonly book: Book;
  readonly circumstances: Omit<Circumstances, 'assuming'>;
}

function runOf({ turned, names, steps }: Derivation, operations: number): Run {
  const written = new Map(steps.map((step) => [step.id, step]));
  const read = new Map<string, Formulas>();
  const texts = steps.flatMap(({ lhs, rhs, rows }) => [lhs, rhs, ...(rows ?? []).flat()]);
  const random = streamOf(fingerprint(texts.join('\n')));
  const declared = new Set(names.pairs.map((pair) => pair.q));
  const find = (id: string): Formulas | undefined => {
    const step = written.get(id);
    if (step === undefined) return undefined;
    const formulas = read.get(id) ?? formulasOf(step, names);
    read.set(id, formulas);
    return formulas;
  };
  return {
    book: {
      names,
      turned,
      find,
      step: (id) => find(id) ?? refuse(`there is no step ${id}`),
      sourcesOf: (id) => written.get(id)?.from ?? [],
    },
    circumstances: {
      motion: { time: names.time, moving: new Set(names.pairs.map((pair) => pair.q)) },
      constants: {
        // Where π is written as acos(-1), the name pi has been declared.
        pi: !declared.has('pi') && !texts.some((text) => text.includes('acos(-1)')),
        imaginary: !declared.has('I') && texts.some((text) => /\bI\b/.test(text)),
      },
      random,
      fields: fieldsFrom(random),
      operations,
    },
  };
}

function outcomeOf(step: Step, index: number, { steps }: Derivation, { book, circumstances }: Run): Outcome {
  const open = (why: string): Outcome => ({ kind: 'not replayed', why });
  try {
    const sources = new Set(steps.slice(0, index).map((s) => s.id));
    const unknown = step.from.find((id) => !sources.has(id));
    if (unknown !== undefined) return { kind: 'disagrees', why: `its source ${unknown} is no earlier step` };
    if (sources.has(step.id)) return { kind: 'disagrees', why: 'an earlier step has the same identifier' };
    const law = laws.get(step.by) ?? refuse(`no law is known here by the name ${step.by}`);
    const claims = law(book, book.step(step.id), step.id, step.from);
    return judged(step, claims, { ...circumstances, assuming: step.assuming });
  } catch (error) {
    if (error instanceof Refusal) return open(error.message);
    throw error;
  }
}

/** Compares what the replay finds with the verdict of the step. */
function judged(step: Step, claims: readonly Claim[], circumstances: Circumstances): Outcome {
  const refuted = step.verdict === 'refuted';
  let open: string | undefined;
  for (const claim of claims) {
    const finding = decide(claim, circumstances);
    if (finding.kind === 'open') open ??= finding.why;
    if (finding.kind === 'open' || (finding.kind === 'equal') === (claim.relation !== 'distinct')) continue;
    const why = finding.kind === 'equal' ? `${claim.what}: equal everywhere` : finding.where;
    if (refuted) return { kind: 'agrees' };
    if (step.verdict === 'undecided') return { kind: 'not replayed', why: `undecided, and not so: ${why}` };
    return { kind: 'disagrees', why };
  }
  if (open !== undefined) return { kind: 'not replayed', why: open };
  return refuted ? { kind: 'disagrees', why: 'it is refuted, and holds' } : { kind: 'agrees' };
}
