import { noAssumptions } from '../algebra/assumptions.ts';
import { decideZero } from '../algebra/decide.ts';
import { newWork } from '../algebra/work.ts';
import type { Expr } from '../expr/expr.ts';
import { children } from '../expr/expr.ts';
import { evaluateFloat } from '../expr/evaluate.ts';
import { functions } from '../expr/functions.ts';
import { parseFormula } from '../expr/parse.ts';
import type { Vocabulary } from '../expr/parse.ts';
import type { FormulaProblem } from '../expr/tokens.ts';
import { atomsOf, subexpressions } from '../expr/walk.ts';
import { placeWithin } from './document.ts';
import type { Text } from './document.ts';
import type { Problems } from './source.ts';

/** Nodes that a formula may have when it is written out, abbreviations inserted. */
const largestFormula = 1_000_000;
const deepestFormula = 1_000;

/** What it may cost to find out whether a divisor is zero everywhere. */
const operationsOfDivisor = 1_000_000;

/** Reads the formulas of one file and reports what is wrong with them. */
export class Formulas {
  private readonly shadowing: ReadonlySet<string>;
  private readonly sizes = new Map<Expr, { readonly nodes: number; readonly depth: number }>();

  /** `symbols` has every declared name, each standing for itself. */
  constructor(
    readonly problems: Problems,
    private readonly symbols: Vocabulary,
  ) {
    this.shadowing = new Set([...symbols.declared.keys()].filter((name) => functions.has(name)));
  }

  /** The formula, or undefined where it has been reported. */
  read(
    text: Text,
    vocabulary: Vocabulary,
    explain?: (name: string) => Explanation | undefined,
  ): Expr | undefined {
    if (this.problems.full || this.callsShadowed(text)) return undefined;
    const parsed = parseFormula(text.value, vocabulary);
    if (parsed.ok) {
      const { expr, divisors } = parsed;
      return (
        this.checkSize(text, expr) && this.checkZeta(text, expr) && this.checkDivisors(text, expr, divisors)
      );
    }
    const { problem } = parsed;
    const name = text.value.slice(problem.at, problem.at + problem.length);
    const better = problem.code === 'unknown-name' ? explain?.(name) : undefined;
    this.add(text, better ? { at: problem.at, length: problem.length, ...better } : problem);
    return undefined;
  }

  /** Nothing may be divided by what is zero everywhere, even where both would cancel. */
  private checkDivisors(text: Text, expr: Expr, divisors: readonly Expr[]): Expr | undefined {
    const isZero = (e: Expr): boolean =>
      e.op !== 'sym' && decideZero(e, noAssumptions, newWork(operationsOfDivisor)).kind === 'proved';
    if (!divisors.some(isZero)) return expr;
    this.problems.add('division-by-zero', text.place, 'this divides by something that is zero everywhere');
    return undefined;
  }

  /** A formula without symbols that has a finite real value. */
  readNumber(text: Text): { readonly expr: Expr; readonly value: number } | undefined {
    const expr = this.read(text, { declared: this.symbols.declared, time: this.symbols.time });
    if (!expr) return undefined;
    const [atom] = atomsOf(expr);
    if (atom?.op === 'sym') {
      const at = Math.max(0, text.value.search(wholeWord(atom.name)));
      const hint = atom.name === 'pi' ? 'the declared name pi hides π' : undefined;
      const what = `a number is expected here, and \`${atom.name}\` is a symbol`;
      this.add(text, { code: 'not-closed', at, length: atom.name.length, what, ...(hint && { hint }) });
      return undefined;
    }
    const value = evaluateFloat(expr, new Map());
    if (!Number.isFinite(value)) {
      this.problems.add('not-finite', text.place, 'this has no finite real value');
      return undefined;
    }
    return { expr, value };
  }

  private add(text: Text, { code, at, length, what, hint }: FormulaProblem): void {
    this.problems.add(code, placeWithin(this.problems.source, text, at, length), what, hint);
  }

  /** Where a declared name hides a function, `log(g)` could mean either: no formula may call a function. */
  private callsShadowed(text: Text): boolean {
    if (this.shadowing.size === 0) return false;
    for (const found of text.value.matchAll(/[\p{L}_][\p{L}\p{N}_]*(?=\s*\()/gu)) {
      if (!functions.has(found[0])) continue;
      const hidden = [...this.shadowing].map((n) => `\`${n}\``).join(', ');
      this.add(text, {
        code: 'function-name',
        at: found.index,
        length: found[0].length,
        what: `no function can be called in a theory that declares ${hidden}, the name of a function`,
        hint: 'rename what is declared, and give it its usual look by latex:',
      });
      return true;
    }
    return false;
  }

  /** What earlier formulas contained: abbreviations within abbreviations are walked once. */
  private readonly seen = new Set<Expr>();

  /** ζ of something that varies has no derivative that could be written down. */
  private checkZeta(text: Text, expr: Expr): Expr | undefined {
    for (const e of subexpressions(expr, this.seen)) {
      if (e.op !== 'call' || e.fn !== 'zeta' || atomsOf(e).size === 0) continue;
      this.problems.add('not-a-number', text.place, 'the argument of zeta must be a number', 'write zeta(3)');
      return undefined;
    }
    return expr;
  }

  private checkSize(text: Text, expr: Expr): Expr | undefined {
    const { nodes, depth } = this.size(expr);
    if (nodes <= largestFormula && depth <= deepestFormula) return expr;
    this.problems.add(
      'formula-too-long',
      text.place,
      nodes > largestFormula
        ? `written out, with its abbreviations inserted, this formula has more than ${largestFormula} parts`
        : `written out, with its abbreviations inserted, this formula nests deeper than ${deepestFormula} levels`,
    );
    return undefined;
  }

  private size(e: Expr): { readonly nodes: number; readonly depth: number } {
    const known = this.sizes.get(e);
    if (known) return known;
    let nodes = 1;
    let depth = 0;
    for (const child of children(e)) {
      const inner = this.size(child);
      nodes += inner.nodes;
      depth = Math.max(depth, inner.depth);
    }
    const size = { nodes, depth: depth + 1 };
    this.sizes.set(e, size);
    return size;
  }
}

export interface Explanation {
  readonly code: string;
  readonly what: string;
  readonly hint?: string;
}

const wholeWord = (name: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}_])${name}(?![\\p{L}\\p{N}_])`, 'u');
