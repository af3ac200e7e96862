import type { Case } from '../theory-of-case.ts';
import { cases } from '../theory-of-case.ts';

type Text = Readonly<Record<string, string>>;
type FixedPoint = NonNullable<Case['expected']['fixed_points']>[number] & { readonly tol?: number };

/** A case with the fields that only the comparison with the literature reads. */
export interface LiteratureCase extends Case {
  readonly expected: Omit<Case['expected'], 'fixed_points'> & {
    readonly fixed_points?: readonly FixedPoint[];
    readonly hamiltonian?: { readonly H: string; readonly qdot: Text; readonly pdot: Text };
    readonly jacobian?: readonly (readonly string[])[];
    readonly time_dependent_invariants?: readonly string[];
  };
}

/** The eigenvalues, where the case gives them. */
export const spectrumOf = ({ eigenvalues }: Partial<FixedPoint>): readonly string[] | undefined =>
  eigenvalues;

export const literature = cases as readonly LiteratureCase[];

/** What is known of the one Lagrangian among the cases. */
export const toy = cases.find((c) => c.lagrangian !== undefined) as Omit<LiteratureCase, 'expected'> & {
  readonly expected: LiteratureCase['expected'] & {
    readonly symbolic: {
      readonly euler_lagrange: string;
      readonly momentum: string;
      readonly hamiltonian: string;
      readonly hamilton_equations: Text;
      readonly conserved: string;
      readonly solution: string;
      readonly hamilton_jacobi: string;
    };
  };
};
