import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { ensureBuilt, root } from './build.ts';
import { workshop } from './run.ts';

const here = workshop();
const installed = join(here, 'node_modules/betaforge');

const sh = (command: string, cwd: string): { readonly status: number | null; readonly stdout: string } =>
  spawnSync('bash', ['-c', command], { cwd, encoding: 'utf8', timeout: 60_000 });

describe('the package as npm packs it', () => {
  let packed: readonly string[] = [];

  beforeAll(() => {
    ensureBuilt();
    const { stdout } = sh(`npm pack --ignore-scripts --silent --pack-destination '${here}'`, root);
    expect(stdout.trim()).toMatch(/^betaforge-.*\.tgz$/);
    mkdirSync(installed, { recursive: true });
    writeFileSync(join(here, 'package.json'), '{ "private": true }');
    sh(`tar xzf '${join(here, stdout.trim())}' --strip-components=1`, installed);
    packed = sh('find . -type f', installed).stdout.trim().split('\n');
    // What it depends on, and nothing else.
    const { dependencies } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as {
      dependencies: Readonly<Record<string, string>>;
    };
    for (const name of Object.keys(dependencies)) {
      const link = join(here, 'node_modules', name);
      mkdirSync(join(link, '..'), { recursive: true });
      symlinkSync(join(root, 'node_modules', name), link);
    }
  });

  test('holds what it needs', () => {
    const theories = readdirSync(join(root, 'theories')).map((f) => `./theories/${f}`);
    for (const file of [
      './package.json',
      './LICENSE',
      './CHANGELOG.md',
      './bin/betaforge.js',
      './dist/cli/main.js',
      './dist/index.js',
      './dist/index.d.ts',
      './schema/theory.schema.json',
      ...theories,
    ]) {
      expect(packed).toContain(file);
    }
  });

  test('holds nothing else', () => {
    const known =
      /^\.\/(?:package\.json|README\.md|LICENSE|CHANGELOG\.md|bin\/betaforge\.js|schema\/[\w.]+\.json|theories\/[\w-]+\.yaml|dist\/.*\.(?:js|d\.ts))$/;
    expect(packed.filter((file) => !known.test(file) || /\.test\./.test(file))).toEqual([]);
  });

  test.each(['derive phi4', 'flow phi4 --format svg', 'generate phi4', 'render phi4 --format html,tex,md'])(
    'betaforge %s',
    (command) => {
      const { status, stdout } = sh(
        `'${process.execPath}' node_modules/betaforge/bin/betaforge.js ${command}`,
        here,
      );
      expect(status).toBe(0);
      expect(stdout).not.toBe('');
    },
  );

  test('as a library', () => {
    const script = `import * as betaforge from 'betaforge'; console.log(Object.keys(betaforge).length > 0)`;
    expect(sh(`'${process.execPath}' --input-type=module -e "${script}"`, here).stdout).toBe('true\n');
  });
});
