import type { Files } from './typescript.ts';

/** What a test file reported. */
interface TestReport {
  readonly passed: number;
  readonly failures: readonly string[];
}

/** Runs a test file, both texts being scripts in the form of CommonJS, in a small stand-in for vitest. */
export function runTests(scripts: Files, testFile: string): TestReport {
  const failures: string[] = [];
  const context: string[] = [];
  let passed = 0;
  const within = (name: string, body: () => void): void => {
    context.push(name);
    try {
      body();
    } finally {
      context.pop();
    }
  };
  const vitest = {
    describe: within,
    it: (name: string, body: () => void): void => {
      try {
        body();
        passed++;
      } catch (error) {
        failures.push(`${[...context, name].join(' > ')}: ${String(error)}`);
      }
    },
    expect: expectation,
  };
  const load = (name: string): unknown => {
    if (name === 'vitest') return vitest;
    const script = scripts.get(name.replace(/^\.\//, ''));
    if (script === undefined) throw new Error(`${name} is imported, and is not there`);
    const exports = {};
    const run = new Function('exports', 'require', script) as (exports: object, require: typeof load) => void;
    run(exports, load);
    return exports;
  };
  load(testFile);
  return { passed, failures };
}

/** The matchers that the emitted tests use. */
const expectation = (actual: unknown) => {
  const demand = (holds: boolean, relation: string, expected: unknown): void => {
    if (!holds) throw new Error(`${show(actual)} is not ${relation} ${show(expected)}`);
  };
  return {
    toBe: (expected: unknown) => demand(Object.is(actual, expected), 'the same as', expected),
    toEqual: (expected: unknown) => demand(show(actual) === show(expected), 'equal to', expected),
    toBeLessThanOrEqual: (bound: number) => demand(Number(actual) <= bound, 'at most', bound),
    toThrow: (kind: new () => Error) => {
      try {
        (actual as () => unknown)();
      } catch (error) {
        return demand(error instanceof kind, 'a function that throws', kind.name);
      }
      return demand(false, 'a function that throws', kind.name);
    },
  };
};

const show = (value: unknown): string =>
  typeof value === 'number'
    ? `${value}`
    : JSON.stringify(value instanceof Float64Array ? Array.from(value) : value);
