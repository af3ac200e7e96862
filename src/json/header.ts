import type { Theory } from '../theory/theory.ts';

/** The version of betaforge that wrote a file; the same as in package.json. */
export const version = '0.1.0';

/** Written for every machine-read answer; rises only when a reader would have to change. */
export const format = 1;

/** What every JSON answer about a theory begins with. */
export const header = ({ name, scale, names, coordinates }: Theory): Readonly<Record<string, unknown>> => ({
  format,
  betaforge: version,
  theory: name,
  scale,
  names: {
    time: names.time.name,
    hamiltonian: names.hamiltonian.name,
    lagrangian: names.lagrangian.name,
    action: names.action.name,
    characteristic: names.characteristic.name,
    energy: names.energy.name,
    total_derivative: names.operators.total,
    partial_derivative: names.operators.partial,
    momenta: Object.fromEntries(coordinates.map(({ symbol }, i) => [symbol.name, names.momenta[i]?.name])),
  },
});
