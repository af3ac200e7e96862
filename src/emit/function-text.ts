import { frame } from '../assets/frames/module/function.ts';
import type { Derivative, Expr, Sym } from '../expr/expr.ts';
import { identifierOf, namer } from '../program/identifiers.ts';
import { printJavaScript } from '../program/javascript.ts';
import type { InputPlace } from '../program/javascript.ts';
import type { Formulas } from './formulas.ts';
import { fill } from './frame.ts';
import { inputsOf } from './functions.ts';
import type { SolverFunction } from './functions.ts';
import { tsElement, tsField, tsNumber } from './text.ts';
import type { TsCode } from './text.ts';

/** One function of the module. The names of its parameters are given; everything else in it avoids them. */
export function functionText(
  { name, arrays, scalar, program, outputs }: SolverFunction,
  formulas: Formulas,
): TsCode {
  const inputs = inputsOf(formulas, arrays);
  const used = new Set(program.statements.flatMap((s) => (s.op === 'input' ? [s.index] : [])));
  const isUsed = (atoms: readonly Expr[]): boolean => inputs.some((x, i) => used.has(i) && atoms.includes(x));
  const reserved = [...moduleNames, ...arrays.map((a) => a.name)];
  const fresh = namer(reserved);
  const places = [
    { local: identifierOf('tau'), place: undefined },
    ...arrays.flatMap((a) =>
      a.holds.map((atom, i) => ({
        local: fresh(localName(atom)),
        place: tsElement(identifierOf(a.name), i),
      })),
    ),
    ...formulas.parameters.map((s) => ({ local: fresh(s.name), place: tsField(identifierOf('k'), s.name) })),
  ];
  const body = printJavaScript(program, {
    inputs: places.map(({ local }): InputPlace => ({ kind: 'variable', name: local })),
    out: identifierOf('out'),
    taken: reserved.map(identifierOf),
  }).trimEnd();
  return fill(frame, {
    name: identifierOf(name),
    tau: identifierOf(used.has(0) ? 'tau' : '_tau'),
    arrays: arrays.map((a) => identifierOf(isUsed(a.holds) ? a.name : `_${a.name}`)),
    k: identifierOf(isUsed(formulas.parameters) ? 'k' : '_k'),
    scalar,
    size: tsNumber(outputs.length),
    loads: places.flatMap(({ local, place }, i) => (place && used.has(i) ? [{ name: local, place }] : [])),
    body: (scalar ? returning(body) : body).split('\n') as TsCode[],
  });
}

/** The parameters and globals of a function that its variables must not hide. */
const moduleNames = ['tau', 'k', 'out', 'Math'];

/** What a symbol or a velocity is called. */
const localName = (atom: Sym | Derivative): string =>
  atom.op === 'sym' ? atom.name : `v_${atom.of.op === 'sym' ? atom.of.name : ''}`;

/** The body of a function of one output, as a number. */
const returning = (body: string): string => body.replace(/out\[0\] = (?=[^\n]*$)/, 'return ');
