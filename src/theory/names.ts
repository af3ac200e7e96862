import { sym } from '../expr/build.ts';
import type { Sym } from '../expr/expr.ts';
import { functions } from '../expr/functions.ts';
import { named } from './document.ts';
import type { Text } from './document.ts';
import type { Read, Table } from './shape.ts';
import type { theoryShape } from './schema.ts';
import type { Problems } from './source.ts';
import type { ConstraintSymbols, Names, PhaseSymbols } from './theory.ts';

type File = Read<typeof theoryShape>;
type Chosen = NonNullable<File['fields']['names']>;

/** Two names that look alike are the same name. */
const alike = (name: string): string => name.normalize('NFKC');

/** The names that the author declares, by the form under which they must be unique. */
export type Declared = ReadonlyMap<string, { readonly key: Text; readonly as: string }>;

const declaring = ({ fields }: File) =>
  [
    [fields.couplings, 'a coupling'],
    [fields.coordinates, 'a coordinate'],
    [fields.parameters, 'a parameter'],
    [fields.definitions, 'an abbreviation'],
    [fields.functions, 'a function'],
    [fields.observables, 'an observable'],
    [fields.redefine, 'a new coupling'],
  ] as const;

/** Every declared name, once; reports names that are declared twice or look alike. */
export function declaredNames(file: File, problems: Problems): Declared {
  const declared = new Map<string, { key: Text; as: string }>();
  for (const [table, as] of declaring(file)) {
    for (const key of table?.keys ?? []) {
      const first = declared.get(alike(key.value));
      if (!first) declared.set(alike(key.value), { key, as });
      else {
        const same = first.key.value === key.value;
        problems.add(
          'duplicate-name',
          key.place,
          same
            ? `${named(key.value)} is already declared as ${first.as}`
            : `${named(key.value)} cannot be told from ${named(first.key.value)}, which is ${first.as}`,
        );
      }
    }
  }
  return declared;
}

/**
 * The symbols of the roles of mechanics: what the author chose, else the usual letter, with as many `_` as it takes
 * to differ from every declared name.
 */
export function roleNames(file: File, declared: Declared, problems: Problems): Names {
  const coordinates = (file.fields.couplings ?? file.fields.coordinates)?.keys ?? [];
  const chosen = file.fields.names;
  const taken = new Set(declared.keys());
  const choose = (text: Text): string => {
    checkChoice(text, declared, taken, problems);
    taken.add(alike(text.value));
    return text.value;
  };
  const free = (letter: string): string => {
    let name = letter;
    while (taken.has(alike(name))) name += '_';
    taken.add(alike(name));
    return name;
  };

  const chosenMomenta = momentaChosen(chosen?.fields.momenta, coordinates, problems);
  const roles = new Map(
    Object.entries(chosen?.fields ?? {}).flatMap(([role, text]) =>
      text.kind === 'text' ? [[role, choose(text)] as const] : [],
    ),
  );
  const momenta = coordinates.map((coordinate) => {
    const choice = chosenMomenta.get(coordinate.value);
    if (choice) return choose(choice);
    const name = `p_${coordinate.value}`;
    const other = declared.get(alike(name));
    if (other) {
      problems.add(
        'momentum-name',
        other.key.place,
        `${named(name)} is the momentum of ${named(coordinate.value)}, and cannot be declared as ${other.as}`,
        'rename it, or choose another momentum in `names:`',
      );
    } else if (taken.has(alike(name)) && declared.get(alike(coordinate.value))?.key === coordinate) {
      problems.add('role-name', coordinate.place, `the momentum ${named(name)} has the name of another role`);
    }
    taken.add(alike(name));
    return name;
  });
  const role = (key: Exclude<keyof Chosen['fields'], 'momenta'>, letter: string) =>
    sym(roles.get(key) ?? free(letter));
  return {
    time: role('time', 'tau'),
    hamiltonian: role('hamiltonian', 'H'),
    lagrangian: role('lagrangian', 'L'),
    action: role('action', 'S'),
    characteristic: role('characteristic', 'W'),
    energy: role('energy', 'E'),
    contactHamiltonian: role('contact hamiltonian', 'K'),
    contactAction: role('contact action', 's'),
    momenta: momenta.map(sym),
    operators: { total: free('D'), partial: free('Dp') },
    ...redefinedNames(file.fields.redefine?.keys ?? [], (letter) => sym(free(letter))),
    ...auxiliaryNames(
      coordinates.map((c) => c.value),
      momenta,
      (letter) => sym(free(letter)),
    ),
    constrained: constraintNames(
      file.fields.lagrangian ? coordinates.map((c) => c.value) : [],
      file.fields.lagrangian ? momenta : [],
      (letter) => sym(free(letter)),
    ),
  };
}

