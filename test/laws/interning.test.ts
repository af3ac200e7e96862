import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

/** Derives many theories in a process of its own, where garbage can be collected on demand. */
const script = `
  const { internedCount } = await import('./src/expr/expr.ts');
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
  const settle = async () => {
    for (let k = 0; k < 30; k++) {
      globalThis.gc();
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    return internedCount();
  };
  run(1000);
  const before = await settle();
  let most = before;
  for (let i = 0; i < 200; i++) {
    run(i);
    most = Math.max(most, internedCount());
  }
  console.log(JSON.stringify({ before, most, after: await settle() }));
`;

test('interning leaks nothing: after 200 theories the table is as small as after one', () => {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--expose-gc', '--import', 'tsx', '--input-type=module', '--eval', script],
    { cwd: fileURLToPath(new URL('../..', import.meta.url)), encoding: 'utf8' },
  );
  expect(stderr).not.toContain('Error');
  const { before, most, after } = JSON.parse(stdout) as Record<'before' | 'most' | 'after', number>;
  expect(most).toBeGreaterThan(before);
  // Two hundred theories have some ten thousand nodes; what one theory needs may still be held.
  expect(after).toBeLessThan(2 * before + 300);
});
