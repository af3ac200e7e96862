import type { Connection, Route, Terminus } from '../analysis/connection.ts';
import type { Sym } from '../expr/expr.ts';

type Json = Readonly<Record<string, unknown>>;

/** `fixed-points --separatrices`: flow lines towards the IR. Points are numbered from 1, in the order of `points`. */
export const connectionsJson = (
  found: readonly Connection[] | undefined,
  variables: readonly Sym[],
): readonly Json[] | null =>
  found?.map(({ from, to, along, proved }) => ({
    from: terminus(from),
    to: terminus(to),
    along: routeJson(along, variables),
    verdict: proved ? 'proved' : 'numerical',
  })) ?? null;

const terminus = (end: Terminus): number | string => (typeof end === 'string' ? end : end.point + 1);

const routeJson = (along: Route, variables: readonly Sym[]): Json =>
  along.kind === 'line'
    ? { kind: 'line', coupling: along.coupling.name }
    : {
        kind: 'separatrix',
        point: along.point + 1,
        per_ln_mu: along.exponent,
        direction: Object.fromEntries(variables.map((x, i) => [x.name, along.direction[i]])),
      };
