import { readdirSync, readFileSync } from 'node:fs';
import { withFixedPoints } from '../src/analysis/fixed-point-steps.ts';
import { derive } from '../src/mechanics/derive.ts';
import type { Derivation } from '../src/mechanics/derivation.ts';
import { readTheory } from '../src/theory/read.ts';
import type { Theory } from '../src/theory/theory.ts';

const directory = new URL('../theories/', import.meta.url);

export const galleryNames = readdirSync(directory)
  .filter((f) => f.endsWith('.yaml'))
  .map((f) => f.slice(0, -5))
  .sort();

export function theoryFrom(text: string, file = 'theory.yaml'): Theory {
  const read = readTheory(text, { file });
  if (!read.ok)
    throw new Error(read.problems.map((p) => `${p.where.line}:${p.where.column} ${p.what}`).join('\n'));
  return read.theory;
}

const galleryTheory = (name: string): Theory =>
  theoryFrom(readFileSync(new URL(`${name}.yaml`, directory), 'utf8'), `${name}.yaml`);

export const galleryDerivation = (name: string): Derivation => withFixedPoints(derive(galleryTheory(name)));
