// npm run build: dist/ with the code in a few files, which start twice as fast as many, and its declarations.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = `${root}dist`;
const aside = `${dist}-${process.pid}.tmp`;
const old = `${dist}-old-${process.pid}.tmp`;

const entries = { index: 'src/index.ts', 'cli/main': 'src/cli/main.ts' };
const bundle = await rolldown({
  cwd: root,
  platform: 'neutral', // the library runs in browsers as well
  input: entries,
  // yaml is some seventy files; the other packages are one file each, or needed by one command only.
  external: (id) => /^[@a-z]/.test(id) && id !== 'yaml' && !Object.hasOwn(entries, id),
});
await bundle.write({
  dir: aside,
  chunkFileNames: 'chunks/[name].js',
  codeSplitting: {
    groups: [
      { name: 'yaml', test: /node_modules[\\/]yaml[\\/]/ },
      { name: 'core', minShareCount: 5, test: /src[\\/](?!cli)/ }, // what every command needs
    ],
  },
  banner: ({ name }) =>
    name === 'yaml' ? `/*! yaml\n${readFileSync(`${root}node_modules/yaml/LICENSE`, 'utf8')}*/` : '',
});
const tsc = `${root}node_modules/typescript/bin/tsc`;
const types = ['-p', 'tsconfig.build.json', '--emitDeclarationOnly', '--outDir', aside];
const { status } = spawnSync(process.execPath, [tsc, ...types], { cwd: root, stdio: ['ignore', 2, 2] });
// Built aside and renamed, so that nobody ever loads half of it; a build that fails changes nothing.
if (status === 0) {
  if (existsSync(dist)) renameSync(dist, old);
  renameSync(aside, dist);
}
for (const path of [aside, old]) rmSync(path, { recursive: true, force: true });
process.exitCode = status ?? 1;
