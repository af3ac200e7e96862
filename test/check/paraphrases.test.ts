import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkNotes } from '../../src/check/notes.ts';
import { runs } from '../runs.ts';
import { fixtures, theoryOf } from './fixtures.ts';
import { renamings, rewritings } from './rewriting.ts';

/** Displayed relations that stand on one line, need no other line to be understood, and are right. */
const right = fixtures
  .filter(
    ({ format, expected }) => format !== 'txt' && expected.every(({ verdict }) => verdict !== 'definition'),
  )
  .flatMap((fixture) => {
    const lines = fixture.text.split('\n');
    return fixture.expected.flatMap(({ line, verdict }) => {
      const tex = /^(?:\\\[|\$\$)(.*?)(?:\\,|[\s.,])*(?:\\\]|\$\$)$/.exec(lines[line - 1] ?? '')?.[1]?.trim();
      const isPlain =
        tex !== undefined && !/\\quad|\\qquad|\\text|\\boxed|\||\^\*|_\*|\\newcommand/.test(tex);
      return verdict === 'proved' && isPlain ? [{ fixture, tex }] : [];
    });
  })
  .filter(({ fixture }) => !/\\newcommand|g\^\*/.test(fixture.text));

/** Theories whose one coupling is g, with the momentum p. */
const plain = new Set(['phi4', 'phi4-hbar', 'qed', 'source', 'metric']);

const paraphrase = fc
  .record({
    from: fc.constantFrom(...right),
    by: fc.uniqueArray(fc.constantFrom(...Object.keys({ ...rewritings, ...renamings })), {
      minLength: 1,
      maxLength: 4,
    }),
  })
  .map(({ from: { fixture, tex }, by }) => {
    const known = { ...rewritings, ...(plain.has(fixture.theory) ? renamings : {}) };
    return { fixture, tex, by, said: by.reduce((t, name) => known[name]?.(t) ?? t, tex) };
  });

describe('what is right stays right in other words', () => {
  it('no paraphrase is refuted, and most are proved', () => {
    let [tried, proved] = [0, 0];
    fc.assert(
      fc.property(paraphrase, ({ fixture, said }) => {
        const [found] = checkNotes(`$$${said}$$`, 'md', theoryOf(fixture));
        tried++;
        if (found?.verdict === 'proved') proved++;
        expect(found?.verdict).not.toBe('refuted');
      }),
      runs(200),
    );
    expect(proved / tried).toBeGreaterThan(0.9);
  });

  it.each(Object.keys({ ...rewritings, ...renamings }))('%s: some line is changed by it', (name) => {
    const rewriting = { ...rewritings, ...renamings }[name]!;
    expect(right.filter(({ tex }) => rewriting(tex) !== tex).length).toBeGreaterThan(0);
  });
});
