import { describe, expect, it } from 'vitest';
import { checkNotes } from '../../src/check/notes.ts';
import { render } from '../../src/document/render.ts';
import { galleryDerivation, galleryNames } from '../gallery.ts';

/** The laws as they stand in the text, for any theory; not equations of this one. */
const schematic = /_i|\\dot\{q\}|_{ij}|\\sum|\\partial q|pmatrix|= 0$|\\tau|H = 0/;

describe('what betaforge renders goes through its own check', () => {
  const cases = galleryNames.flatMap((name) =>
    (['tex', 'md'] as const).map((format) => [name, format] as const),
  );
  it.each(cases)('%s.%s', (name, format) => {
    const derivation = galleryDerivation(name);
    const findings = checkNotes(render(derivation, format), format, derivation);
    expect(findings.filter((f) => f.verdict === 'refuted')).toEqual([]);
    const open = findings.filter((f) => f.verdict === 'undecided' || f.verdict === 'unread');
    expect(open.filter((f) => !schematic.test(f.source)).map((f) => f.source)).toEqual([]);
    // At least one proved line for each step with an equation.
    expect(findings.filter((f) => f.verdict === 'proved').length).toBeGreaterThanOrEqual(
      derivation.steps.length - 1,
    );
  });
});
