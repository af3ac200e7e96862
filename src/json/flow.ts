import type { Flow } from '../flow/flow.ts';
import { header } from './header.ts';

/** `flow --format json`: the mesh, every coupling and momentum on it, and how it ended. */
export function flowJson({
  theory,
  coordinates,
  momenta,
  action,
  solution,
  velocities,
  drift,
}: Flow): Readonly<Record<string, unknown>> {
  const component = (i: number): readonly number[] => solution.y.map((y) => y[i] as number);
  return {
    ...header(theory),
    tau: Array.from(solution.tau),
    couplings: Object.fromEntries(coordinates.map((q, i) => [q.name, component(i)])),
    ...(theory.source.kind === 'lagrangian' && {
      velocities: Object.fromEntries(coordinates.map((q, i) => [`${q.name}'`, velocities[i]])),
    }),
    momenta: Object.fromEntries(momenta.map((p, i) => [p.name, component(coordinates.length + i)])),
    ...(action && { s: component(2 * coordinates.length) }),
    stopped: solution.stopped,
    steps: solution.steps,
    evaluations: solution.evaluations,
    drift: { [(action ? theory.names.contactHamiltonian : theory.names.hamiltonian).name]: drift },
  };
}
