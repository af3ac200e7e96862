import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ensureBuilt, root } from '../cli/build.ts';

const text = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const readme = text('README.md');
const blocks = (language: string): readonly string[] =>
  [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\``, 'gm'))].map(
    ([, block]) => block as string,
  );

describe('README.md', () => {
  test.each(blocks('console').map((block) => [block.slice(0, block.indexOf('\n')), block] as const))(
    'shows what %s prints',
    (first, block) => {
      ensureBuilt();
      const [program, ...args] = first.replace('$ ', '').split(' ');
      expect(program).toBe('node');
      const { stdout } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
      expect(block).toBe(`${first}\n${stdout.trimEnd()}\n`);
    },
  );

  test('shows the theory file as it is', () => {
    for (const block of blocks('yaml')) expect(text('theories/phi4.yaml')).toContain(block);
  });

  test('shows a part of the generated module', () => {
    const [part] = blocks('ts');
    expect(text('generated/phi4/phi4.ts')).toContain(part);
  });

  test('names the two commands literally, each in a line of its own', () => {
    expect(readme.split('\n')).toEqual(expect.arrayContaining(['npm ci && npm start', 'npm ci && npm test']));
  });

  test.each([...readme.matchAll(/\]\(([^)#]+)\)/g)].map(([, target]) => target as string))(
    'links to %s, which exists',
    (target) => {
      expect(() => readFileSync(new URL(`../../${target}`, import.meta.url))).not.toThrow();
    },
  );
});
