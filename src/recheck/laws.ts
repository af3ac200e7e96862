import type { Law } from './claim.ts';
import {
  conservation,
  givenHamiltonian,
  hamiltonForce,
  hamiltonRate,
  linearLift,
  liouville,
  stabilityMatrix,
} from './laws/canonical.ts';
import { hamiltonJacobi, solution, stationary } from './laws/hamilton-jacobi.ts';
import {
  accelerationLaw,
  constraint,
  cyclic,
  energy,
  energyConservation,
  eulerLagrangeLaw,
  eulerLagrangeUnexpanded,
  givenLagrangian,
  hessian,
  legendre,
  momentumLaw,
  noether,
} from './laws/lagrangian.ts';

import { amplitude, linearFlow, linearMotion, normalMode } from './laws/linear.ts';
import {
  runningImplicit,
  runningLambert,
  runningMomentum,
  runningPole,
  runningSolution,
} from './laws/running.ts';

/** The laws by the names under which steps call on them. */
export const laws: ReadonlyMap<string, Law> = new Map<string, Law>([
  ['given-lagrangian', givenLagrangian],
  ['given-hamiltonian', givenHamiltonian],
  ['linear-lift', linearLift],
  ['hamilton-rate', hamiltonRate],
  ['hamilton-force', hamiltonForce],
  ['conservation', conservation],
  ['liouville', liouville],
  ['stability-matrix', stabilityMatrix],
  ['running-constant', runningSolution],
  ['running-affine', runningSolution],
  ['running-power', runningSolution],
  ['running-bernoulli', runningSolution],
  ['running-quadratic', runningSolution],
  ['running-lambert-lower', runningLambert],
  ['running-lambert-upper', runningLambert],
  ['running-implicit', runningImplicit],
  ['running-pole', runningPole],
  ['running-momentum', runningMomentum],
  ['linear-motion', linearMotion],
  ['linear-flow', linearFlow],
  ['normal-mode', normalMode],
  ['amplitude', amplitude],
  ['hamilton-jacobi', hamiltonJacobi],
  ['hamilton-jacobi-stationary', stationary],
  ['hamilton-jacobi-solution', solution],
  ['momentum', momentumLaw],
  ['hessian', hessian],
  ['euler-lagrange-unexpanded', eulerLagrangeUnexpanded],
  ['euler-lagrange', eulerLagrangeLaw],
  ['acceleration', accelerationLaw],
  ['constraint', constraint],
  ['energy', energy],
  ['energy-conservation', energyConservation],
  ['cyclic', cyclic],
  ['noether', noether],
  ['legendre', legendre],
]);
