import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { spell } from '../expr/unicode.ts';
import type { Flow } from './flow.ts';

/** A trajectory that runs into a pole is cut at this multiple of the largest initial value. */
const tallest = 50;
const samples = 400;
const height = 440;

/** The little of a document that is used here; the library has no types of the browser. */
interface Page {
  readonly document: unknown;
}
interface SvgElement {
  readonly outerHTML: string;
  setAttribute(name: string, value: string): void;
}

interface Point {
  readonly tau: number;
  readonly value: number;
  readonly name: string;
}

/** The couplings over the scale as a self-contained SVG figure. */
export function flowFigure({ theory, coordinates, solution }: Flow): string {
  const { document } = parseHTML('<!doctype html><html><body></body></html>') as Page;
  const first = solution.tau[0] as number;
  const last = solution.tau[solution.tau.length - 1] as number;
  const start = coordinates.map((_, i) => Math.abs(solution.y[0]?.[i] ?? 0));
  const limit = tallest * Math.max(...start, 1e-3);
  const names = coordinates.map((q) => spell(q.name));
  const curves = names.map((name, i) =>
    Array.from({ length: samples + 1 }, (_, k): Point => {
      const tau = k === samples ? last : first + ((last - first) * k) / samples;
      return { tau, value: solution.at(tau)[i] as number, name };
    }).filter(({ value }) => Math.abs(value) <= limit),
  );
  const points = curves.flat();
  const pole = solution.stopped.reason === 'pole' ? [solution.stopped.tau] : [];
  const options: object = {
    document,
    width: 720,
    height,
    marginTop: 30,
    marginLeft: 60,
    marginRight: 60,
    x: { label: `${spell(theory.names.time.name)} = ${theory.scale}` },
    y: { grid: true, label: null, nice: true },
    color: { domain: names },
    marks: [
      Plot.ruleY([0], { strokeOpacity: 0.3 }),
      Plot.line(points, { x: 'tau', y: 'value', stroke: 'name', z: 'name' }),
      Plot.text(labels(curves), {
        x: 'tau',
        y: 'value',
        text: 'name',
        fill: 'name',
        textAnchor: 'start',
        dx: 6,
      }),
      Plot.ruleX(pole, { strokeDasharray: '4 4' }),
    ],
  };
  const figure = Plot.plot(options) as unknown as SvgElement;
  figure.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  return figure.outerHTML;
}

/** The names at the ends of the curves, pushed apart where they would overlap. */
function labels(curves: readonly (readonly Point[])[]): readonly Point[] {
  const values = curves.flat().map((p) => p.value);
  const apart = (12 / height) * (Math.max(...values) - Math.min(...values));
  const ends = curves.flatMap((c) => c.slice(-1)).sort((a, b) => a.value - b.value);
  const placed: Point[] = [];
  for (const end of ends) {
    const below = placed[placed.length - 1];
    placed.push(below ? { ...end, value: Math.max(end.value, below.value + apart) } : end);
  }
  return placed;
}
