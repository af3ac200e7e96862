import { describe, expect, test } from 'vitest';
import { fraction, num, sym } from '../../src/expr/build.ts';
import { infixPrinter } from '../../src/expr/infix.ts';
import type { Expr } from '../../src/expr/expr.ts';
import { betasOf, noticesOf, oneCoupling, problemsIn, theoryIn } from './reading.ts';

const show = (e: Expr | undefined): string | undefined => e && infixPrinter()(e);

describe('the frame', () => {
  test('defaults: title, scale, lift, force', () => {
    const theory = theoryIn(oneCoupling());
    expect(theory).toMatchObject({
      name: 't',
      title: 't',
      scale: 'ln mu',
      file: 'test.yaml',
    });
    expect(theory.source).toMatchObject({ kind: 'beta', force: num(0), lift: { kind: 'linear' } });
    expect(theory.unused).toEqual([]);
  });

  test('a byte order mark, CRLF, CR and a document start are accepted', () => {
    for (const text of [
      oneCoupling(),
      `\uFEFF${oneCoupling()}`,
      `---\n${oneCoupling()}`,
      `# x\n---\n${oneCoupling()}`,
    ])
      for (const end of ['\n', '\r\n', '\r']) expect(theoryIn(text.replace(/\n/g, end)).name).toBe('t');
  });

  test('texts are one line; what they say is kept', () => {
    const theory = theoryIn(
      oneCoupling('title: "a\\n b */ ${x} {{y}} </script> \\u2028c"', 'references: [\'`d`\', "e\tf"]'),
    );
    expect(theory.title).toBe('a b */ ${x} {{y}} </script> c');
    expect(theory.references).toEqual(['`d`', 'e\tf']);
  });

  test.each(['ln mu', 'ln mu^2', 'log10 mu', 'ln L'])('scale: %s', (scale) => {
    expect(theoryIn(oneCoupling(`scale: ${scale}`)).scale).toBe(scale);
  });

  test('range and reference', () => {
    const { range, reference } = theoryIn(
      oneCoupling('range: [-1/2, 2*pi]', 'reference: { value: 91.1876, unit: GeV }'),
    );
    expect(range?.map(show)).toEqual(['-1/2', '2*pi']);
    expect(reference).toEqual({ value: { n: 227969, d: 2500 }, unit: 'GeV' });
  });

  test('only the name of the file is kept, not its directories', () => {
    expect(theoryIn(oneCoupling(), {}).file).toBe('test.yaml');
  });
});

describe('numbers are read from their source text', () => {
  test.each([
    ['0.1000000000000000055', '200000000000000011/2000000000000000000'],
    ['12345678901234567890', '12345678901234567890'],
    ['1/10', '1/10'],
    ['2e-3', '1/500'],
    ['+.5', '1/2'],
    ['"3/7"', '3/7'],
  ])('%s', (text, value) => {
    expect(show(theoryIn(oneCoupling(`parameters: { a: { value: ${text} } }`)).parameters[0]?.value)).toBe(
      value,
    );
  });
});

