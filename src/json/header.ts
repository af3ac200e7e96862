import type { Names, Theory } from '../theory/theory.ts';

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
    contact_hamiltonian: names.contactHamiltonian.name,
    contact_action: names.contactAction.name,
    total_derivative: names.operators.total,
    partial_derivative: names.operators.partial,
    momenta: Object.fromEntries(coordinates.map(({ symbol }, i) => [symbol.name, names.momenta[i]?.name])),
    ...auxiliary(names),
  },
});

/** The symbols of initial values and small changes: in the order of the coordinates, then in that of the momenta. */
const auxiliary = ({ initial, variations, volume, exponent }: Names): Readonly<Record<string, unknown>> => ({
  initial: {
    coordinates: initial.coordinates.map((s) => s.name),
    momenta: initial.momenta.map((s) => s.name),
    rates: initial.rates.map((s) => s.name),
    action: initial.action.name,
  },
  variations: variations.map((v) => ({
    coordinates: v.coordinates.map((s) => s.name),
    momenta: v.momenta.map((s) => s.name),
  })),
  volume: volume.name,
  eigenvalue: exponent.name,
});
