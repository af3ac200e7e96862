const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Outside these two functions no signal is handled, so that one ends a long computation at once; within, nothing is
 * left behind. Here the signal is put off for as long as a short synchronous work takes.
 */
export function uninterrupted<T>(work: () => T): T {
  const later = (): void => undefined;
  for (const signal of signals) process.on(signal, later);
  try {
    return work();
  } finally {
    for (const signal of signals) process.off(signal, later);
  }
}

/** Cleans up after an asynchronous work, also when a signal ends it. */
export async function cleanedUp<T>(work: () => Promise<T>, cleanUp: () => void): Promise<T> {
  const stop = (signal: NodeJS.Signals): void => {
    cleanUp();
    for (const s of signals) process.off(s, stop);
    process.kill(process.pid, signal);
  };
  for (const signal of signals) process.on(signal, stop);
  try {
    return await work();
  } finally {
    for (const signal of signals) process.off(signal, stop);
    cleanUp();
  }
}