describe('names', () => {
  const names = (
    'class e lambda λ in arguments Infinity NaN pi I yes no on off null true y __proto__ constructor toString ' +
    'hasOwnProperty valueOf H L S W E K s D Dp tau _ _1 å ζ3'
  ).split(' ');
  test.each(names)('a coupling may be called %s', (name) => {
    const theory = theoryIn(`name: t\ncouplings: { ${name}: { start: 1 } }\nbeta: { ${name}: 2*${name}^2 }`);
    expect(theory.coordinates).toEqual([{ symbol: sym(name), start: num(1) }]);
    expect(betasOf(theory)).toEqual([`2*${name}^2`]);
    expect(theory.names.momenta).toEqual([sym(`p_${name}`)]);
  });

  test.each(names)('a parameter may be called %s, and set', (name) => {
    const text = `name: t\ncouplings: { g: {} }\nparameters:\n  ${name}: { value: 3 }\nbeta:\n  g: g + ${name}*g^2`;
    const theory = theoryIn(text);
    expect(theory.parameters.map((p) => p.symbol.name)).toEqual([name]);
    expect(betasOf(theoryIn(text, { settings: [{ name, value: '7/2' }] }))).toEqual(['g + 7*g^2/2']);
  });

  test('names are compared in Unicode form NFC', () => {
    const theory = theoryIn('name: t\ncouplings: { e\u0301: {} }\nbeta: { \u00e9: e\u0301^2 }');
    expect(theory.coordinates[0]?.symbol.name).toBe('\u00e9');
  });

  test('roles step aside: the toy model’s Hamiltonian is H_', () => {
    const { names } = theoryIn("name: t\ncoordinates: { H: {} }\nlagrangian: H'^2/2 - H^2");
    expect(names.hamiltonian.name).toBe('H_');
    expect(names.momenta[0]?.name).toBe('p_H');
    expect(names.lagrangian.name).toBe('L');
  });

  test('roles step aside until they are free', () => {
    const { names } = theoryIn(
      'name: t\ncouplings: { H: {}, H_: {}, tau: {}, D: {} }\nparameters: { S: {}, s: {}, Dp: {} }\n' +
        'definitions: { W: H }\nbeta: { H: 0, H_: H, tau: tau, D: D*S*s*Dp*W }',
    );
    expect(names.hamiltonian.name).toBe('H__');
    expect(names.time.name).toBe('tau_');
    expect([names.action.name, names.contactAction.name, names.characteristic.name]).toEqual([
      'S_',
      's_',
      'W_',
    ]);
    expect(names.operators).toEqual({ total: 'D_', partial: 'Dp_' });
  });

  test('the author chooses the symbols of roles', () => {
    const { names } = theoryIn(
      oneCoupling('names: { time: t, hamiltonian: K, action: A, energy: eps, momenta: { g: P } }'),
    );
    expect(
      [names.time, names.hamiltonian, names.action, names.energy, ...names.momenta].map((s) => s.name),
    ).toEqual(['t', 'K', 'A', 'eps', 'P']);
    expect(names.contactHamiltonian.name).toBe('K_');
  });

  test('a function’s name may be declared where no formula calls a function', () => {
    const theory = theoryIn(
      'name: t\ncouplings: { exp: {}, zeta: {} }\nbeta: { exp: 2 exp zeta, zeta: exp^2 }',
    );
    expect(betasOf(theory)).toEqual(['2*exp*zeta', 'exp^2']);
  });

  test('p_g may be declared where another momentum is chosen', () => {
    const text = 'name: t\ncouplings: { g: {} }\nparameters: { p_g: {} }\nbeta: { g: p_g*g }\n';
    expect(problemsIn(text)).toHaveLength(1);
    expect(theoryIn(`${text}names: { momenta: { g: P } }`).names.momenta).toEqual([sym('P')]);
  });
});

describe('beta theories', () => {
  test('source and latex', () => {
    const theory = theoryIn("name: t\ncouplings: { gp: { latex: g' } }\nbeta: { gp: gp }\nsource: gp^2/2");
    expect(theory.coordinates[0]?.latex).toBe("g'");
    expect(theory.source.kind === 'beta' && show(theory.source.force)).toBe('gp^2/2');
  });

  test('a formula in several lines, folded or literal', () => {
    for (const text of ['g +\n    g^2', '>-\n    g +\n    g^2', '|\n    g +\n    g^2', '"g +\n    g^2"'])
      expect(betasOf(theoryIn(`name: t\ncouplings:\n  g:\nbeta:\n  g: ${text}\n`))).toEqual(['g + g^2']);
  });

  const orders = (more = ''): string =>
    `name: t\ncouplings: { a: { sector: gauge }, b: { sector: gauge }, c: {} }\n${more}\n` +
    'beta:\n  a: { 2: a^3 + b, 0: -a, 1: 41/10*a^2 }\n  b: { 1: b }\n  c: { 1: c, 2: c^2 }';

  test('loop orders: the factor is 1/(16π²), order 0 has none, nothing is expanded', () => {
    expect(betasOf(theoryIn(orders()))).toEqual([
      '-a + 41*a^2/(160*pi^2) + (b + a^3)/(256*pi^4)',
      'b/(16*pi^2)',
      'c/(16*pi^2) + c^2/(256*pi^4)',
    ]);
  });

  test('the author’s loop factor', () => {
    expect(betasOf(theoryIn(orders('parameters: { k: {} }\nloop factor: k/2')))[2]).toBe('k*c/2 + k^2*c^2/4');
  });

  test('a declared pi does not change the usual loop factor', () => {
    const theory = theoryIn('name: t\ncouplings: { pi: {} }\nbeta: { pi: { 1: pi^2 } }');
    const { source } = theory;
    expect(
      source.kind === 'beta' && infixPrinter({ shadowed: new Set(['pi']) })(source.betas[0] as Expr),
    ).toBe('pi^2/(16*acos(-1)^2)');
  });

  test('--loops: one number cuts every beta', () => {
    expect(betasOf(theoryIn(orders(), { loops: '1' }))).toEqual([
      '-a + 41*a^2/(160*pi^2)',
      'b/(16*pi^2)',
      'c/(16*pi^2)',
    ]);
    expect(betasOf(theoryIn(orders(), { loops: '0' }))).toEqual(['-a', '0', '0']);
    expect(theoryIn(orders(), { loops: '1' }).loops).toBe('1');
  });

  test('--loops: a list has one number for each sector', () => {
    expect(betasOf(theoryIn(orders(), { loops: '0,2' }))).toEqual([
      '-a',
      '0',
      'c/(16*pi^2) + c^2/(256*pi^4)',
    ]);
    expect(problemsIn(orders(), { loops: '1,1,1' })).toEqual(['bad-loops 1:1 1,1,1']);
  });

  test('--loops beyond what the file gives is said', () => {
    expect(noticesOf(orders(), { loops: '2' })).toEqual(['the beta of b is given to order 1 only']);
  });

  test('definitions are inserted, in order, and kept', () => {
    const theory = theoryIn(
      'name: t\ncouplings: { g: {} }\nparameters: { N: {} }\n' +
        "definitions: { n: (N + 8)/6, m: { value: n^2 + g, latex: '\\bar{m}' } }\nbeta: { g: n*g + m }",
    );
    expect(betasOf(theory)).toEqual(['(N + 8)^2/36 + (N + 8)*g/6 + g']);
    expect(theory.definitions.map((d) => [d.symbol.name, d.latex, show(d.value)])).toEqual([
      ['n', undefined, '(N + 8)/6'],
      ['m', '\\bar{m}', 'g + (N + 8)^2/36'],
    ]);
  });
});

