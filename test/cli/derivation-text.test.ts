import { expect, test } from 'vitest';
import { derivationText } from '../../src/cli/derivation-text.ts';
import { reasonOf } from '../../src/document/words.ts';
import { galleryDerivation, galleryNames } from '../gallery.ts';

test.each(galleryNames)(
  '%s: every step has its reason before its formula, in lines of 100 characters',
  (name) => {
    const derivation = galleryDerivation(name);
    const steps = derivationText(derivation).split('\n\n').slice(1);
    expect(steps.length).toBe(derivation.steps.length);
    steps.forEach((text, i) => {
      const [title, ...lines] = text.trimEnd().split('\n');
      expect(title).toMatch(new RegExp(`^ ?${i + 1}  \\S`));
      const formula = lines.findIndex((line) => line.startsWith('     '));
      const reason = lines.slice(0, formula).map((line) => line.trim());
      expect(reason.join(' ')).toBe(reasonOf(derivation.steps[i] as never, derivation));
      expect(lines.slice(formula).every((line) => line.startsWith('        '))).toBe(true);
      for (const line of lines.slice(0, formula)) expect(Array.from(line).length).toBeLessThanOrEqual(100);
    });
  },
);

test('the stability matrix says which sign of θ attracts towards the IR', () => {
  expect(derivationText(galleryDerivation('phi4'))).toMatch(
    /A\s+positive\s+θ\s+attracts\s+towards\s+the\s+IR/,
  );
  expect(derivationText(galleryDerivation('kondo'))).toMatch(
    /A\s+negative\s+θ\s+attracts\s+towards\s+the\s+IR/,
  );
});
