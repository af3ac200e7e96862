import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { assets } from '../../scripts/assets.ts';

describe('src/assets', () => {
  test('is what `npm run assets` makes', () => {
    for (const [path, content] of assets()) {
      const found = readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
      expect(found === content, `${path} is stale: npm run assets`).toBe(true);
    }
  });
});
