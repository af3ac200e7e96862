import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const entry = join(root, 'dist/cli/main.js');
const lock = join(root, 'dist-tests.tmp');

const modified = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** Is there source that was written after the last build? Before `npm test` runs its tests, it builds. */
function stale(): boolean {
  const built = modified(entry);
  return readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true }).some(
    (file) => file.isFile() && modified(join(file.parentPath, file.name)) > built,
  );
}

const pause = (milliseconds: number): void => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
};

/** Builds dist/ where it is older than src/; of two test files that find this, one builds and one waits. */
export function ensureBuilt(): void {
  if (!stale()) return;
  for (let waited = 0; waited < 300; waited++) {
    try {
      mkdirSync(lock);
    } catch {
      pause(200);
      continue;
    }
    try {
      if (!stale()) return;
      const { status } = spawnSync('npm', ['run', '--silent', 'build'], { cwd: root, stdio: 'ignore' });
      if (status !== 0) throw new Error('the build failed');
      return;
    } finally {
      rmSync(lock, { recursive: true });
    }
  }
  throw new Error(`another test file is building; if none is, remove ${lock}`);
}
