import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkNotes } from '../../src/check/notes.ts';
import { shellOf } from '../../src/check/shell.ts';
import { vocabularyOf } from '../../src/check/vocabulary.ts';
import { derivative, ZERO } from '../../src/expr/build.ts';
import { evaluateFloat } from '../../src/expr/evaluate.ts';
import type { Expr } from '../../src/expr/expr.ts';
import { atomsOf } from '../../src/expr/walk.ts';
import { randomStream } from '../../src/algebra/work.ts';
import { pairsOf } from '../../src/mechanics/phase-space.ts';
import { readRow } from '../../src/tex/read.ts';
import { texNotation } from '../../src/theory/notation.ts';
import { runs } from '../runs.ts';
import { findingsIn, fixtures, theoryOf } from './fixtures.ts';
import type { Fixture } from './fixtures.ts';
import { mutants } from './mutants.ts';
import type { Mutant } from './mutants.ts';

interface Slip {
  readonly fixture: Fixture;
  readonly line: number;
  readonly source: string;
  readonly mutant: Mutant;
}

/** Every slip in every right line that stands on one line of its file. */
const slips: readonly Slip[] = fixtures
  .filter(({ format }) => format !== 'txt')
  .flatMap((fixture) => {
    const { theory } = theoryOf(fixture);
    const { latex } = texNotation(theory);
    const written = (list: readonly { readonly name: string }[]): readonly string[] =>
      list.map((s) => latex.get(s as never) ?? s.name);
    const pairs = pairsOf(theory);
    const alike = [
      written(pairs.map(({ q }) => q)),
      written(pairs.map(({ p }) => p)),
      written(theory.parameters.map(({ symbol }) => symbol)),
    ];
    return (
      findingsIn(fixture)
        // A Lagrangian without its total derivative is right again.
        .filter((f) => f.verdict === 'proved' && !('why' in f))
        .filter(({ source }) => /^[^\n&\\]*[^\n&]*=[^\n&=]*$/.test(source))
        .flatMap(({ line, source }) =>
          mutants(source, alike, alike[0]![0]!)
            // O(g) + g is O(g), and g* = O(ε²) is the Gaussian point.
            .filter(({ tex }) => ![source, tex].some((t) => /=\s*[+-]?\s*O\(/.test(t)))
            .map((mutant) => ({ fixture, line, source, mutant })),
        )
    );
  });

/** Whether a slip changes what its line says: both sides have other values than before somewhere on the solutions. */
function differs({ fixture, source, mutant }: Slip): boolean {
  const derivation = theoryOf(fixture);
  const shell = shellOf(derivation);
  const sidesOf = (tex: string): readonly Expr[] | undefined => {
    const [read] = readRow(tex, vocabularyOf(derivation));
    return read?.ok ? read.sides.map(({ expr }) => shell(expr)) : undefined;
  };
  const [before, after] = [sidesOf(source), sidesOf(mutant.tex)];
  if (before === undefined || after === undefined || before.length !== after.length) return false;
  // Another constant of the motion is constant, too.
  if (/const/.test(source))
    return !agree(shell(derivative('total', after[0]!, derivation.theory.names.time)), ZERO);
  return before.some((side, i) => !agree(side, after[i]!));
}

function agree(a: Expr, b: Expr): boolean {
  const random = randomStream(7);
  const atoms = [...new Set([...atomsOf(a), ...atomsOf(b)])];
  return Array.from({ length: 4 }).every(() => {
    const point = new Map(atoms.map((atom) => [atom, 0.3 + random()]));
    const [x, y] = [evaluateFloat(a, point), evaluateFloat(b, point)];
    return Number.isNaN(x) || Number.isNaN(y) || Math.abs(x - y) <= 1e-9 * Math.max(1, Math.abs(x));
  });
}

/** What is said of the line when the slip is in it. */
const verdictOf = ({ fixture, line, source, mutant }: Slip): string | undefined => {
  const lines = fixture.text.split('\n');
  const text = lines
    .map((l, i) => (i === line - 1 && l.includes(source) ? l.replace(source, () => mutant.tex) : l))
    .join('\n');
  if (text === fixture.text) return undefined;
  const found = checkNotes(text, fixture.format, theoryOf(fixture)).find((f) => f.line === line);
  // L + ½(d/dτ)(…) says the same.
  return found && 'why' in found && found.why?.includes('total derivative') ? undefined : found?.verdict;
};

describe('slips in notes by many hands', () => {
  it('are never called right', () => {
    let [all, refuted] = [0, 0];
    fc.assert(
      fc.property(fc.constantFrom(...slips), (slip) => {
        if (!differs(slip)) return;
        const verdict = verdictOf(slip);
        // A name that is defined otherwise is defined all the same.
        if (verdict === undefined || verdict === 'definition') return;
        expect([slip.fixture.name, slip.line, slip.mutant.tex, verdict]).not.toContain('proved');
        all++;
        if (verdict === 'refuted') refuted++;
      }),
      runs(100),
    );
    expect(refuted).toBeGreaterThanOrEqual(0.97 * all);
  }, 240_000);
});
