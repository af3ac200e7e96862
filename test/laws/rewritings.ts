import { expanded } from '../../src/algebra/tidy.ts';
import { newWork } from '../../src/algebra/work.ts';
import { infixPrinter } from '../../src/expr/infix.ts';
import { formulas } from '../formula.ts';
import type { Relation } from './relations.ts';
import { mapBetas, mapFormulas, termsIn } from './source.ts';
import type { View } from './view.ts';

const same = (base: View): View => base;

/** Changes of the text that leave every equation as it is, byte by byte. */
export const rewritings: readonly Relation[] = [
  {
    name: 'terms in reverse',
    change: (s) => mapFormulas(s, (f) => termsIn(f).toReversed().join('')),
    expected: same,
  },
  {
    name: 'integers as decimals',
    change: (s) => mapFormulas(s, (f) => f.replace(/(?<![\w.])\d+(?![\w.])/g, '$&.0')),
    expected: same,
  },
  {
    name: 'integers as fractions',
    change: (s) =>
      mapFormulas(s, (f) => f.replace(/(?<![\w.])\d+(?![\w.])/g, (n) => `(${2n * BigInt(n)}/2)`)),
    expected: same,
  },
  {
    name: 'divisions as negative powers, and redundant parentheses',
    change: (s) => mapFormulas(s, (f) => `((${f.replace(/\/([\p{L}_]\w*|\d+)(?![\w.^(])/gu, '*$1^(-1)')}))`),
    expected: same,
  },
  {
    name: 'another name for the scale',
    change: (s) => ({ ...s, scale: s.scale === 'ln mu' ? 'ln mu^2' : 'ln mu' }),
    expected: same,
  },
  { name: 'positive parameters', change: (s) => ({ ...s, assume: 'positive' }), expected: same },
];

/** Abbreviations for a beta function as a whole and for numbers. */
export const abbreviated: Relation = {
  name: 'abbreviations',
  change: (s) => {
    const [first = ''] = s.couplings;
    return {
      ...mapBetas(s, (f, c) => (c === first ? 'whole_beta*one_half*2' : f)),
      definitions: new Map([
        ['one_half', '1/2'],
        ['whole_beta', s.betas.get(first) ?? '0'],
      ]),
    };
  },
  expected: same,
};

const print = infixPrinter();
export const multipliedOut: Relation = {
  name: 'formulas multiplied out',
  change: (s) => {
    const read = formulas([...s.couplings, ...s.parameters.keys()].join(' '));
    return mapFormulas(s, (f) => print(expanded(read(f), newWork()) ?? read(f)));
  },
  expected: same,
};
