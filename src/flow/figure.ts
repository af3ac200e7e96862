import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import type { Flow } from './flow.ts';

/** Beyond this size a trajectory that runs into a pole is cut, in units of the largest initial value. */
const tallest = 50;
const samples = 400;

/** The couplings over the scale as a self-contained SVG figure. */
export function flowFigure({ theory, coordinates, solution }: Flow): string {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const first = solution.tau[0] as number;
  const last = solution.tau[solution.tau.length - 1] as number;
  const start = solution.y[0] as Float64Array;
  const limit = tallest * Math.max(...coordinates.map((_, i) => Math.abs(start[i] as number)), 1e-3);
  const points = coordinates.flatMap((q, i) =>
    Array.from({ length: samples + 1 }, (_, k) => {
      const tau = k === samples ? last : first + ((last - first) * k) / samples;
      return { tau, value: solution.at(tau)[i] as number, name: q.name };
    }).filter(({ value }) => Math.abs(value) <= limit),
  );
  const pole = solution.stopped.reason === 'pole' ? [Plot.ruleX([solution.stopped.tau], { strokeDasharray: '4 4' })] : [];
  const figure = Plot.plot({
    document,
    width: 720,
    height: 440,
    marginLeft: 60,
    marginRight: 60,
    x: { label: `τ = ${theory.scale}` },
    y: { grid: true, label: null },
    color: { domain: coordinates.map((q) => q.name), legend: false },
    marks: [
      Plot.ruleY([0], { strokeOpacity: 0.3 }),
      Plot.line(points, { x: 'tau', y: 'value', stroke: 'name', z: 'name' }),
      Plot.text(points, Plot.selectLast({ x: 'tau', y: 'value', z: 'name', text: 'name', textAnchor: 'start', dx: 6 })),
      ...pole,
    ],
  });
  figure.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  return figure.outerHTML;
}
