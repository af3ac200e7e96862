#!/usr/bin/env node
import { existsSync } from 'node:fs';

const entry = new URL('../dist/cli/main.js', import.meta.url);

// npm ci builds dist/; where it was told to ignore scripts, the first start does.
async function build() {
  const { spawnSync } = await import('node:child_process');
  const { fileURLToPath } = await import('node:url');
  const root = fileURLToPath(new URL('..', import.meta.url));
  if (!existsSync(`${root}node_modules/rolldown`)) {
    console.error(`betaforge: not built, and its builder is not installed: run "npm ci" in ${root}`);
    return 2;
  }
  console.error('betaforge: first start, building …');
  const args = [`${root}scripts/build.js`];
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 2, 2] });
  if (status === 0) return 0;
  console.error('betaforge: the build failed');
  return 3;
}

process.exitCode = existsSync(entry) ? 0 : await build();
if (process.exitCode === 0) {
  const { main } = await import(entry.href);
  process.exitCode = await main(process.argv.slice(2));
}
