import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomStream } from '../../src/algebra/work.ts';
import { judged, newTrial, told } from './trial.ts';
import { elementaryTruths, localTruths, rationalTruths } from './truths.ts';
import { runs } from '../runs.ts';

const patience = 600_000;

test('the catalogue has at least sixty truths, each of them proved, and equal to an independent judge', () => {
  expect(rationalTruths.length + elementaryTruths.length).toBeGreaterThanOrEqual(60);
  const answers = [
    ...rationalTruths.map((t) => [t, false] as const),
    ...[...elementaryTruths, ...localTruths].map((t) => [t, true] as const),
  ].map(([truth, elementary]) => {
    const answer = judged(truth, elementary, randomStream(7));
    const trivial = truth.left === truth.right ? 'trivial, ' : '';
    return `${truth.source}: ${trivial}${answer?.verdict ?? ''}, ${answer?.judgement ?? ''}`;
  });
  expect(answers.filter((a) => !a.endsWith(': proved, equal'))).toEqual([]);
});

describe('equalities fused from known ones, and what one edit makes of them, get no wrong verdict', () => {
  test(
    'rational functions: and at least 95 % get one',
    () => {
      const { trial, run } = newTrial({ truths: rationalTruths, elementary: false, size: 120 });
      fc.assert(fc.property(fc.nat(), run), runs(120));
      expect(trial.wrong).toEqual([]);
      expect(trial.witnessed, told(trial)).toBe(trial.refuted);
      expect(trial.decided / trial.pairs, `${told(trial)}\n${trial.undecided.join('\n')}`).toBeGreaterThan(
        0.95,
      );
    },
    patience,
  );

  test(
    'roots, exponentials, logarithms, circular functions: and at least 80 % get one',
    () => {
      const truths = [...elementaryTruths, ...elementaryTruths, ...localTruths, ...rationalTruths];
      const { trial, run } = newTrial({ truths, elementary: true, size: 60 });
      fc.assert(fc.property(fc.nat(), run), runs(40));
      expect(trial.wrong).toEqual([]);
      expect(trial.witnessed / trial.refuted, told(trial)).toBeGreaterThan(0.98);
      expect(trial.open / trial.pairs, told(trial)).toBeLessThan(0.3);
      expect(trial.decided / trial.pairs, `${told(trial)}\n${trial.undecided.join('\n')}`).toBeGreaterThan(
        0.8,
      );
    },
    patience,
  );
});
