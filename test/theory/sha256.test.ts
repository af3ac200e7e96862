import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sha256 } from '../../src/theory/sha256.ts';
import { oneCoupling, theoryIn } from './reading.ts';
import { runs } from '../runs.ts';

describe('SHA-256', () => {
  test('FIPS 180-4 examples', () => {
    expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(sha256('abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq')).toBe(
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    );
    expect(sha256('a'.repeat(1_000_000))).toBe(
      'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0',
    );
  });

  test('agrees with Node on any text, lone surrogates included', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(sha256(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
      }),
      runs(300),
    );
    expect(sha256('\ud800')).toBe(createHash('sha256').update('\ufffd').digest('hex'));
  });

  test('a theory is hashed in the form LF, NFC, without byte order mark', () => {
    const text = oneCoupling('title: é') + '\n';
    const { hash } = theoryIn(text);
    expect(hash).toBe(createHash('sha256').update(text).digest('hex'));
    expect(theoryIn(`\uFEFF${text.replace(/\n/g, '\r\n')}`).hash).toBe(hash);
    expect(theoryIn(text.normalize('NFD')).hash).toBe(hash);
    expect(theoryIn(text.replace('é', 'e')).hash).not.toBe(hash);
  });
});
