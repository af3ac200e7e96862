import { describe, expect, test } from 'vitest';
import { imports } from '../house/imports.ts';

describe('the second checker', () => {
  const own = imports.filter(({ from }) => from.startsWith('recheck/'));
  test('imports nothing but its own files', () => {
    const foreign = own.filter(({ isLocal, to }) => !isLocal || !to.startsWith('recheck/'));
    expect(foreign.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
    expect(own.length).toBeGreaterThan(30);
  });
  test('is read by the command line alone', () => {
    const readers = imports.filter(
      ({ from, to }) => to.startsWith('recheck/') && !from.startsWith('recheck/'),
    );
    expect(new Set(readers.map(({ from }) => from.split('/')[0]))).toEqual(new Set(['cli']));
  });
});