describe('Lagrangian and Hamiltonian theories', () => {
  const head = 'name: t\ncoordinates: { q: { start: 1/2 }, H: {} }\nparameters: { A: {} }\n';

  test('velocities, accelerations, explicit time', () => {
    const { source, names } = theoryIn(`${head}lagrangian: A*q'^2/2 - H''*q*tau + H'`);
    const shown = source.kind === 'lagrangian' ? show(source.lagrangian) : '';
    for (const term of ['A*D(q,tau)^2/2', 'D(H,tau)', 'q*tau*D(H,tau,2)']) expect(shown).toContain(term);
    expect(names.time.name).toBe('tau');
  });

  test('a declared tau is a coordinate, and the time steps aside', () => {
    const { source } = theoryIn("name: t\ncoordinates: { tau: {} }\nlagrangian: tau'^2 - tau_*tau");
    expect(source.kind === 'lagrangian' && show(source.lagrangian)).toContain('D(tau,tau_)^2');
  });

  test('momenta by their role names', () => {
    const { source, names } = theoryIn(`${head}hamiltonian: p_H^2/(2*A) + p_q*tau`);
    expect(source.kind === 'hamiltonian' && show(source.hamiltonian)).toContain('p_H^2/(2*A)');
    expect(names.hamiltonian.name).toBe('H_');
  });

  test('chosen momenta', () => {
    const { source } = theoryIn(`${head}names: { momenta: { H: P } }\nhamiltonian: P^2/(2*A) + p_q`);
    expect(source.kind).toBe('hamiltonian');
    expect(problemsIn(`${head}names: { momenta: { H: P } }\nhamiltonian: p_H^2`)).toEqual([
      'unknown-name 5:14 p_H',
    ]);
  });

  test('abbreviations may use velocities', () => {
    const { definitions } = theoryIn(`${head}definitions: { T: A*q'^2/2 }\nlagrangian: T - H^2`);
    expect(show(definitions[0]?.value)).toBe('A*D(q,tau)^2/2');
  });
});

describe('--set', () => {
  const text =
    'name: t\ncouplings: { g: {} }\nparameters: { eps: { value: 1, assume: positive }, A: {} }\n' +
    'definitions: { x: eps*A }\nbeta: { g: -eps*g + x*g^2 }\nsource: eps';

  test('puts exact values in the place of parameters everywhere', () => {
    const theory = theoryIn(text, { settings: [{ name: 'eps', value: '1/10' }] });
    expect(betasOf(theory)).toEqual(['-g/10 + A*g^2/10']);
    expect(theory.parameters.map((p) => p.symbol.name)).toEqual(['A']);
    expect([...theory.settings]).toEqual([['eps', fraction(1, 10)]]);
    expect(theory.source.kind === 'beta' && theory.source.force).toBe(fraction(1, 10));
    expect(show(theory.definitions[0]?.value)).toBe('A/10');
  });

  test('closed formulas', () => {
    expect(betasOf(theoryIn(text, { settings: [{ name: 'A', value: '3/(16*pi^2)' }] }))[0]).toContain('3');
  });

  test('what is set has its names still taken', () => {
    const set = 'name: t\ncouplings: { g: {} }\nparameters: { H: {} }\nbeta: { g: H*g }';
    expect(theoryIn(set, { settings: [{ name: 'H', value: '2' }] }).names.hamiltonian.name).toBe('H_');
  });

  test('a value that makes a formula meaningless is told at the formula', () => {
    const inverse = 'name: t\ncouplings: { g: {} }\nparameters: { A: {} }\nbeta: { g: g/A }';
    expect(problemsIn(inverse, { settings: [{ name: 'A', value: '0' }] })).toEqual([
      'division-by-zero 4:13 /',
    ]);
  });
});

