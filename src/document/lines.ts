import type { TexMath } from '../tex/text.ts';
import type { Equation } from './blocks.ts';
import { tex, texList } from './math.ts';
import { closingBrace, groupAt, widthOf } from './width.ts';

/** A place where a line may end: before a sign, `depth` parentheses deep; half a step deeper, before a factor. */
interface Break {
  readonly at: number;
  readonly depth: number;
}

/**
 * The signs outside of braces and of \left…\right, and the factors that cannot be broken themselves. The printer
 * puts spaces round binary signs only.
 */
function breaksIn(formula: string): readonly Break[] {
  const found: Break[] = [];
  let depth = 0;
  let fixed = 0;
  for (let i = 0; i < formula.length; i++) {
    if (fixed === 0 && isFactor(formula, i)) found.push({ at: i, depth: depth + 0.5 });
    if (formula[i] === '{') i = closingBrace(formula, i);
    else if (formula.startsWith('\\left', i)) fixed++;
    else if (formula.startsWith('\\right', i) && formula[i + 6] !== 'a') fixed--;
    else if (formula[i] === '(') depth++;
    else if (formula[i] === ')') depth--;
    else if (fixed === 0 && /^ [-+=] /.test(formula.slice(i, i + 3))) found.push({ at: i, depth });
  }
  return found;
}

