import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkNotes } from '../../src/check/notes.ts';
import { render } from '../../src/document/render.ts';
import { galleryDerivation, galleryNames } from '../gallery.ts';
import { derivationNamed } from './fixtures.ts';

const theories = [
  ...galleryNames.map((name) => [name, galleryDerivation] as const),
  ...readdirSync(new URL('theories/', import.meta.url))
    .map((file) => [file.replace('.yaml', ''), derivationNamed] as const)
    // Others speak of conditions, of matrices by one entry, and of a Lagrangian with friction.
    .filter(([name]) => !['pendulums', 'metric', 'friction'].includes(name)),
];

describe('what betaforge renders is proved by its own check', () => {
  const cases = theories.flatMap(([name, derivation]) =>
    (['tex', 'md'] as const).map((format) => [`${name}.${format}`, format, name, derivation] as const),
  );
  it.each(cases)('%s', (_, format, name, derivationOf) => {
    const derivation = derivationOf(name);
    const findings = checkNotes(render(derivation, format), format, derivation);
    const open = findings.filter(({ verdict }) => verdict !== 'proved' && verdict !== 'definition');
    expect(open.map((f) => [f.verdict, f.source])).toEqual([]);
    // Nothing is taken for a definition but what the words introduce: τ, L and S in terms of W, a pole.
    const defined = findings.filter(({ verdict }) => verdict === 'definition');
    expect(
      defined.filter(({ source }) => !/^(?:\\tau|L|S|g_\{?0\}?) /.test(source)).map((f) => f.source),
    ).toEqual([]);
    expect(findings.length).toBeGreaterThan(derivation.steps.length / 2);
  });
});
