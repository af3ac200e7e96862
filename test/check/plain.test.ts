import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkNotes } from '../../src/check/notes.ts';
import { unicodeOf } from '../../src/theory/notation.ts';
import { galleryDerivation } from '../gallery.ts';
import { runs } from '../runs.ts';

const phi4 = galleryDerivation('phi4');
const toy = galleryDerivation('toy');
const kondo = galleryDerivation('kondo');

const verdicts = (text: string, derivation: typeof phi4): readonly string[] =>
  checkNotes(text, 'txt', derivation).map((f) => f.verdict);

/** One line of plain text, its theory, its verdicts; ε, A > 0 and the betas decide what is expected. */
const lines: readonly (readonly [text: string, derivation: typeof phi4, ...expected: string[]])[] = [
  // names and products
  ['dg/dtau = -eps*g + A*g^2', phi4, 'proved'],
  ['dg/dtau = -eps g + A g**2', phi4, 'proved'],
  ['dg/dτ = -ε g + A g²', phi4, 'proved'],
  ['ġ = −ε·g + A·g²', phi4, 'proved'],
  ['ġ = −εg + Ag²', phi4, 'proved'],
  ['ġ = −εg − Ag²', phi4, 'refuted'],
  ['gdot = -eps g + A g^2', phi4, 'proved'],
  ['ṗ_g = p_g (ε − 2 A g)', phi4, 'proved'],
  ['p_{g} = p', phi4, 'proved'],
  ["g' = -eps*g + A*g^2", phi4, 'proved'],
  ['dg/dtau = -eps*g + A*g^2   (for the coupling)', phi4, 'proved'],
  ['Notes\n=====\ndg/dtau = -eps*g', phi4, 'refuted'],
  ['g^(1/2)*g^-1 = 1/√g', phi4, 'proved'],
  ['½ g = g/2', phi4, 'proved'],
  ['√(g²)² = g^2', phi4, 'proved'],
  ['e^(2 ln g) = exp(2*log(g))', phi4, 'proved'],
  ['ln(g^2) = 3*ln(g)', phi4, 'refuted'],
  // application
  ['beta(g) = -eps*g + A*g^2', phi4, 'proved'],
  ['beta(g) = eps*g + A*g^2', phi4, 'refuted'],
  ["beta'(g) = -eps + 2*A*g", phi4, 'proved'],
  ['H(g, p) = p beta(g)', phi4, 'proved'],
  ['dg(tau)/dtau = beta(g(tau))', phi4, 'proved'],
  ['p(tau) = ∂S(g,tau)/∂g', phi4, 'proved'],
  ["W'(g) beta(g) = E", phi4, 'proved'],
  // derivatives
  ['d/dtau (p*g) = -A*g^2*p', phi4, 'proved'],
  ['d/dtau (p*g) = A*g^2*p', phi4, 'refuted'],
  ['d(p*g + 1)/dtau = -A*g^2*p', phi4, 'proved'],
  ['d beta/d g = 2 A g - eps', phi4, 'proved'],
  ['dβ/dg = 2Ag − ε', phi4, 'proved'],
  ['mu dg/dmu = -eps g + A g^2', phi4, 'proved'],
  ['mu^2 dg/dmu^2 = (-eps g + A g^2)/2', phi4, 'proved'],
  ['mu^2 dg/dmu^2 = -eps g + A g^2', phi4, 'refuted'],
  ['dg/dlnmu = -eps*g + A*g^2', phi4, 'proved'],
  ['dg/d ln mu = -eps*g + A*g^2', phi4, 'proved'],
  ['dg/dln(mu) = -eps*g + A*g^2', phi4, 'proved'],
  ['d ln g/dtau = -eps + A g', phi4, 'proved'],
  ['d^2g/dtau^2 = (2*A*g - eps)*(A*g^2 - eps*g)', phi4, 'proved'],
  ['∂²H/∂g∂p = 2*A*g - eps', phi4, 'proved'],
  ['∂_g H = p*(2*A*g - eps)', phi4, 'proved'],
  ['δS/δg = p', phi4, 'proved'],
  ['∂S/∂τ + β(g) ∂S/∂g = 0', phi4, 'proved'],
  ['D(g,tau,2) = (2*A*g - eps)*D(g,tau)', phi4, 'proved'],
  ['D(g,tau)^2 = (A*g^2 - eps*g)^2', phi4, 'proved'],
  ['dJp/dJz = Jz/Jp', kondo, 'proved'],
  ['dJp/dJz = Jp/Jz', kondo, 'refuted'],
  ['ṗ_Jz = −Jp p_Jp', kondo, 'proved'],
  ["d/dtau (dL/dH') - dL/dH = 0", toy, 'proved'],
  ["A H'' + B H = 0", toy, 'proved'],
  ['d²H/dτ² = −(B/A) H', toy, 'proved'],
  // stars
  ['g^* = eps/A', phi4, 'proved'],
  ['g_* = eps/A', phi4, 'proved'],
  ['g* = eps/A', phi4, 'proved'],
  ['g* = -eps/A', phi4, 'refuted'],
  ['g*A = A g', phi4, 'proved'],
  ['A g* p = p A g', phi4, 'unread'],
  // several relations, words beside them
  ['dg/dtau = -eps*g + A*g^2, dp/dtau = p*(eps + 2*A*g)', phi4, 'proved', 'refuted'],
  ['dp/dtau = -dH/dg = p*(eps - 2*A*g)', phi4, 'proved'],
  ['We find that dg/dtau = -eps*g + A*g^2.', phi4, 'proved'],
  ['Hence the flow is dg/dtau = eps*g + A*g^2, as it should be.', phi4, 'refuted'],
  ['Wir finden für die Kopplung: dg/dtau = -eps*g + A*g^2', phi4, 'proved'],
  ['where x = 3: (g + x)^2 = g^2 + 6 g + 9', phi4, 'definition', 'proved'],
  ['The Hamiltonian H is conserved: dH/dtau = 0', phi4, 'proved'],
  ['dg/dtau = -eps*g plus A*g^2', phi4, 'unread'],
  ['dp/dtau = eps*p near g', phi4, 'undecided'],
  // the marks of lists and of equations
  ['(3) dg/dtau = -eps*g + A*g^2', phi4, 'proved'],
  ['2. dg/dtau = -eps*g + A*g^2', phi4, 'proved'],
  ['* dg/dtau = -eps*g + A*g^2', phi4, 'proved'],
  ['- dg/dtau = -eps*g + A*g^2', phi4, 'unread'],
  ['* dg/dtau = -eps*g + A*g^2\n* dp/dtau = p*(eps - 2*A*g)', phi4, 'proved', 'proved'],
  ['- dg/dtau = -eps*g + A*g^2\n- dp/dtau = p*(eps - 2*A*g)', phi4, 'proved', 'proved'],
  // other relations, LaTeX in a text
  ['beta(g) := -eps*g + A*g^2', phi4, 'proved'],
  ['beta(g) == -eps*g + A*g^2', phi4, 'proved'],
  ['beta(g) ~ -eps*g', phi4, 'undecided'],
  ['so $\\dot g = -\\varepsilon g + A g^2$', phi4, 'proved'],
  ['\\dot g = -\\varepsilon g', phi4, 'refuted'],
  // several lines
  ['dg/dtau = -eps*g\n   + A*g^2', phi4, 'proved'],
  ['dp/dtau = -p*(2*A*g - eps)\n  = p*(eps + 2*A*g)', phi4, 'proved', 'refuted'],
  ['dp/dtau = p*eps\n- the coupling is small', phi4, 'refuted'],
  // what has no one meaning
  ['g 2 3 = 6 g', phi4, 'unread'],
  ['g = 3 § 4', phi4, 'unread'],
  ['Only words, without an equation.', phi4],
];

