import type { Read, Table } from './shape.ts';
import { named } from './document.ts';
import type { Text } from './document.ts';
import { readMatrix } from './matrix.ts';
import type { theoryShape } from './schema.ts';
import type { Extra, Scope } from './scope.ts';
import type { Problems } from './source.ts';
import { didYouMean } from './suggest.ts';
import type { Definition } from './theory.ts';

type File = Read<typeof theoryShape>;

/** Keys that are read and validated and whose mathematics is not built yet. */
const waiting: readonly (keyof File['fields'])[] = [
  'metric',
  'bulk metric',
  'superpotential',
  'dimension',
  'claims',
  'events',
  'thresholds',
  'checks',
];

/** What a theory file says beside the dynamics. */
interface Extras {
  readonly functions: readonly Definition[];
  readonly observables: readonly Definition[];
  /** Keys of the file that nothing uses yet. */
  readonly waiting: readonly string[];
}

/** Reads functions and observables, and validates the keys that nothing uses yet. */
export function readExtras(
  file: File,
  scope: Scope,
  coordinates: readonly string[],
  problems: Problems,
): Extras {
  const { fields } = file;
  const onlyKnown = (table: Table<unknown> | undefined, known: readonly string[], what: string): void => {
    for (const key of table?.keys ?? []) {
      if (!known.includes(key.value))
        problems.add(
          'unknown-name',
          key.place,
          `${named(key.value)} is not ${what} of this theory`,
          didYouMean(key.value, known),
        );
    }
  };
  const all = (table: Table<Text> | undefined, extra?: Extra): void =>
    table?.entries.forEach(({ value }) => void scope.read(value, extra));
  const one = (text: Text | undefined, extra?: Extra): void => {
    if (text) scope.read(text, extra);
  };
  const number = (text: Text | undefined): void => {
    if (text) scope.formulas.readNumber(text);
  };
  const whole: Extra = { time: true, momenta: true, velocities: fields.lagrangian !== undefined };
  const parameters = fields.parameters?.keys.map((k) => k.value) ?? [];

  for (const key of ['metric', 'bulk metric'] as const) {
    const matrix = fields[key];
    if (matrix) readMatrix(matrix, coordinates.length, scope, problems);
  }
  for (const key of ['superpotential', 'dimension'] as const) one(fields[key]);

  const functions = scope.readDefinitions((fields.functions?.entries ?? []).map(definitionOf));
  const observables = scope.readDefinitions((fields.observables?.entries ?? []).map(definitionOf));
  all(fields.events, whole);

  for (const threshold of fields.thresholds?.items ?? []) {
    one(threshold.fields.at);
    onlyKnown(threshold.fields.set, parameters, 'a parameter');
    onlyKnown(threshold.fields.match, coordinates, 'a coupling');
    all(threshold.fields.set);
    all(threshold.fields.match);
  }
  const states = fields.lagrangian ? coordinates.flatMap((c) => [c, `${c}'`]) : coordinates;
  for (const { fields: check } of fields.checks?.items ?? []) {
    for (const values of [check.from, check.to]) {
      onlyKnown(values, states, 'a coupling or coordinate');
      values?.entries.forEach(({ value }) => number(value));
    }
    onlyKnown(check.parameters, parameters, 'a parameter');
    check.parameters?.entries.forEach(({ value }) => number(value));
    check.span?.items.forEach(number);
    number(check.tolerance);
  }
  return { functions, observables, waiting: waiting.filter((key) => file.keys.has(key)) };
}

const definitionOf = ({ key, value }: { readonly key: Text; readonly value: Text }) => ({
  name: key.value,
  value,
});
