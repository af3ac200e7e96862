import { mathCharacters } from './alphabet.ts';
import { parseTex } from './tree.ts';
import type { TexList, TexNode } from './tree.ts';

/**
 * The canonical spelling of a name, under which a vocabulary lists it: indices in braces and without fonts, stars
 * and primes in the exponent. `g_1` → g_{1}, `H_\mathrm{scale}` → H_{scale}, `g_*` and `g^\star` → g^{*},
 * `g'` → g^{\prime}. Undefined for what is not one name.
 */
export function spelling(tex: string): string | undefined {
  const parsed = parseTex(tex);
  return parsed.ok ? spellList(parsed.nodes) : undefined;
}

/** The spelling of a list that is one name. */
export function spellList(nodes: TexList): string | undefined {
  const [only] = nodes;
  return nodes.length === 1 && only !== undefined ? spell(only) : undefined;
}

/** The spelling of one node as a name. */
export function spell(node: TexNode): string | undefined {
  switch (node.kind) {
    case 'letter':
      return mathCharacters.get(node.text) ?? node.text;
    case 'group':
      return spellList(node.body);
    case 'font': {
      const body = spellRun(node.body);
      return body === undefined ? undefined : `\\${fontName(node.font)}{${body}}`;
    }
    case 'text':
      return /^\p{L}+$/u.test(node.text) ? `\\mathrm{${node.text}}` : undefined;
    case 'operator':
      return `\\mathrm{${node.name}}`;
    case 'accent': {
      const body = spellList(node.body);
      return body === undefined ? undefined : `${node.label}{${body}}`;
    }
    case 'scripts': {
      const { nucleus, sub, star, sup } = partsOf(node) ?? {};
      if (nucleus === undefined || sub === undefined || star === undefined || sup === undefined)
        return undefined;
      return compose(nucleus, sub, star, spellRun(sup));
    }
    default:
      return undefined;
  }
}

/** A name taken apart. */
export interface Parts {
  readonly nucleus: string;
  /** The index as spelled, or ''. */
  readonly sub: string;
  readonly star: boolean;
  /** What stands in the exponent beside the star. */
  readonly sup: TexList;
}

/** Takes the scripts off a name; undefined where nucleus or index are no name. */
export function partsOf(node: TexNode): Parts | undefined {
  if (node.kind !== 'scripts') {
    const nucleus = spell(node);
    return nucleus === undefined ? undefined : { nucleus, sub: '', star: false, sup: [] };
  }
  const [base] = node.base;
  if (node.base.length !== 1 || base === undefined) return undefined;
  const inner = partsOf(base);
  if (
    inner === undefined ||
    (inner.sub !== '' && node.sub.length > 0) ||
    (inner.sup.length > 0 && node.sup.length > 0)
  )
    return undefined;
  const sub = node.sub.length === 0 ? inner.sub : spellRun(node.sub.filter((n) => !isStar(n)));
  if (sub === undefined) return undefined;
  return {
    nucleus: inner.nucleus,
    sub,
    star: inner.star || node.sub.some(isStar) || node.sup.some(isStar),
    sup: [...inner.sup, ...node.sup.filter((n) => !isStar(n))],
  };
}

/** Puts a name together from its parts; undefined if the exponent is no part of a name. */
export function compose(
  nucleus: string,
  sub: string,
  star: boolean,
  sup: string | undefined,
): string | undefined {
  if (sup === undefined) return undefined;
  const exponent = `${star ? '*' : ''}${sup}`;
  return `${nucleus}${sub === '' ? '' : `_{${sub}}`}${exponent === '' ? '' : `^{${exponent}}`}`;
}

/** The spelling without the font of its letter: `\mathrm{x}_{1}` → x_{1}. */
export const withoutFont = (name: string): string =>
  name.replace(/^\\(?:mathrm|mathit|mathsf|mathnormal)\{([^{}]*)\}/, '$1');

const isStar = (node: TexNode): boolean =>
  (node.kind === 'sign' && ['*', '\\ast', '\\star'].includes(node.text)) ||
  (node.kind === 'letter' && ['\\star', '∗', '⋆'].includes(node.text));

export const isPrime = (node: TexNode): boolean => node.kind === 'letter' && node.text === '\\prime';

const fontName = (font: string): string => (font.startsWith('text') ? 'mathrm' : font);

/** Letters, digits and commas one after another, fonts dropped, as in an index. */
export function spellRun(nodes: TexList): string | undefined {
  let out = '';
  for (const node of nodes) {
    const piece = runPiece(node);
    if (piece === undefined) return undefined;
    out += /\\[A-Za-z]+$/.test(out) && /^[A-Za-z]/.test(piece) ? ` ${piece}` : piece;
  }
  return out;
}

function runPiece(node: TexNode): string | undefined {
  if (node.kind === 'font' || node.kind === 'group') return spellRun(node.body);
  if (node.kind === 'text') return node.text;
  if (node.kind === 'digit') return node.text;
  if (node.kind === 'operator') return node.name;
  if (node.kind === 'sign')
    return /^[,+\-()/|]$|^\\(?:perp|parallel|pm|mp)$/.test(node.text) ? node.text : undefined;
  return spell(node);
}

/** A spelling as it follows a command: `\\ln` and `x` need a space between them. */
export const joined = (name: string): string => (/^[A-Za-z]/.test(name) ? ` ${name}` : name);