describe('keys whose mathematics comes later are read, validated and listed', () => {
  const head = 'name: t\ncouplings: { x: {}, y: {} }\nparameters: { N: {} }\nbeta: { x: x*N, y: y }\n';
  test.each([
    ['noise metric', 'N'],
    ['noise metric', '[["1","0"],["0","1 + x^2"]]'],
    ['friction', 'N/2'],
    ['metric', '[[1, 0], [0, 1/x]]'],
    ['bulk metric', 'x^2'],
    ['superpotential', '-6 - x^2'],
    ['dimension', '4'],
    ['claims', '[ "x* = 1" ]'],
    ['claims', '{ fixed: "x* = 1" }'],
    ['events', '{ unstable: x - y }'],
    ['thresholds', '[ { at: log(N), set: { N: N - 1 }, match: { x: x + x^2 } } ]'],
    ['checks', '[ { from: { x: 1, y: 2 }, to: { x: 0.1 }, span: [0, 1], tolerance: 1e-9, reference: "a" } ]'],
  ])('%s: %s', (key, value) => {
    const text = `${head}${key}: ${value}`;
    expect(theoryIn(text).unused).toEqual([key]);
    expect(noticesOf(text)).toEqual([`read and validated, but not used yet: ${key}`]);
    const broken = text.replace(/([(\d+*x])(?=[^\dx]*$)/, '$1 ! ');
    expect(key === 'claims' || problemsIn(broken).length > 0).toBe(true);
  });

  test('observables may use functions', () => {
    const text = `${head}functions: { gamma_phi: x^2 }\nobservables: { eta: 2*gamma_phi, nu: 1/(2 - eta) }`;
    const { functions, observables, unused } = theoryIn(text);
    expect(unused).toEqual([]);
    expect(functions.map(({ symbol, value }) => [symbol.name, show(value)])).toEqual([['gamma_phi', 'x^2']]);
    expect(observables.map(({ symbol, value }) => [symbol.name, show(value)])).toEqual([
      ['eta', '2*x^2'],
      ['nu', '1/(2 - 2*x^2)'],
    ]);
    expect(problemsIn(`${head}functions: { gamma_phi: x^2 ! }`)).toHaveLength(1);
    expect(problemsIn(`${head}source: eta\nobservables: { eta: 2*x }`)).toEqual(['unknown-name 5:9 eta']);
  });

  test('new couplings, with LaTeX where it is given', () => {
    const { redefinitions, names, unused } = theoryIn(
      `${head}redefine: { u: x^2/(16*pi^2), v: { value: N*y, latex: \\bar y } }`,
    );
    expect(unused).toEqual([]);
    expect(redefinitions.map((r) => [r.symbol.name, r.latex])).toEqual([
      ['u', undefined],
      ['v', '\\bar y'],
    ]);
    expect(names.redefined?.momenta.map((p) => p.name)).toEqual(['p_u', 'p_v']);
  });

  test('a symmetry of a Lagrangian', () => {
    const text =
      "name: t\ncoordinates: { x: {}, y: {} }\nlagrangian: x'^2 + y'^2\n" +
      'symmetry: { rotation: { generator: { x: -y, y: x }, boundary: 0 } }';
    const { source, unused } = theoryIn(text);
    expect(unused).toEqual([]);
    if (source.kind !== 'lagrangian') throw new Error(source.kind);
    expect(source.symmetries.map((s) => [s.symbol.name, s.change.length])).toEqual([['rotation', 2]]);
    const wrong = text.replace('{ x: -y, y: x }', '{ z: 1 }');
    expect(problemsIn(wrong)).toEqual(['unknown-name 4:38 z']);
    const hamiltonian = text.replace(/lagrangian.*/, 'hamiltonian: p_x^2 + p_y^2');
    expect(theoryIn(hamiltonian).source).toMatchObject({ kind: 'hamiltonian', symmetries: [{}] });
    expect(problemsIn(hamiltonian.replace('x: -y', "x: -y'"))).not.toEqual([]);
  });

  test('an action that the author states', () => {
    const text = 'name: t\ncouplings: { x: {} }\nbeta: { x: x }\naction: ';
    expect(theoryIn(`${text}x^2 - E*tau`).action?.op).toBe('sum');
    expect(problemsIn(`${text}p_x*x`)).toEqual(['misplaced-momentum 4:9 p_x']);
  });
});
