import { describe, expect, test } from 'vitest';
import { filesIn, imports, specifiersOf } from './imports.ts';
import type { Import } from './imports.ts';

/** The ranks of the design. A folder imports only from lower ranks, and from itself. */
const ranks: Readonly<Record<string, number>> = {
  expr: 0,
  runtime: 0,
  assets: 0,
  // The second checker: below everything, since it imports nothing; read by the command line alone.
  recheck: 0,
  algebra: 1,
  tex: 1,
  program: 2,
  theory: 3,
  mechanics: 4,
  analysis: 5,
  emit: 6,
  document: 6,
  check: 6,
  flow: 6,
  json: 7,
  report: 7,
  // The public library hands out the writers too.
  'index.ts': 7.5,
  cli: 8,
};

/** What may be imported from which packages, and where. */
const packages: Readonly<Record<string, readonly string[]>> = {
  'ts-morph': ['emit'],
  katex: ['tex', 'document'],
  zod: ['theory'],
  yaml: ['theory'],
  // Its runtime alone: the frames are compiled beforehand.
  handlebars: ['emit', 'document'],
  nerdamer: ['cli'],
  commander: ['cli'],
  '@observablehq/plot': ['flow', 'document', 'cli'],
  linkedom: ['flow', 'document', 'cli'],
};

const folderOf = (path: string): string => path.split('/')[0] as string;
const packageOf = (name: string): string =>
  name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');
const show = ({ from, to }: Import): string => `${from} → ${to}`;
const local = imports.filter((i) => i.isLocal);

describe('imports', () => {
  test('every folder of src has a rank', () => {
    const folders = new Set(filesIn('src').map(folderOf));
    expect([...folders].filter((f) => !(f in ranks))).toEqual([]);
    expect(local.length).toBeGreaterThan(300);
  });

  test('run downwards, or stay in their folder', () => {
    const upward = local.filter(({ from, to }) => {
      const [a, b] = [folderOf(from), folderOf(to)];
      return a !== b && !((ranks[a] as number) > (ranks[b] as number));
    });
    expect(upward.map(show)).toEqual([]);
  });

  test('of type and of value together make no cycle between files', () => {
    const next = new Map<string, string[]>();
    for (const { from, to } of local) next.set(from, [...(next.get(from) ?? []), to]);
    const done = new Set<string>();
    const cycles: string[] = [];
    const visit = (file: string, path: readonly string[]): void => {
      const start = path.indexOf(file);
      if (start >= 0) cycles.push([...path.slice(start), file].join(' → '));
      if (start >= 0 || done.has(file)) return;
      for (const other of next.get(file) ?? []) visit(other, [...path, file]);
      done.add(file);
    };
    for (const file of next.keys()) visit(file, []);
    expect(cycles).toEqual([]);
  });

  test('name files that exist, with their ending', () => {
    const files = new Set(filesIn('src'));
    expect(local.filter(({ to }) => !files.has(to)).map(show)).toEqual([]);
  });
});

describe('packages', () => {
  const foreign = imports.filter((i) => !i.isLocal);

  test('the modules of Node are used only by the command line', () => {
    expect(foreign.filter((i) => i.to.startsWith('node:') && folderOf(i.from) !== 'cli').map(show)).toEqual(
      [],
    );
  });

  test('are used only where the design has them', () => {
    const stray = foreign.filter(
      ({ from, to }) => !to.startsWith('node:') && !packages[packageOf(to)]?.includes(folderOf(from)),
    );
    expect(stray.map(show)).toEqual([]);
  });

  test('no template is compiled at run time', () => {
    const compiler = foreign.filter((i) => i.to === 'handlebars' && i.kind !== 'type');
    expect(compiler.map(show)).toEqual([]);
  });

  test('ts-morph is loaded only when something is generated', () => {
    const eager = foreign.filter((i) => packageOf(i.to) === 'ts-morph' && i.kind === 'value');
    expect(eager.map(show)).toEqual([]);
    expect(foreign.some((i) => i.to === 'ts-morph')).toBe(true);
  });

  test('the numerical methods of the modules depend on nothing', () => {
    const outside = imports.filter(
      ({ from, to }) => folderOf(from) === 'runtime' && folderOf(to) !== 'runtime',
    );
    expect(outside.map(show)).toEqual([]);
  });
});

test('the reader of imports sees every form', () => {
  const text = `import a from './a.ts'; import type { B } from './b.ts'; export * from './c.ts';
    const d: import('./d.ts').D = await import('./e.ts'); import './f.ts'; export type { G } from './g.ts';`;
  expect(specifiersOf(text).map((s) => s.to)).toEqual(
    ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((n) => `./${n}.ts`),
  );
});