/** Does a factor that cannot be broken begin with the space at `i`, after another factor? */
const isFactor = (formula: string, i: number): boolean =>
  formula[i] === ' ' &&
  /^ (?:\\left\(|\\frac)/.test(formula.slice(i, i + 8)) &&
  !/[-+=(]$/.test(formula.slice(0, i));

/** A line of a broken formula. */
export interface Line {
  readonly tex: TexMath;
  /** How many parentheses are open where it begins. */
  readonly depth: number;
}

/**
 * Splits a formula at its signs into lines of at most `width` em. Signs outside of parentheses are preferred; a term
 * that has to be broken itself gets lines of its own. A single factor that is wider stays whole.
 */
export function linesOf(formula: TexMath, width: number): readonly Line[] {
  const loose = loosened(formula, width, width / 2);
  const breaks = breaksIn(loose);
  const measure = (start: number, end: number): number => widthOf(loose.slice(start, end));
  const lineFrom = (start: number, end: number): Line => {
    const here = breaks.find((b) => b.at === start);
    const text = loose.slice(start, end).trim() as TexMath;
    return {
      tex: here !== undefined && here.depth % 1 !== 0 ? tex`\cdot ${text}` : text,
      depth: Math.floor(here?.depth ?? 0),
    };
  };
  const layout = (start: number, end: number): readonly Line[] => {
    const within = breaks.filter((b) => b.at > start && b.at < end);
    if (within.length === 0 || measure(start, end) <= width) return [lineFrom(start, end)];
    const outermost = Math.min(...within.map((b) => b.depth));
    const cuts = [start, ...within.filter((b) => b.depth === outermost).map((b) => b.at), end];
    const lines: Line[] = [];
    let begin = start;
    for (let i = 1; i < cuts.length; i++) {
      const [cut, next] = [cuts[i] as number, cuts[i + 1]];
      if (next !== undefined && measure(begin, next) <= width) continue;
      lines.push(...layout(begin, cut));
      begin = cut;
    }
    return lines;
  };
  return layout(0, loose.length);
}

/**
 * Opens what could not be broken if it is too wide: growing parentheses round more than `inside` em get a fixed size,
 * and a fraction wider than `width` becomes its reciprocal denominator times the numerator.
 */
export function loosened(formula: TexMath, width: number, inside = width): TexMath {
  let out = '';
  for (let i = 0; i < formula.length;) {
    if (formula.startsWith('\\left(', i)) {
      const end = closingDelimiter(formula, i);
      const content = formula.slice(i + 6, end) as TexMath;
      if (widthOf(content) > inside) out += parentheses(loosened(content, width, inside));
      else out += formula.slice(i, end + 7);
      i = end + 7;
    } else if (formula.startsWith('\\frac{', i)) {
      const above = groupAt(formula, i + 5);
      const below = groupAt(formula, above.end);
      out += fractionOf(above.text as TexMath, below.text as TexMath, width);
      i = below.end;
    } else if (formula[i] === '{') {
      const end = closingBrace(formula, i) + 1;
      out += formula.slice(i, end);
      i = end;
    } else out += formula[i++] as string;
  }
  return out as TexMath;
}

/** Parentheses of a fixed size, which need not stand on one line. */
const parentheses = (inside: TexMath): TexMath =>
  inside.includes('\\frac') ? tex`\Bigl(${inside}\Bigr)` : tex`\bigl(${inside}\bigr)`;

/** The \right that belongs to the \left at `start`. */
function closingDelimiter(formula: string, start: number): number {
  const delimiter = /\\(left|right)(?![A-Za-z])/g;
  delimiter.lastIndex = start;
  let depth = 0;
  for (let match = delimiter.exec(formula); match; match = delimiter.exec(formula)) {
    depth += match[1] === 'left' ? 1 : -1;
    if (depth === 0) return match.index;
  }
  return formula.length;
}

function fractionOf(above: TexMath, below: TexMath, width: number): TexMath {
  const [wideAbove, wideBelow] = [widthOf(above) > width, widthOf(below) > width];
  if (!wideAbove && !wideBelow) return tex`\frac{${above}}{${below}}`;
  const isSum = breaksIn(above).some((b) => b.depth === 0);
  const open = loosened(above, width);
  const numerator = isSum ? parentheses(open) : open;
  if (!wideBelow) return tex`\frac{1}{${below}} ${numerator}`;
  const reciprocal = reciprocalOf(below, width);
  return above === '1' ? reciprocal : tex`${numerator} ${reciprocal}`;
}

/** (…)^{-1}, and (…)^{-n} for (…)^n. */
function reciprocalOf(below: TexMath, width: number): TexMath {
  const end = below.startsWith('\\left(') ? closingDelimiter(below, 0) : below.length;
  const power = /^\\right\)\^(\d)$/.exec(below.slice(end))?.[1];
  return power === undefined
    ? tex`${parentheses(loosened(below, width))}^{-1}`
    : tex`${parentheses(loosened(below.slice(6, end) as TexMath, width))}^{-${Number(power)}}`;
}

/** Narrower factors than this, in em, are never parted from what stands before them. */
const partable = 8;

/** The formula with a place for a browser to break it before each wide factor that cannot be broken itself. */
export function breakable(formula: TexMath): TexMath {
  const cuts = breaksIn(formula).filter((b) => b.depth % 1 !== 0);
  const pieces = [0, ...cuts.map((b) => b.at)].map((cut, i) => formula.slice(cut, cuts[i]?.at) as TexMath);
  return pieces.reduce((left, right) =>
    widthOf(right) > partable ? tex`${left} \allowbreak${right}` : tex`${left}${right}`,
  );
}

/** An equation in lines: where its sides are aligned, the left side stands before the first line alone. */
export interface BrokenEquation {
  readonly left?: TexMath;
  readonly lines: readonly Line[];
}

const relation = 1.35;
const indent = 3;

/** Breaks an equation into lines of at most `width` em. A long left side is broken like the rest. */
export function brokenEquation({ left, right }: Equation, width: number): BrokenEquation {
  const whole = tex`${left} = ${right}`;
  if (widthOf(whole) <= width) return { lines: [{ tex: whole, depth: 0 }] };
  const remaining = width - widthOf(left) - relation - indent;
  if (remaining > width / 2) return { left, lines: linesOf(right, remaining) };
  return { lines: linesOf(whole, width - indent) };
}

/** The rows of an `aligned` environment; a row that begins with a sign needs a space before it. */
export const alignedRows = ({ left, lines }: BrokenEquation): readonly TexMath[] =>
  lines.map((line, i) => {
    if (i > 0) return tex`&${texList(Array<TexMath>(line.depth + 1).fill(tex`\quad`), '')} {}${line.tex}`;
    return left === undefined ? tex`&${line.tex}` : tex`${left} &= ${line.tex}`;
  });

export const alignedBlock = (rows: readonly TexMath[]): TexMath =>
  tex`\begin{aligned}${texList(rows, ' \\\\ ')}\end{aligned}`;

const columnGap = 1;

/** About how wide a matrix is, in em; its fractions are set small. */
export function matrixWidth(rows: readonly (readonly TexMath[])[]): number {
  const columns =
    rows[0]?.map((_, j) => Math.max(...rows.map((row) => widthOf(row[j] ?? '', 1, true)))) ?? [];
  return columns.reduce((sum, w) => sum + w + columnGap, 1);
}

export const matrixTex = (rows: readonly (readonly TexMath[])[]): TexMath =>
  tex`\begin{pmatrix}${texList(
    rows.map((row) => texList(row, ' & ')),
    ' \\\\ ',
  )}\end{pmatrix}`;
