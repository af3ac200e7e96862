import { describe, expect, it } from 'vitest';
import { findingsIn, fixtures } from './fixtures.ts';

describe('notes by many hands', () => {
  it.each(fixtures.map((f) => [f.name, f] as const))('%s', (_, fixture) => {
    const found = findingsIn(fixture).map(({ line, verdict, source }) => ({ line, verdict, source }));
    expect(found.map(({ line, verdict }) => ({ line, verdict }))).toEqual(fixture.expected);
  });

  it('a third of the lines is wrong, and no verdict is missing', () => {
    const all = fixtures.flatMap(({ expected }) => expected);
    const wrong = all.filter(({ verdict }) => verdict === 'refuted').length;
    expect(wrong).toBeGreaterThanOrEqual(
      0.3 * all.filter((e) => ['proved', 'refuted'].includes(e.verdict)).length,
    );
  });
});
