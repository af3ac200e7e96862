import { describe, expect, it } from 'vitest';
import { checkNotes } from '../../src/check/notes.ts';
import { render } from '../../src/document/render.ts';
import { subexpressions } from '../../src/expr/walk.ts';
import { auxiliarySymbols } from '../../src/theory/theory.ts';
import { galleryDerivation, galleryNames } from '../gallery.ts';

/** The laws as they stand in the text, for any theory; not equations of this one. */
const schematic =
  /_i|\\dot\{q\}|_{ij}|\\sum|\\partial q|pmatrix|= 0$|\\tau|H = 0|\^T|J\}? M$|\\int|\\eta|\\delta|\\det|\(0\)|_\{0\}|\\dot\{V\}|S_0/;

describe('what betaforge renders goes through its own check', () => {
  const cases = galleryNames.flatMap((name) =>
    (['tex', 'md'] as const).map((format) => [name, format] as const),
  );
  it.each(cases)('%s.%s', (name, format) => {
    const derivation = galleryDerivation(name);
    const findings = checkNotes(render(derivation, format), format, derivation);
    expect(findings.filter((f) => f.verdict === 'refuted')).toEqual([]);
    // Where the flow stands still is a condition on the couplings.
    const open = findings.filter(
      (f) =>
        f.verdict === 'unread' ||
        (f.verdict === 'undecided' && f.why !== 'this is a condition, not an identity'),
    );
    expect(open.filter((f) => !schematic.test(f.source)).map((f) => f.source)).toEqual([]);
    // At least one proved line for each step in the symbols that notes use, without initial values and small changes.
    const auxiliary = auxiliarySymbols(derivation.theory.names);
    const usual = derivation.steps.filter(({ equation: { lhs, rhs }, by }) => {
      const symbols = [...subexpressions(lhs), ...subexpressions(rhs)];
      return by !== 'inseparable' && by !== 'fixed-point' && !auxiliary.some((s) => symbols.includes(s));
    });
    expect(findings.filter((f) => f.verdict === 'proved').length).toBeGreaterThanOrEqual(usual.length - 1);
  });
});
