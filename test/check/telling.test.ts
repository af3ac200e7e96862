import { expect, it } from 'vitest';
import { checkNotes } from '../../src/check/notes.ts';
import { galleryDerivation } from '../gallery.ts';

const phi4 = galleryDerivation('phi4');
const toy = galleryDerivation('toy');
const kondo = galleryDerivation('kondo');

/** What would make these right is the same on both sides, or nothing at all, or a letter put in to make it fit. */
it.each([
  ['\\dot g \\propto g', phi4],
  ['\\dot g = O(g^2)', phi4],
  ['W = \\mathrm{const}', phi4],
  ['\\frac{dH}{dg} = 0', phi4],
  ['\\ddot H + \\frac AB H = 0', toy],
])('for %s no likely mistake is made up', (line, theory) => {
  const [finding] = checkNotes(`$$${line}$$`, 'md', theory);
  expect(finding?.verdict).toBe('refuted');
  expect(finding).not.toHaveProperty('mistake');
});

it('no slip is mended with the value of a fixed point that the line does not speak of', () => {
  const findings = checkNotes('$$(J_z^*, J_\\perp^*) = (0, 1)$$', 'md', kondo);
  const mistakes = findings.flatMap((f) => (f.verdict === 'refuted' && f.mistake ? [f.mistake] : []));
  expect(mistakes).toMatchObject([{ side: 'right', slip: { kind: 'extra' } }]);
});
