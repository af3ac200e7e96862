import type { ConstraintSymbols, Names, Theory } from '../theory/theory.ts';

/** The version of betaforge that wrote a file; the same as in package.json. */
export const version = '0.1.0';

/** Written for every machine-read answer; rises only when a reader would have to change. */
export const format = 1;

/** What every JSON answer about a theory begins with. */
export const header = ({
  name,
  scale,
  declaredScale,
  names,
  coordinates,
  redefinitions,
}: Theory): Readonly<Record<string, unknown>> => ({
  format,
  betaforge: version,
  theory: name,
  scale,
  ...(declaredScale !== undefined && { declared_scale: declaredScale }),
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
    ...redefined(names, redefinitions),
  },
});

/** The momentum of each new coupling, and the determinant of the map to them. */
const redefined = (
  { redefined: chosen }: Names,
  couplings: Theory['redefinitions'],
): Readonly<Record<string, unknown>> =>
  chosen
    ? {
        redefined: {
          momenta: Object.fromEntries(
            couplings.map(({ symbol }, i) => [symbol.name, chosen.momenta[i]?.name]),
          ),
          determinant: chosen.determinant.name,
        },
      }
    : {};

/** The symbols of rates as coordinates, initial values and small changes: in the order of the coordinates, then in that of the momenta. */
const auxiliary = ({
  rates,
  initial,
  variations,
  separation,
  volume,
  constrained,
  exponent,
}: Names): Readonly<Record<string, unknown>> => ({
  rates: { coordinates: rates.coordinates.map((s) => s.name), momenta: rates.momenta.map((s) => s.name) },
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
  separation: separation.map((s) => s.name),
  volume: volume.name,
  eigenvalue: exponent.name,
  ...(constrained.constraints.length > 0 && { constrained: constraintNames(constrained) }),
});

/** The Dirac bracket of the i-th with the j-th of all coordinates and momenta stands at [i][j − i − 1]. */
const constraintNames = (symbols: ConstraintSymbols): Readonly<Record<string, unknown>> => ({
  rank: symbols.rank.name,
  divisor: symbols.divisor.name,
  total_hamiltonian: symbols.total.name,
  multipliers: symbols.multipliers.map((s) => s.name),
  constraints: symbols.constraints.map((s) => s.name),
  first_class: symbols.firstClass.name,
  second_class: symbols.secondClass.name,
  dimension: symbols.dimension.name,
  dirac: symbols.dirac.map((row) => row.map((s) => s.name)),
});
