import { expect, it } from 'vitest';
import { newWork, OutOfWork, spend, withinBudget } from '../../src/algebra/work.ts';

it('within a budget there is a value; beyond it none; faults stay faults', () => {
  const work = newWork(10);
  expect(withinBudget(() => (spend(work, 10), 'done'))).toBe('done');
  expect(withinBudget(() => (spend(work, 1), 'done'))).toBeUndefined();
  expect(() => withinBudget(() => JSON.parse('{') as unknown)).toThrow(SyntaxError);
});

it('a number that is none is a budget used up', () =>
  expect(() => {
    spend(newWork(), Number.NaN);
  }).toThrow(OutOfWork));
