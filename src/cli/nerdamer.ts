import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createContext, runInContext, Script } from 'node:vm';
import type { NeutralAnswer, NeutralQuestion, NeutralTree, Proposer } from '../algebra/neutral.ts';

/**
 * The adapter of the computer algebra system nerdamer, which answers quickly and sometimes wrongly: it is asked through
 * `algebra/propose.ts`, which proves what it says or rejects it.
 *
 * Every question is put to a fresh copy in a realm of its own, since nerdamer remembers variables, constants,
 * functions, settings and reserved names in places that cannot all be cleared. What was asked before cannot change an
 * answer, and nothing that it does to its own global objects can reach ours.
 */
export const nerdamer: Proposer = {
  name: 'nerdamer',
  ask: (question) => answerTo(command(question)),
};

/** nerdamer's answer to a line in its own language; undefined where it fails, gives up or has no formula to offer. */
export function answerTo(line: string): NeutralAnswer | undefined {
  const copy = freshCopy();
  try {
    const { symbol } = copy(line);
    return 'elements' in symbol ? symbol.elements.map(tree) : [tree(symbol)];
  } catch {
    // Whatever went wrong in there, it is no answer.
    return undefined;
  }
}

/** nerdamer's own tree of an expression: multiplier · (what the group says)^power. */
interface NerdamerSymbol {
  readonly group: number;
  readonly previousGroup?: number;
  readonly multiplier: Fraction;
  readonly power: Fraction | NerdamerSymbol;
  readonly value: string;
  readonly fname?: string;
  readonly args?: readonly NerdamerSymbol[];
  readonly symbols?: Readonly<Record<string, NerdamerSymbol>>;
}

interface Fraction {
  readonly num: Digits;
  readonly den: Digits;
}

/** An integer of its library of big integers. */
interface Digits {
  readonly toString: () => string;
}

type Nerdamer = ((line: string) => {
  readonly symbol: NerdamerSymbol | { readonly elements: readonly NerdamerSymbol[] };
}) & { readonly set: (setting: string, value: number | boolean) => void };

let compiled: Script | undefined;

const require = createRequire(import.meta.url);

/** The whole of nerdamer as one script, which its package holds beside the modules. */
const script = (): Script =>
  (compiled ??= new Script(
    readFileSync(join(dirname(require.resolve('nerdamer/all')), 'all.min.js'), 'utf8'),
  ));

/** Steps after which a question is given up; the hardest ones it can answer take some ten thousand. */
const patience = 40_000;

/**
 * nerdamer gives up when the clock says so. In its realm the clock counts how often it is looked at, which happens
 * with every symbol made: whether there is an answer does not depend on how fast it runs.
 */
const countingClock = '{ let looks = 0; Date.now = () => ++looks; }';

function freshCopy(): Nerdamer {
  const realm = createContext();
  runInContext(countingClock, realm);
  script().runInContext(realm);
  const copy = runInContext('nerdamer', realm) as Nerdamer;
  copy.set('TIMEOUT', patience);
  copy.set('SILENCE_WARNINGS', true);
  return copy;
}

const command = (question: NeutralQuestion): string => {
  const formula = text(question.of);
  switch (question.kind) {
    case 'integrate':
      return `integrate(${formula},${question.by})`;
    case 'solve':
      return `solve(${formula},${question.for})`;
    case 'factor':
      return `factor(${formula})`;
    case 'tidy':
      return `simplify(${formula})`;
  }
};

/** A formula in nerdamer's language, with every bracket written. */
function text(t: NeutralTree): string {
  switch (t.op) {
    case 'num':
      return `(${t.n}/${t.d})`;
    case 'sym':
      return t.name;
    case 'sum':
      return `(${t.terms.map(text).join('+')})`;
    case 'product':
      return `(${t.factors.map(text).join('*')})`;
    case 'power':
      return `((${text(t.base)})^(${text(t.exponent)}))`;
    case 'call':
      return `${t.fn}(${t.args.map(text).join(',')})`;
  }
}

/** nerdamer's numbers for its kinds of symbols (`Groups` in nerdamer.core.js). */
const group = { N: 1, P: 2, S: 3, EX: 4, FN: 5, PL: 6, CB: 7, CP: 8 } as const;

const integer = (n: string): NeutralTree => ({ op: 'num', n, d: '1' });
const number = (q: Fraction): NeutralTree => ({ op: 'num', n: q.num.toString(), d: q.den.toString() });
const call = (fn: string, ...args: readonly NeutralTree[]): NeutralTree => ({ op: 'call', fn, args });
const inverse = (base: NeutralTree): NeutralTree => ({ op: 'power', base, exponent: integer('-1') });
const isOne = (t: NeutralTree): boolean => t.op === 'num' && t.n === '1' && t.d === '1';

/** The names that nerdamer gives a meaning of their own. */
const constants: ReadonlyMap<string, NeutralTree> = new Map([
  ['i', { op: 'power', base: integer('-1'), exponent: { op: 'num', n: '1', d: '2' } }],
  ['e', call('exp', integer('1'))],
  ['pi', call('acos', integer('-1'))],
]);

/** Functions of nerdamer that others have no name for. */
const rewritten: ReadonlyMap<string, (x: NeutralTree) => NeutralTree> = new Map([
  ['', (x: NeutralTree) => x],
  ['parens', (x: NeutralTree) => x],
  ['sec', (x: NeutralTree) => inverse(call('cos', x))],
  ['csc', (x: NeutralTree) => inverse(call('sin', x))],
  ['cot', (x: NeutralTree) => inverse(call('tan', x))],
]);

function tree(s: NerdamerSymbol): NeutralTree {
  const exponent = 'num' in s.power ? number(s.power) : tree(s.power);
  const base = baseOf(s);
  const power = isOne(exponent) ? base : raised(s, base, exponent);
  const multiplier = number(s.multiplier);
  return isOne(multiplier) ? power : { op: 'product', factors: [multiplier, power] };
}

/** base^exponent; e^x is exp(x). */
const raised = (s: NerdamerSymbol, base: NeutralTree, exponent: NeutralTree): NeutralTree =>
  s.value === 'e' && base === constants.get('e') ? call('exp', exponent) : { op: 'power', base, exponent };

/** What is raised to the power. In a symbol with a symbolic exponent the former group says what the base is. */
function baseOf(s: NerdamerSymbol): NeutralTree {
  switch (s.group === group.EX ? s.previousGroup : s.group) {
    case group.N:
      // Of a plain number the multiplier says it all; under a symbolic exponent stands an integer.
      return integer(s.group === group.N ? '1' : s.value);
    case group.P:
      return integer(s.value);
    case group.FN: {
      const args = (s.args ?? []).map(tree);
      const [first] = args;
      const rewrite = rewritten.get(s.fname ?? '');
      return rewrite && first && args.length === 1 ? rewrite(first) : call(s.fname ?? '', ...args);
    }
    case group.PL:
    case group.CP:
      return { op: 'sum', terms: parts(s) };
    case group.CB:
      return { op: 'product', factors: parts(s) };
    default:
      return constants.get(s.value) ?? { op: 'sym', name: s.value };
  }
}

const parts = (s: NerdamerSymbol): readonly NeutralTree[] => Object.values(s.symbols ?? {}).map(tree);
