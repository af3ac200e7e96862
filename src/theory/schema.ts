import type { FormulaShape, RecordShape, Shape, TableShape, TextShape } from './shape.ts';

const text = (description: string, pattern?: RegExp): TextShape => ({
  kind: 'text',
  description,
  ...(pattern && { pattern }),
});
const formula = (description: string): FormulaShape => ({ kind: 'formula', description });
const choice = <const V extends readonly string[]>(values: V, description: string) =>
  ({ kind: 'choice', values, description }) as const;
const list = <S extends Shape>(items: S, description: string) =>
  ({ kind: 'list', items, description }) as const;
const pair = <S extends Shape>(items: S, description: string) =>
  ({ kind: 'list', items, length: 2, description }) as const;
const table = <S extends Shape>(values: S, description: string, keys: TableShape['keys'] = 'name') =>
  ({ kind: 'table', keys, values, description }) as const;
const record = <F extends RecordShape['fields']>(
  fields: F,
  description: string,
  required: readonly (keyof F & string)[] = [],
) => ({ kind: 'record', fields, description, required }) as const;
const either = <O extends readonly Shape[]>(description: string, ...of: O) =>
  ({ kind: 'either', of, description }) as const;

const latex = text('LaTeX for the name, as in \\varepsilon or g_1');
const symbol = text('a name: a letter or _, then letters, digits or _', /^[\p{L}_][\p{L}\p{N}_]*$/u);
const matrix = (description: string) =>
  either(
    description,
    formula('The one entry, or the factor of the identity matrix'),
    list(list(formula('An entry'), 'A row'), 'The rows'),
  );
const state = (description: string) => table(formula('A number without symbols'), description, 'state');

export const lifts = ['linear', 'quadratic', 'contact'] as const;
export const scales = ['ln mu', 'ln mu^2', 'log10 mu', 'ln L'] as const;

/** The theory file. Keys whose mathematics comes later are read and validated like all others. */
export const theoryShape = record(
  {
    name: text(
      'the name of a theory: a small letter, then small letters, digits, _ or -',
      /^[a-z][a-z0-9_-]*$/,
    ),
    title: text('The title of the documents'),
    scale: choice(scales, 'The scale variable τ; ln mu by default'),
    couplings: table(
      record(
        {
          latex,
          start: formula('The default initial value, a number without symbols'),
          sector: text('The sector to which the coupling belongs, for --loops 3,2,1'),
        },
        'A coupling',
      ),
      'The couplings of a theory that is given by beta functions',
    ),
    coordinates: table(
      record(
        { latex, start: formula('The default initial value, a number without symbols') },
        'A coordinate',
      ),
      'The coordinates of a theory that is given by a Lagrangian or a Hamiltonian',
    ),
    parameters: table(
      record(
        {
          latex,
          value: formula('The numeric default, a number without symbols'),
          assume: choice(['positive', 'real'], 'What is known of the parameter; real by default'),
        },
        'A parameter',
      ),
      'The parameters: symbols in a derivation, numbers in numerics',
    ),
    definitions: table(
      either(
        'The meaning of an abbreviation',
        formula('The meaning of an abbreviation'),
        record({ value: formula('The meaning of the abbreviation'), latex }, 'An abbreviation', ['value']),
      ),
      'Abbreviations used in the formulas; each may use those above it',
    ),
    beta: table(
      either(
        'The beta function of a coupling',
        formula('The beta function dg/dτ of a coupling'),
        table(
          formula('The contribution of this loop order, without its loop factor'),
          'By loop order',
          'order',
        ),
      ),
      'The beta function of each coupling',
    ),
    'loop factor': formula('κ in β = Σ κ^L β_L; 1/(16*pi^2) by default'),
    source: formula('F(g), added to the Hamiltonian; 0 by default'),
    lagrangian: formula("L(q, q', τ), with q' for dq/dτ"),
    hamiltonian: formula('H(q, p_q, τ)'),
    lift: choice(lifts, 'How the betas become a Hamiltonian system; linear by default'),
    'noise metric': matrix('M(g) of the quadratic lift; the identity by default'),
    'onsager-machlup': choice(
      ['yes', 'no'],
      'Whether the quadratic lift has the Onsager–Machlup term, -1/2 of the divergence of beta in F; no by default',
    ),
    friction: formula('γ of the contact lift'),
    metric: matrix('G(g) for gradient flow and geometry'),
    'bulk metric': matrix('The metric on the space of bulk scalars'),
    superpotential: formula('W of the holographic flow'),
    dimension: formula('The number of boundary dimensions'),
    functions: table(formula('A function of the couplings'), 'Functions of the couplings, such as gamma_phi'),
    observables: table(
      formula('A quantity'),
      'Quantities evaluated at fixed points, such as eta: 2*gamma_phi',
    ),
    symmetry: table(
      record(
        {
          generator: table(formula('Q in q → q + ε Q'), 'The change of each coordinate'),
          boundary: formula('Λ in δL = ε dΛ/dτ; 0 by default'),
        },
        'A symmetry, with the integral Σ p Q − Λ',
        ['generator'],
      ),
      'Symmetries that the author states, by name',
    ),
    action: formula('S(g, τ), an action that the author states; E is the scale energy'),
    redefine: table(
      either(
        'The new coupling by the old ones',
        formula('The new coupling by the old ones'),
        record({ value: formula('The new coupling by the old ones'), latex }, 'A new coupling', ['value']),
      ),
      'New couplings or coordinates, by the old ones',
    ),
    claims: either(
      'What the author claims, to be verified',
      list(text('A statement, such as an equation'), 'Statements'),
      table(text('A statement, such as an equation'), 'Statements by name'),
    ),
    events: table(formula('A quantity whose zero is the event'), 'Events of the flow, by name'),
    thresholds: list(
      record(
        {
          at: formula('τ of the threshold'),
          set: table(formula('The new value'), 'Parameters that change'),
          match: table(formula('The coupling above by those below'), 'Couplings that jump'),
        },
        'A threshold',
        ['at'],
      ),
      'Scales at which parameters change and couplings jump',
    ),
    checks: list(
      record(
        {
          from: state('The initial values'),
          to: state('The published final values'),
          span: pair(formula('A value of τ'), 'The first and the last τ'),
          parameters: table(formula('A number without symbols'), 'Values of parameters'),
          tolerance: formula('The relative error to be tolerated'),
          reference: text('Where it is published'),
        },
        'A published run',
        ['from', 'to', 'span'],
      ),
      'Published runs that the flow must reproduce',
    ),
    range: pair(formula('A value of τ'), 'The interval of τ in which the theory holds'),
    reference: record(
      { value: formula('A positive number'), unit: text('The unit, such as GeV') },
      'μ at τ = 0',
      ['value', 'unit'],
    ),
    names: record(
      {
        time: symbol,
        hamiltonian: symbol,
        lagrangian: symbol,
        action: symbol,
        characteristic: symbol,
        energy: symbol,
        'contact hamiltonian': symbol,
        'contact action': symbol,
        momenta: table(symbol, 'The momentum of each coupling or coordinate'),
      },
      'The symbols used for the roles of mechanics',
    ),
    references: list(text('A reference'), 'The literature'),
  },
  'A theory for betaforge',
  ['name'],
);