/** `u_1` for multipliers, `phi_1` for the left sides of constraints, `dirac_x_p_x` for the bracket of x and p_x. */
function constraintNames(
  coordinates: readonly string[],
  momenta: readonly string[],
  free: (letter: string) => Sym,
): ConstraintSymbols {
  const phase = [...coordinates, ...momenta];
  const numbered = (letter: string, list: readonly string[]): readonly Sym[] =>
    list.map((_, i) => free(`${letter}_${i + 1}`));
  return {
    rank: free('rank'),
    divisor: free('divisor'),
    total: free('H_T'),
    multipliers: numbered('u', coordinates),
    constraints: numbered('phi', phase),
    firstClass: free('n_first'),
    secondClass: free('n_second'),
    dimension: free('dim'),
    dirac: phase.map((a, i) => phase.slice(i + 1).map((b) => free(`dirac_${a}_${b}`))),
  };
}

/** `v_g` for the rate as a coordinate and `p_v_g` for its momentum; `g_0` and `p_g_0` at τ = 0, `v_g_0` for the rate there; `delta_g` and `eta_g` for small changes. */
function auxiliaryNames(
  coordinates: readonly string[],
  momenta: readonly string[],
  free: (letter: string) => Sym,
): Pick<Names, 'rates' | 'initial' | 'variations' | 'separation' | 'volume' | 'exponent'> {
  const phase = (name: (x: string) => string): PhaseSymbols => ({
    coordinates: coordinates.map((q) => free(name(q))),
    momenta: momenta.map((p) => free(name(p))),
  });
  return {
    initial: {
      ...phase((x) => `${x}_0`),
      rates: coordinates.map((q) => free(`v_${q}_0`)),
      action: free('S_0'),
    },
    variations: [phase((x) => `delta_${x}`), phase((x) => `eta_${x}`)],
    separation: coordinates.map((q) => free(`alpha_${q}`)),
    volume: free('V'),
    rates: {
      coordinates: coordinates.map((q) => free(`v_${q}`)),
      momenta: coordinates.map((q) => free(`p_v_${q}`)),
    },
    exponent: free('theta'),
  };
}

/** `p_u` for the momentum of a new coupling `u`, `Delta` for the determinant of the redefinition. */
const redefinedNames = (
  couplings: readonly Text[],
  free: (letter: string) => Sym,
): Pick<Names, 'redefined'> =>
  couplings.length === 0
    ? {}
    : {
        redefined: {
          momenta: couplings.map(({ value }) => free(`p_${value}`)),
          determinant: free('Delta'),
        },
      };

function momentaChosen(
  table: Table<Text> | undefined,
  coordinates: readonly Text[],
  problems: Problems,
): ReadonlyMap<string, Text> {
  const known = new Set(coordinates.map((c) => c.value));
  for (const key of table?.keys ?? []) {
    if (!known.has(key.value))
      problems.add(
        'unknown-name',
        key.place,
        `${named(key.value)} is no coupling or coordinate of this theory`,
      );
  }
  return new Map((table?.entries ?? []).map(({ key, value }) => [key.value, value]));
}

function checkChoice(text: Text, declared: Declared, taken: ReadonlySet<string>, problems: Problems): void {
  const { value, place } = text;
  const other = declared.get(alike(value));
  if (other) problems.add('role-name', place, `${named(value)} is already declared as ${other.as}`);
  else if (taken.has(alike(value)))
    problems.add('role-name', place, `${named(value)} is chosen for two roles`);
  else if (functions.has(value) || value === 'pi' || value === 'I')
    problems.add('role-name', place, `${named(value)} has a fixed meaning in formulas`);
}
