import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { InternalFault } from '../../src/cli/exit.ts';
import { replayText, summary } from '../../src/cli/verify.ts';
import * as checker from '../../src/recheck/replay.ts';
import { inProcess, workshop } from '../cli/run.ts';

// The command line is tested with the real checker, but for one test in which the checker is made to disagree.
vi.mock('../../src/recheck/replay.ts', { spy: true });

const here = workshop();

describe('derive --verify', () => {
  test('ends the text with what was replayed', async () => {
    const plain = await inProcess(['derive', 'toy']);
    const { status, stdout, stderr } = await inProcess(['derive', 'toy', '--verify']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toBe(`${plain.stdout}\nreplayed: 17 steps agree, 0 not replayed\n`);
  });
  test('adds a key to the JSON', async () => {
    const plain = await inProcess(['derive', 'kondo', '--format', 'json']);
    const { status, stdout } = await inProcess(['derive', 'kondo', '--format', 'json', '--verify']);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      ...(JSON.parse(plain.stdout) as object),
      replay: { agree: 10, notReplayed: [], disagree: [] },
    });
  });
  test.each(['md', 'tex', 'html'])('leaves a page in %s as it is, and speaks on stderr', async (format) => {
    const plain = await inProcess(['derive', 'phi4', '--format', format]);
    const { status, stdout, stderr } = await inProcess(['derive', 'phi4', '--format', format, '--verify']);
    expect(status).toBe(0);
    expect(stdout).toBe(plain.stdout);
    expect(stderr).toBe('replayed: 12 steps agree, 0 not replayed\n');
  });
  test('replays every step, also where few are printed', async () => {
    const { stdout } = await inProcess(['derive', 'phi4', '--only', 'liouville', '--verify']);
    expect(stdout).toContain(' 1  Liouville’s theorem');
    expect(stdout).not.toContain(' 2  ');
    expect(stdout).toMatch(/\n\nreplayed: 12 steps agree, 0 not replayed\n$/);
  });
  test('is told in the help', async () => {
    const { stdout } = await inProcess(['derive', '--help']);
    expect(stdout).toMatch(/--verify +replay every step in a second checker/);
  });
  test('ends with status 3 and writes nothing where the checkers disagree', async () => {
    const why = 'the right side: 1 against 2 at g = 3/7';
    vi.mocked(checker.replay).mockReturnValueOnce([
      { id: 'liouville', outcome: { kind: 'agrees' } },
      { id: 'conservation', outcome: { kind: 'disagrees', why } },
    ]);
    const { status, stdout, stderr } = await inProcess(
      ['derive', 'phi4', '--verify', '--out', 'out.txt'],
      here,
    );
    expect(status).toBe(3);
    expect(stdout).toBe('');
    expect(stderr).toBe(
      `betaforge: internal fault: the second checker disagrees with the step conservation: ${why}\n`,
    );
    expect(existsSync(join(here, 'out.txt'))).toBe(false);
  });
});

describe('the outcome of a replay', () => {
  const agrees = { id: 'a', outcome: { kind: 'agrees' } } as const;
  const left = { id: 'b', outcome: { kind: 'not replayed', why: 'too \u001b[31mlong' } } as const;
  test('counts, and says why a step was not replayed', () => {
    const replay = summary([agrees, left, agrees]);
    expect(replay).toEqual({
      agree: 2,
      notReplayed: [{ id: 'b', why: 'too \u001b[31mlong' }],
      disagree: [],
    });
    const text = replayText(replay);
    expect(text).toMatch(/^replayed: 2 steps agree, 1 not replayed\n {4}b: too .*long\n$/);
    expect(text).not.toContain('\u001b');
    expect(replayText(summary([agrees]))).toBe('replayed: 1 step agrees, 0 not replayed\n');
  });
  test('is a fault where a step disagrees', () => {
    const wrong = { id: 'c', outcome: { kind: 'disagrees', why: '1 against 2' } } as const;
    expect(() => summary([agrees, wrong])).toThrow(InternalFault);
    expect(() => summary([agrees, wrong])).toThrow('disagrees with the step c: 1 against 2');
  });
});
