import { flow, FlowProblem } from '../flow/flow.ts';
import type { Flow } from '../flow/flow.ts';
import { nearestDouble } from '../algebra/enclose.ts';
import type { Theory } from '../theory/theory.ts';
import { ProgramError } from '../program/program.ts';
import { badUsage, exit } from './exit.ts';
import { answer, jsonText } from './output.ts';
import { assignments } from './lists.ts';
import type { Assignment } from './lists.ts';
import { interval, numberFor } from './numbers.ts';
import { progress } from './progress.ts';
import { derived, loadTheory } from './theory.ts';
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
  const given = assignments('--from', options.from);
  const request = {
    from: numbers('--from', given.filter(isValue), theory),
    velocities: numbers('--from', given.filter((a) => !isValue(a)).map(withoutPrime), theory),
    momenta: numbers('--momenta', assignments('--momenta', options.momenta), theory),
    span: spanOf(options.span, theory),
    rtol: numberFor('--rtol', options.rtol, theory),
    atol: numberFor('--atol', options.atol, theory),
  };
  const result = integrated(derived(theory), request);
  await answer(await written(result, options.format), options.out);
  return exit.done;
}

function integrated(...[derivation, request]: Parameters<typeof flow>): Flow {
  progress('integrating');
  try {
    return flow(derivation, request);
  } catch (error) {
    if (error instanceof FlowProblem) throw badUsage(error.code, error.message, error.hint);
    if (error instanceof ProgramError) throw badUsage(error.code, error.message);
    if (error instanceof RangeError) throw badUsage('cannot-integrate', error.message);
    throw error;
  }
}

const isValue = ({ name }: Assignment): boolean => !name.endsWith("'");
const withoutPrime = ({ name, value }: Assignment): Assignment => ({ name: name.slice(0, -1), value });

function numbers(option: string, list: readonly Assignment[], theory: Theory): ReadonlyMap<string, number> {
  const values = new Map<string, number>();
  for (const { name, value } of list) {
    if (values.has(name))
      throw badUsage('duplicate-setting', `${option}: ${name} is given twice`, undefined, name);
    values.set(name, numberFor(option, value, theory));
  }
  return values;
}

function spanOf(text: string | undefined, theory: Theory): readonly [number, number] {
  if (text === undefined) {
    const [low, high] = (theory.range ?? []).map((e) => nearestDouble(e));
    return low === undefined || high === undefined ? [0, 10] : [low, high];
  }
  return interval('--span', text, text, theory);
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
