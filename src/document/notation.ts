import type { Expr } from '../expr/expr.ts';
import { texNotation, unicodeOf } from '../theory/notation.ts';
import type { Theory } from '../theory/theory.ts';
import { texPrinter } from '../tex/print.ts';
import type { TexMath } from '../tex/text.ts';
import type { Inline } from './inline.ts';
import type { Holes } from './language.ts';

type InlineMath = Inline & { readonly kind: 'math' };

/** How a document writes the mathematics of one theory. */
export interface Notation {
  readonly tex: (e: Expr) => TexMath;
  readonly inline: (e: Expr) => InlineMath;
  /** The stability matrix: a letter that no coupling has. */
  readonly jacobian: InlineMath;
  /** F(g), which drives the momenta. */
  readonly force: InlineMath;
  /** The noise metric M(g), and the friction γ(g). */
  readonly metric: InlineMath;
  readonly friction: InlineMath;
  /** Every symbol with a part to play, under the name of its hole. */
  readonly roles: Holes;
}

export function notationOf(theory: Theory): Notation {
  const { time, hamiltonian, lagrangian, action, characteristic, energy, volume } = theory.names;
  const { contactHamiltonian, contactAction, exponent } = theory.names;
  const written = texNotation(theory);
  const taken = [...written.latex.values()];
  const tex = texPrinter(written);
  const plain = unicodeOf(theory);
  const inline = (e: Expr): InlineMath => ({ kind: 'math', tex: tex(e), plain: plain(e) });
  const jacobian = letterFor('J', taken);
  const force = letterFor('F', taken);
  const metric = letterFor('M', taken);
  const friction = frictionLetter(taken);
  return {
    tex,
    inline,
    jacobian,
    force,
    metric,
    friction,
    roles: {
      tau: inline(time),
      H: inline(hamiltonian),
      L: inline(lagrangian),
      S: inline(action),
      W: inline(characteristic),
      E: inline(energy),
      V: inline(volume),
      K: inline(contactHamiltonian),
      s: inline(contactAction),
      theta: inline(exponent),
      J: jacobian,
      F: force,
      M: metric,
      gamma: friction,
    },
  };
}

/** γ, or γ_fr where the theory uses γ otherwise. */
function frictionLetter(taken: readonly string[]): InlineMath {
  const tex = taken.includes('\\gamma') ? '\\gamma_{\\mathrm{fr}}' : '\\gamma';
  return { kind: 'math', tex: tex as TexMath, plain: 'γ' };
}

/** The letter in italics, or upright without serifs where the theory uses it otherwise. */
function letterFor(letter: string, taken: readonly string[]): InlineMath {
  const isTaken = taken.some((t) => t === letter || t.startsWith(`${letter}_`));
  return { kind: 'math', tex: (isTaken ? `\\mathsf{${letter}}` : letter) as TexMath, plain: letter };
}
