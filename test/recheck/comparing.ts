import { decide } from '../../src/recheck/decide.ts';
import type { Finding } from '../../src/recheck/decide.ts';
import { fieldsFrom } from '../../src/recheck/field.ts';
import { valueOf } from '../../src/recheck/quantity.ts';
import { streamOf } from '../../src/recheck/random.ts';
import { readTerm } from '../../src/recheck/read.ts';

/** What the second checker finds about left = right, where x and y move in τ. */
export function compared(
  left: string,
  right: string,
  assuming: readonly string[] = [],
  operations = 4_000_000,
): Finding {
  const random = streamOf(1n);
  const [a, b] = [left, right].map((text) => readTerm(text, { total: 'D', partial: 'Dp' }));
  if (!a || !b) throw new Error('two sides are needed');
  return decide(
    {
      relation: 'equal',
      what: 'left against right',
      stated: valueOf(a),
      required: valueOf(b),
      terms: [a, b],
    },
    {
      motion: { time: 'tau', moving: new Set(['x', 'y']) },
      assuming,
      constants: { pi: true, imaginary: true },
      random,
      fields: fieldsFrom(random),
      operations,
    },
  );
}
