import type { Expr } from '../expr/expr.ts';
import { named } from './document.ts';
import { Formulas } from './formulas.ts';
import type { Problem } from './problem.ts';
import type { theoryShape } from './schema.ts';
import type { Read } from './shape.ts';
import { Problems } from './source.ts';
import { didYouMean } from './suggest.ts';
import { sym } from '../expr/build.ts';

type File = Read<typeof theoryShape>;

/** One `--set name=value`. */
export interface Setting {
  readonly name: string;
  readonly value: string;
}

const longestSetting = 10_000;

/** Reads the exact values that take the place of parameters. A place is one in the text `name=value`. */
export function readSettings(
  settings: readonly Setting[],
  file: File,
): { readonly values: ReadonlyMap<string, Expr>; readonly problems: readonly Problem[] } {
  const parameters = new Map((file.fields.parameters?.entries ?? []).map((e) => [e.key.value, e.value]));
  const values = new Map<string, Expr>();
  const all: Problem[] = [];
  for (const setting of settings) {
    const name = setting.name.normalize('NFC');
    const value = setting.value.normalize('NFC');
    const problems = new Problems({ file: '--set', text: `${name}=${value}` });
    const nameAt = { start: 0, end: name.length };
    const valueAt = { start: name.length + 1, end: name.length + 1 + value.length };
    const parameter = parameters.get(name);
    const number =
      value.length > longestSetting
        ? problems.add('text-too-long', valueAt, `a value may have at most ${longestSetting} characters`)
        : new Formulas(problems, {
            declared: new Map([...parameters.keys()].map((p) => [p, sym(p)])),
            time: sym('tau'),
          }).readNumber({ kind: 'text', value, quoted: false, place: valueAt });
    if (!parameter) {
      const hint = didYouMean(name, parameters.keys());
      problems.add('unknown-setting', nameAt, `${named(name)} is no parameter of this theory`, hint);
    } else if (values.has(name)) {
      problems.add('duplicate-setting', nameAt, `${named(name)} is set twice`);
    } else if (number) {
      if (parameter.fields.assume?.value === 'positive' && !(number.value > 0))
        problems.add('not-positive', valueAt, `${named(name)} is assumed to be positive`);
      values.set(name, number.expr);
    }
    all.push(...problems.list());
  }
  return { values, problems: all };
}
