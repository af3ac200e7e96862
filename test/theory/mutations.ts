import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';

const directory = new URL('../../theories/', import.meta.url);

export const galleryTexts: readonly string[] = readdirSync(directory)
  .sort()
  .map((name) => readFileSync(new URL(name, directory), 'utf8'));

/** Pieces that mean something in YAML, in formulas, or to a careless program. */
const pieces = [
  ...[
    ':',
    ': ',
    '- ',
    '? ',
    '{',
    '}',
    '[',
    ']',
    ',',
    '#',
    ' #',
    '&a',
    '*a',
    '!a',
    '|',
    '>',
    "'",
    '"',
    '%',
    '@',
    '`',
  ],
  ...[
    '\n',
    '\n\n',
    '\n  ',
    '\n    ',
    ' ',
    '\t',
    '\r',
    '---\n',
    '...\n',
    '\uFEFF',
    '\0',
    '\u2028',
    '\ud800',
    '<<: ',
  ],
  ...[
    '+',
    '-',
    '*',
    '/',
    '^',
    '(',
    ')',
    '**',
    '0',
    '1/0',
    '1e9',
    '9^99',
    'log',
    'zeta(3)',
    'pi',
    'I',
    'tau',
    "H'",
    "''",
  ],
  ...[
    '__proto__',
    'constructor',
    'null',
    'yes',
    '~',
    'e',
    'ε',
    '𝒳',
    'e\u0301',
    '\\',
    '\\n',
    '\\input{x}',
    '{{x}}',
    '${x}',
  ],
  ...[
    'latex',
    'value',
    'start',
    'couplings',
    'beta',
    'lift: contact\n',
    'names: { time: g }\n',
    'range: [0, 1]\n',
  ],
];

const insertion = fc.oneof(
  fc.constantFrom(...pieces),
  fc.string({ unit: 'binary', maxLength: 5 }),
  fc.constantFrom(...pieces).map((p) => p.repeat(70)),
);

interface Edit {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

const edits: fc.Arbitrary<readonly Edit[]> = fc.array(
  fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), remove: fc.nat(6), insert: insertion }),
  { minLength: 1, maxLength: 3 },
);

/** Files of the gallery with a few characters replaced. */
export const mutations: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom(...galleryTexts), edits)
  .map(([text, changes]) =>
    changes.reduce((t, { at, remove, insert }) => {
      const i = Math.floor(at * t.length);
      return t.slice(0, i) + insert + t.slice(i + remove);
    }, text),
  );

/** Texts without sense. */
export const garbage: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.array(fc.constantFrom(...pieces), { maxLength: 80 }).map((p) => p.join('')),
  fc.array(insertion, { maxLength: 40 }).map((p) => `name: t\n${p.join('')}`),
);
