import { sym } from '../expr/build.ts';
import type { Expr } from '../expr/expr.ts';
import type { Vocabulary } from '../expr/parse.ts';
import type { Text } from './document.ts';
import { Formulas } from './formulas.ts';
import type { Explanation } from './formulas.ts';
import type { Declared } from './names.ts';
import type { Problems } from './source.ts';
import type { Definition, Names } from './theory.ts';

/** What a formula may contain beside couplings, parameters and abbreviations. */
export interface Extra {
  readonly time?: boolean;
  readonly velocities?: boolean;
  readonly momenta?: boolean;
  readonly energy?: boolean;
}

/** The formulas of one theory and the meaning of their names. */
export class Scope {
  readonly formulas: Formulas;
  /** Names with their meanings so far: settings and abbreviations inserted. */
  private readonly meanings = new Map<string, Expr>();
  /** Names that are declared below the formula that is being read. */
  private readonly later = new Set<string>();

  constructor(
    problems: Problems,
    private readonly declared: Declared,
    private readonly coordinates: readonly string[],
    private readonly names: Names,
    private readonly kind: 'beta' | 'lagrangian' | 'hamiltonian',
  ) {
    const symbols = new Map([...declared.values()].map(({ key }) => [key.value, sym(key.value)]));
    this.formulas = new Formulas(problems, { declared: symbols, time: names.time });
  }

  /** From here on the name has this meaning. */
  define(name: string, meaning: Expr): void {
    this.meanings.set(name, meaning);
    this.later.delete(name);
  }

  /** Until they are defined, a formula that uses one of these names refers forward. */
  announce(names: readonly string[]): void {
    for (const name of names) this.later.add(name);
  }

  read(text: Text, extra: Extra = {}): Expr | undefined {
    const vocabulary = this.vocabulary(extra);
    return this.formulas.read(text, vocabulary, (name) => this.explain(name));
  }

  /** Reads abbreviations, in order; each may use those above it. */
  readDefinitions(
    entries: readonly { readonly name: string; readonly value: Text; readonly latex?: string }[],
    extra: Extra = {},
  ): readonly Definition[] {
    this.announce(entries.map((e) => e.name));
    return entries.flatMap(({ name, value: text, latex }) => {
      const value = this.read(text, extra);
      // A faulty abbreviation stands for itself, so that it is reported once.
      this.define(name, value ?? sym(name));
      return value ? [{ symbol: sym(name), value, ...(latex !== undefined && { latex }) }] : [];
    });
  }

  private vocabulary(extra: Extra): Vocabulary {
    const { time, momenta, energy } = this.names;
    const roles = [
      ...(extra.time ? [time] : []),
      ...(extra.momenta ? momenta : []),
      ...(extra.energy ? [energy] : []),
    ];
    return {
      declared:
        roles.length === 0
          ? this.meanings
          : new Map([...roles.map((s) => [s.name, s] as const), ...this.meanings]),
      time,
      ...(extra.velocities && { coordinates: new Set(this.coordinates) }),
    };
  }

  /** Why a name that is known in this theory cannot stand in a formula. */
  private explain(name: string): Explanation | undefined {
    if (this.later.has(name)) {
      return {
        code: 'forward-reference',
        what: `\`${name}\` is defined by this formula, or further down`,
        hint: 'an abbreviation uses only those above it',
      };
    }
    if (name === this.names.time.name && this.kind === 'beta') {
      return {
        code: 'explicit-time',
        what: `the formulas of a beta theory cannot depend on \`${name}\``,
        hint: 'the couplings alone say where the flow is; declare a coupling or a parameter of this name if one is meant',
      };
    }
    if (name === this.names.time.name)
      return { code: 'explicit-time', what: `the scale variable \`${name}\` has no place in this formula` };
    if (this.names.momenta.some((p) => p.name === name)) {
      return {
        code: 'misplaced-momentum',
        what: `the momentum \`${name}\` can stand in a Hamiltonian only`,
      };
    }
    const entry = this.declared.get(name.normalize('NFKC'));
    if (!entry || entry.key.value !== name) return undefined;
    return { code: 'unknown-name', what: `\`${name}\`, ${entry.as}, cannot be used in this formula` };
  }
}
