import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

/** Runs a script in a process of its own, where garbage can be collected on demand, and reads what it prints. */
function inOwnProcess(script: string): unknown {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--expose-gc', '--import', 'tsx', '--input-type=module', '--eval', script],
    { cwd: fileURLToPath(new URL('../..', import.meta.url)), encoding: 'utf8' },
  );
  expect(stderr).not.toContain('Error');
  return JSON.parse(stdout);
}

/** What is alive when all that can be forgotten is forgotten. */
const settle = `
  const { internedCount } = await import('./src/expr/expr.ts');
  const settle = async () => {
    for (let k = 0; k < 30; k++) {
      globalThis.gc();
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    return { nodes: internedCount(), heap: process.memoryUsage().heapUsed };
  };
`;

interface Alive {
  readonly nodes: number;
  readonly heap: number;
}

test('interning leaks nothing: after 1000 theories as little is alive as after a few', () => {
  const { before, most, after } = inOwnProcess(`
    ${settle}
    const { readTheory } = await import('./src/theory/read.ts');
    const { derive } = await import('./src/mechanics/derive.ts');
    const run = (i) => {
      const text = \`name: t
couplings: { g\${i}: {}, h\${i}: {} }
parameters: { a\${i}: {} }
beta: { g\${i}: a\${i}*g\${i}^2 + \${i + 2}*h\${i}, h\${i}: g\${i}*h\${i}/(1 + g\${i}^2) }
\`;
      const read = readTheory(text, { file: 't.yaml' });
      if (!read.ok) throw new Error(read.problems[0].what);
      return derive(read.theory).steps.length;
    };
    let most = 0;
    const several = async (from, to) => {
      for (let i = from; i < to; i++) {
        run(i);
        most = Math.max(most, internedCount());
        // What was made in one turn of the event loop is alive until it ends.
        await new Promise((resolve) => setImmediate(resolve));
      }
      return settle();
    };
    const before = await several(1000, 1020);
    const after = await several(0, 1000);
    console.log(JSON.stringify({ before, most, after }));
  `) as { before: Alive; most: number; after: Alive };
  expect(most).toBeGreaterThan(before.nodes);
  // A thousand theories have more than fifty thousand nodes; what one theory needs may still be held.
  expect(after.nodes).toBeLessThan(2 * before.nodes + 300);
  expect(after.heap).toBeLessThan(before.heap + 5e6);
}, 120_000);

test('what is remembered of derivatives and of the terms of sums is forgotten with them', () => {
  const { before, after } = inOwnProcess(`
    ${settle}
    const { parseFormula } = await import('./src/expr/parse.ts');
    const { partial } = await import('./src/expr/differentiate.ts');
    const { sym } = await import('./src/expr/build.ts');
    const names = Array.from({ length: 8 }, (_, i) => 'g' + i);
    const declared = new Map(names.map((name) => [name, sym(name)]));
    const run = (seed) => {
      const monomials = names.flatMap((a, i) => names.slice(i).map((b, j) => \`\${seed + i + 9 * j}*\${a}*\${b}\`));
      const { expr } = parseFormula(monomials.join(' + '), { declared, time: sym('tau') });
      return names.map((name) => partial(expr, sym(name)));
    };
    const several = async (from, to) => {
      for (let i = from; i < to; i++) {
        run(i);
        await new Promise((resolve) => setImmediate(resolve));
      }
      return settle();
    };
    const before = await several(1000, 1020);
    const after = await several(0, 1000);
    console.log(JSON.stringify({ before, after }));
  `) as { before: Alive; after: Alive };
  expect(after.nodes).toBeLessThan(2 * before.nodes + 300);
  expect(after.heap).toBeLessThan(before.heap + 5e6);
}, 120_000);
