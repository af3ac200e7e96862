import type { Theory } from '../../src/theory/theory.ts';
import { theoryFrom } from '../gallery.ts';

/** A theory with these betas, and parameters by what is said of them. */
export const flowOf = (
  betas: Readonly<Record<string, string>>,
  parameters: Readonly<Record<string, string>> = {},
  more = '',
): Theory =>
  theoryFrom(
    [
      'name: t',
      `couplings: { ${Object.keys(betas)
        .map((g) => `${g}: {}`)
        .join(', ')} }`,
      ...(Object.keys(parameters).length === 0
        ? []
        : [
            `parameters: { ${Object.entries(parameters)
              .map(([name, said]) => `${name}: { ${said} }`)
              .join(', ')} }`,
          ]),
      `beta: { ${Object.entries(betas)
        .map(([g, beta]) => `${g}: "${beta}"`)
        .join(', ')} }`,
      more,
      '',
    ].join('\n'),
  );
