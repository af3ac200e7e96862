import type { Problem } from './problem.ts';
import type { theoryShape } from './schema.ts';
import type { Read } from './shape.ts';
import { Problems } from './source.ts';

type File = Read<typeof theoryShape>;

/** To which loop order each beta is taken. */
export interface Loops {
  limit(coupling: string): number;
  /** The highest order that is taken in each sector; none where no beta is given by loop orders. */
  readonly orders: readonly number[];
  /** What the author should know, such as that the file does not go that far. */
  readonly notices: readonly string[];
}

/** The highest order that is taken in each sector. */
function ordersOf(file: File, limit: Loops['limit']): readonly number[] {
  const highest = highestOrders(file);
  if (highest.size === 0) return [];
  const sectors = sectorsOf(file);
  return [...new Set(sectors.values())].map((sector) =>
    Math.max(
      0,
      ...[...highest].flatMap(([g, known]) => (sectors.get(g) === sector ? [Math.min(known, limit(g))] : [])),
    ),
  );
}

/** `--loops` for one order less in each sector; undefined where that leaves nothing to compare with. */
export const oneLoopLess = (orders: readonly number[]): string | undefined =>
  Math.max(0, ...orders) < 2 ? undefined : orders.map((order) => Math.max(0, order - 1)).join(',');

/**
 * Reads `--loops`. One number truncates every beta that is given by loop orders. A list, `3,2,1`, has one number for
 * each sector, in the order in which the sectors first appear among the couplings; a coupling without `sector:` is a
 * sector of its own.
 */
export function readLoops(
  option: string | undefined,
  file: File,
): { readonly loops: Loops; readonly problems: readonly Problem[] } {
  const all: Loops = { limit: () => Infinity, orders: ordersOf(file, () => Infinity), notices: [] };
  if (option === undefined) return { loops: all, problems: [] };
  const refuse = (what: string, hint?: string) => {
    const problems = new Problems({ file: '--loops', text: option });
    problems.add('bad-loops', { start: 0, end: option.length }, what, hint);
    return { loops: all, problems: problems.list() };
  };
  if (!/^\d{1,2}(,\d{1,2}){0,999}$/.test(option))
    return refuse('a number of loops is expected here, or one for each sector', 'for example 2, or 3,2,1');
  const highest = highestOrders(file);
  if (highest.size === 0) return refuse('no beta of this theory is given by loop orders');

  const numbers = option.split(',').map(Number);
  const sectors = sectorsOf(file);
  const order = [...new Set(sectors.values())];
  if (numbers.length > 1 && numbers.length !== order.length) {
    return refuse(
      `this theory has ${order.length} sectors, not ${numbers.length}`,
      `the sectors are ${order.slice(0, 20).join(', ')}`,
    );
  }
  const limit = (coupling: string): number =>
    numbers.length === 1
      ? (numbers[0] as number)
      : (numbers[order.indexOf(sectors.get(coupling) ?? coupling)] ?? Infinity);
  const beyond = [...highest].filter(([coupling, known]) => limit(coupling) > known);
  const notices = beyond.map(
    ([coupling, known]) => `the beta of ${coupling} is given to order ${known} only`,
  );
  return { loops: { limit, orders: ordersOf(file, limit), notices }, problems: [] };
}

/** The highest order that the file gives for each beta by loop orders. */
function highestOrders(file: File): ReadonlyMap<string, number> {
  return new Map(
    (file.fields.beta?.entries ?? []).flatMap(({ key, value }) =>
      value.kind === 'table' ? [[key.value, Math.max(0, ...value.keys.map((k) => Number(k.value)))]] : [],
    ),
  );
}

const sectorsOf = (file: File): ReadonlyMap<string, string> =>
  new Map(
    (file.fields.couplings?.entries ?? []).map(({ key, value }) => [
      key.value,
      value.fields.sector?.value ?? key.value,
    ]),
  );
