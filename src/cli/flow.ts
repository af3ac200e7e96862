import { flow, FlowProblem } from '../flow/flow.ts';
import type { Flow } from '../flow/flow.ts';
import { derive } from '../mechanics/derive.ts';
import { nearestDouble } from '../algebra/enclose.ts';
import type { Theory } from '../theory/theory.ts';
import { parseFormula } from '../expr/parse.ts';
import { badUsage, exit } from './exit.ts';
import { answer, jsonText } from './output.ts';
import { assignments, loadTheory } from './theory.ts';
import type { TheoryOptions } from './theory.ts';

export interface FlowOptions extends TheoryOptions {
  readonly from?: readonly string[];
  readonly momenta?: readonly string[];
  readonly span?: string;
  readonly rtol: string;
  readonly atol: string;
  readonly format: 'text' | 'csv' | 'json' | 'svg';
  readonly out?: string;
}

/** `betaforge flow THEORY`: integrates Hamilton's equations. A pole is an answer. */
export async function flowCommand(argument: string, options: FlowOptions): Promise<number> {
  const theory = loadTheory(argument, options);
  const given = assignments('--from', options.from ?? []);
  const values = (
    list: readonly { name: string; value: string }[],
    option: string,
  ): ReadonlyMap<string, number> =>
    new Map(list.map(({ name, value }) => [name, numberFor(option, value, theory)]));
  const velocities = given
    .filter(({ name }) => name.endsWith("'"))
    .map(({ name, value }) => ({ name: name.slice(0, -1), value }));
  try {
    const result = flow(derive(theory), {
      from: values(
        given.filter(({ name }) => !name.endsWith("'")),
        '--from',
      ),
      velocities: values(velocities, '--from'),
      momenta: values(assignments('--momenta', options.momenta ?? []), '--momenta'),
      span: spanOf(options.span, theory),
      rtol: numberFor('--rtol', options.rtol, theory),
      atol: numberFor('--atol', options.atol, theory),
    });
    answer(await written(result, options.format), options.out);
    return exit.done;
  } catch (error) {
    if (error instanceof FlowProblem) throw badUsage(error.code, error.message, error.hint);
    if (error instanceof RangeError) throw badUsage('cannot-integrate', error.message);
    throw error;
  }
}

/** A number on the command line: any formula without symbols. */
function numberFor(option: string, text: string, theory: Theory): number {
  const parsed = parseFormula(text, { declared: new Map(), time: theory.names.time });
  const value = parsed.ok ? nearestDouble(parsed.expr) : undefined;
  if (value === undefined || !Number.isFinite(value))
    throw badUsage('bad-number', `${option}: ${text} is not a real number`);
  return value;
}

function spanOf(text: string | undefined, theory: Theory): readonly [number, number] {
  if (text === undefined) {
    const [low, high] = (theory.range ?? []).map((e) => nearestDouble(e));
    return low === undefined || high === undefined ? [0, 10] : [low, high];
  }
  const ends = text.split(':');
  if (ends.length !== 2) throw badUsage('bad-option', `--span takes from:to, such as 0:10, not ${text}`);
  const [from, to] = ends.map((end) => numberFor('--span', end, theory));
  return [from as number, to as number];
}

async function written(result: Flow, format: FlowOptions['format']): Promise<string> {
  switch (format) {
    case 'json':
      return jsonText((await import('../json/flow.ts')).flowJson(result));
    case 'csv':
      return (await import('./flow-text.ts')).flowCsv(result);
    case 'text':
      return (await import('./flow-text.ts')).flowText(result);
    case 'svg':
      return (await import('../flow/figure.ts')).flowFigure(result);
  }
}
