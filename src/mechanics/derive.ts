import { newWork } from '../algebra/work.ts';
import type { Work } from '../algebra/work.ts';
import { hasAccelerations } from '../theory/theory.ts';
import type { Source, Theory } from '../theory/theory.ts';
import { contactMechanics } from './contact-mechanics.ts';
import type { Derivation, Step } from './derivation.ts';
import { hamiltonianMechanics } from './hamiltonian-mechanics.ts';
import { higherMechanics } from './higher-mechanics.ts';
import { mechanicsOfLagrangian } from './lagrangian-mechanics.ts';
import { linearMechanics } from './linear-mechanics.ts';
import { quadraticMechanics } from './quadratic-mechanics.ts';
import { restingOnSources, settingOf } from './record.ts';
import type { Setting } from './record.ts';

/** Everything that follows from the theory, in the order of a lecture. `work` gives each proof its budget. */
export function derive(theory: Theory, work: () => Work = newWork): Derivation {
  const setting = settingOf(theory, work);
  const steps = restingOnSources(stepsOf(theory.source, setting));
  return { theory, lift: theory.source.kind === 'beta' ? theory.source.lift.kind : 'none', steps };
}

function stepsOf(source: Source, setting: Setting): readonly Step[] {
  switch (source.kind) {
    case 'beta':
      return liftedSteps(source, setting);
    case 'hamiltonian':
      return hamiltonianMechanics(source, setting);
    case 'lagrangian':
      return hasAccelerations(setting.theory)
        ? higherMechanics(source, setting)
        : mechanicsOfLagrangian(source, setting);
  }
}

function liftedSteps(source: Source & { readonly kind: 'beta' }, setting: Setting): readonly Step[] {
  switch (source.lift.kind) {
    case 'linear':
      return linearMechanics(source, setting);
    case 'quadratic':
      return quadraticMechanics(source, source.lift, setting);
    case 'contact':
      return contactMechanics(source, source.lift.friction, setting);
  }
}
