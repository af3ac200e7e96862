let shown = false;

/** Says on a terminal what takes its time; says nothing in a pipe. */
export function progress(what: string): void {
  if (!process.stderr.isTTY) return;
  shown = true;
  process.stderr.write(`\r\x1b[K${what} …`);
}

/** Takes it away again. */
export function progressDone(): void {
  if (shown) process.stderr.write('\r\x1b[K');
  shown = false;
}
