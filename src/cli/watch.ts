import { unwatchFile, watchFile } from 'node:fs';
import type { Stats } from 'node:fs';

/** So often the files are looked at, in milliseconds. */
const interval = 300;

/** Yields at once, and again after every change of one of the files; what changes meanwhile counts once. */
export async function* changesOf(paths: readonly string[], every = interval): AsyncGenerator<void> {
  let changed = true;
  let wake: (() => void) | undefined;
  const notice = (now: Stats, before: Stats): void => {
    // It is also told that a file is not there.
    if (now.mtimeMs === before.mtimeMs && now.size === before.size && now.ino === before.ino) return;
    changed = true;
    wake?.();
  };
  for (const path of paths) watchFile(path, { interval: every }, notice);
  try {
    for (;;) {
      if (!changed) await new Promise<void>((done) => (wake = done));
      changed = false;
      yield;
    }
  } finally {
    for (const path of paths) unwatchFile(path, notice);
  }
}
