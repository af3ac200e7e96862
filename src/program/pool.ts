import { operands } from './program.ts';
import type { BinaryOp, ElementaryFunction, Program, Statement, ValueId } from './program.ts';

/** A growing list of statements in which equal ones are one. It simplifies only what costs no digit. */
export interface Pool {
  constant(value: number): ValueId;
  input(index: number): ValueId;
  neg(a: ValueId): ValueId;
  call(fn: ElementaryFunction, a: ValueId): ValueId;
  binary(op: BinaryOp, a: ValueId, b: ValueId): ValueId;
  /** x^n for n ≥ 1 by repeated squaring; the powers on the way are shared. */
  power(x: ValueId, n: number): ValueId;
  /** The program that computes `outputs`, and nothing else. */
  program(inputs: readonly string[], outputs: readonly ValueId[]): Program;
}

export function pool(): Pool {
  const statements: Statement[] = [];
  const known = new Map<string, ValueId>();

  const enter = (key: string, statement: Statement): ValueId => {
    const before = known.get(key);
    if (before !== undefined) return before;
    known.set(key, statements.push(statement) - 1);
    return statements.length - 1;
  };
  const isConstant = (id: ValueId, value: number): boolean => {
    const s = statements[id];
    return s?.op === 'constant' && s.value === value;
  };

  const self: Pool = {
    // −0 becomes 0: the printed literal has no sign.
    constant: (value) => enter(`c${value}`, { op: 'constant', value: value + 0 }),
    input: (index) => enter(`i${index}`, { op: 'input', index }),
    neg(a) {
      const s = statements[a];
      if (s?.op === 'neg') return s.a;
      if (s?.op === 'constant') return self.constant(-s.value);
      return enter(`-${a}`, { op: 'neg', a });
    },
    call: (fn, a) => enter(`${fn} ${a}`, { op: 'call', fn, a }),
    binary(op, a, b) {
      if (op === 'mul' && isConstant(a, 1)) return b;
      if ((op === 'mul' || op === 'div') && isConstant(b, 1)) return a;
      const turned = (op === 'add' || op === 'mul') && b < a;
      return enter(turned ? `${op} ${b} ${a}` : `${op} ${a} ${b}`, { op, a, b });
    },
    power(x, n) {
      if (n === 1) return x;
      if (n % 2 === 1) return self.binary('mul', self.power(x, n - 1), x);
      const root = self.power(x, n / 2);
      return self.binary('mul', root, root);
    },
    program: (inputs, outputs) => withoutDeadCode({ inputs, statements, outputs }),
  };
  return self;
}

/** The same program without statements that no output needs. */
function withoutDeadCode({ inputs, statements, outputs }: Program): Program {
  const live = statements.map(() => false);
  for (const id of outputs) live[id] = true;
  for (let id = statements.length - 1; id >= 0; id--) {
    if (live[id]) for (const a of operands(statements[id] as Statement)) live[a] = true;
  }
  const place: ValueId[] = [];
  const kept: Statement[] = [];
  statements.forEach((s, id) => {
    if (live[id]) place[id] = kept.push(renumber(s, place)) - 1;
  });
  return { inputs, statements: kept, outputs: outputs.map((id) => place[id] as ValueId) };
}

function renumber(s: Statement, place: readonly ValueId[]): Statement {
  switch (s.op) {
    case 'input':
    case 'constant':
      return s;
    case 'neg':
    case 'call':
      return { ...s, a: place[s.a] as ValueId };
    default:
      return { ...s, a: place[s.a] as ValueId, b: place[s.b] as ValueId };
  }
}