describe('plain text', () => {
  it.each(lines.map(([text, derivation, ...expected]) => [text, derivation, expected] as const))(
    '%s',
    (text, derivation, expected) => {
      expect(verdicts(text, derivation)).toEqual(expected);
    },
  );

  it('a place in the line is where the formula begins', () => {
    expect(checkNotes('ä\n  3) ġ = 1/0\n', 'txt', phi4)).toMatchObject([
      { line: 2, column: 6, source: 'ġ = 1/0', verdict: 'unread' },
    ]);
  });

  it.each([
    ['phi4', phi4],
    ['kondo', kondo],
    ['toy', toy],
  ] as const)('what the terminal shows of %s is read, and nothing of it is refuted', (_, derivation) => {
    const print = unicodeOf(derivation.theory);
    const shown = derivation.steps.map(({ equation: { lhs, rhs } }) => `${print(lhs)} = ${print(rhs)}`);
    const found = shown.map((line) => verdicts(line, derivation));
    expect(found.filter((v) => v.length !== 1 || v[0] === 'refuted')).toEqual([]);
    expect(found.filter(([v]) => v === 'proved').length).toBeGreaterThan(shown.length / 2);
  });

  it('random text never throws', () => {
    const piece = fc.constantFrom(
      ..."g|p|H|A|eps|dg|d|/|dtau|∂|²|^|*|(|)|[|]|{|}|_|=|:=|-|+|,|;|.|:|√|½|ġ|Ḧ| |  |\n|the|when|g*|D(|W|beta|'|$|\\|\\frac|2|1e9|#|- |~|->|§|".split(
        '|',
      ),
      '|',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        for (const derivation of [phi4, toy]) verdicts(`g = ${pieces.join('')}`, derivation);
      }),
      runs(300),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (s) => void verdicts(`${s}=${s}`, phi4)),
      runs(200),
    );
  });
});
