/*
 * Solver module for the theory sm-2loop, made by betaforge from sm-2loop.yaml: edit the theory, not this file.
 *
 * The Standard Model at two loops
 *
 * SHA-256: 0c9ada99c5cedfa5c4123ab0adbbd16e0853d38c1961f1b8931edcea9f5f85e7
 * output format: 1
 *
 * References:
 * - M. E. Machacek and M. T. Vaughn, Nucl. Phys. B 222 (1983) 83; B 236 (1984) 221; B 249 (1985) 70
 * - L. Sartore and I. Schienbein, PyR(at)TE 3, Comput. Phys. Commun. 261 (2021) 107819,
 * arXiv:2007.12700
 * - S. P. Martin and D. G. Robertson, SMDR, Phys. Rev. D 100 (2019) 073004, arXiv:1907.02500 (start
 * values)
 */

/** The couplings, in the order in which arrays hold them. */
export const couplings = ['g1', 'g2', 'g3', 'yt', 'yb', 'ytau', 'lam'] as const;

/** The momenta: `momenta[i]` is conjugate to `couplings[i]`. */
export const momenta = ['p_g1', 'p_g2', 'p_g3', 'p_yt', 'p_yb', 'p_ytau', 'p_lam'] as const;

/** A number for each of the couplings. */
export interface Couplings {
  readonly g1: number;
  readonly g2: number;
  readonly g3: number;
  readonly yt: number;
  readonly yb: number;
  readonly ytau: number;
  readonly lam: number;
}

/** A number for each momentum. */
export interface Momenta {
  readonly p_g1: number;
  readonly p_g2: number;
  readonly p_g3: number;
  readonly p_yt: number;
  readonly p_yb: number;
  readonly p_ytau: number;
  readonly p_lam: number;
}

/** This theory has no parameters. */
export type Parameters = Readonly<Record<never, number>>;

/** The default values of the parameters. */
export const parameters = record({});

/** The default values of the couplings at the beginning of a flow. */
export const start = record({
  g1: 0.46287156365393883,
  g2: 0.6476596104984969,
  g3: 1.1636240557157116,
  yt: 0.9348008219005578,
  yb: 0.015480096900049,
  ytau: 0.0099944422053384,
  lam: 0.1260384218104124,
});

/**
 * The beta functions dg/dτ at τ = ln μ:
 *
 *     dg1/dτ = 41*g1^3/(160*pi^2) + (199*g1^5/50 + 27*g1^3*g2^2/10 + 44*g1^3*g3^2/5 - 17*g1^3*yt^2/10 -
 *         g1^3*yb^2/2 - 3*g1^3*ytau^2/2)/(256*pi^4)
 *     dg2/dτ = -19*g2^3/(96*pi^2) + (9*g1^2*g2^3/10 + 35*g2^5/6 + 12*g2^3*g3^2 - 3*g2^3*yt^2/2 -
 *         3*g2^3*yb^2/2 - g2^3*ytau^2/2)/(256*pi^4)
 *     dg3/dτ = -7*g3^3/(16*pi^2) + (11*g1^2*g3^3/10 + 9*g2^2*g3^3/2 - 26*g3^5 - 2*g3^3*yt^2 -
 *         2*g3^3*yb^2)/(256*pi^4)
 *     dyt/dτ = (-17*g1^2*yt/20 - 9*g2^2*yt/4 - 8*g3^2*yt + 9*yt^3/2 + 3*yt*yb^2/2 + yt*ytau^2)/(16*pi^2) +
 *         (6*yt*lam^2 - 12*yt^3*lam + 1187*g1^4*yt/600 - 9*g1^2*g2^2*yt/20 + 19*g1^2*g3^2*yt/15 +
 *         393*g1^2*yt^3/80 + 7*g1^2*yt*yb^2/80 + 15*g1^2*yt*ytau^2/8 - 23*g2^4*yt/4 + 9*g2^2*g3^2*yt +
 *         225*g2^2*yt^3/16 + 99*g2^2*yt*yb^2/16 + 15*g2^2*yt*ytau^2/8 - 108*g3^4*yt + 36*g3^2*yt^3 +
 *         4*g3^2*yt*yb^2 - 12*yt^5 - 11*yt^3*yb^2/4 - 9*yt^3*ytau^2/4 - yt*yb^4/4 + 5*yt*yb^2*ytau^2/4 -
 *         9*yt*ytau^4/4)/(256*pi^4)
 *     dyb/dτ = (-g1^2*yb/4 - 9*g2^2*yb/4 - 8*g3^2*yb + 3*yt^2*yb/2 + 9*yb^3/2 + yb*ytau^2)/(16*pi^2) +
 *         (6*yb*lam^2 - 12*yb^3*lam - 127*g1^4*yb/600 - 27*g1^2*g2^2*yb/20 + 31*g1^2*g3^2*yb/15 +
 *         91*g1^2*yt^2*yb/80 + 237*g1^2*yb^3/80 + 15*g1^2*yb*ytau^2/8 - 23*g2^4*yb/4 + 9*g2^2*g3^2*yb +
 *         99*g2^2*yt^2*yb/16 + 225*g2^2*yb^3/16 + 15*g2^2*yb*ytau^2/8 - 108*g3^4*yb + 4*g3^2*yt^2*yb +
 *         36*g3^2*yb^3 - yt^4*yb/4 - 11*yt^2*yb^3/4 + 5*yt^2*yb*ytau^2/4 - 12*yb^5 - 9*yb^3*ytau^2/4 -
 *         9*yb*ytau^4/4)/(256*pi^4)
 *     dytau/dτ = (-9*g1^2*ytau/4 - 9*g2^2*ytau/4 + 3*yt^2*ytau + 3*yb^2*ytau + 5*ytau^3/2)/(16*pi^2) +
 *         (6*ytau*lam^2 - 12*ytau^3*lam + 1371*g1^4*ytau/200 + 27*g1^2*g2^2*ytau/20 + 17*g1^2*yt^2*ytau/8 +
 *         5*g1^2*yb^2*ytau/8 + 537*g1^2*ytau^3/80 - 23*g2^4*ytau/4 + 45*g2^2*yt^2*ytau/8 + 45*g2^2*yb^2*ytau/8
 *         + 165*g2^2*ytau^3/16 + 20*g3^2*yt^2*ytau + 20*g3^2*yb^2*ytau - 27*yt^4*ytau/4 + 3*yt^2*yb^2*ytau/2 -
 *         27*yt^2*ytau^3/4 - 27*yb^4*ytau/4 - 27*yb^2*ytau^3/4 - 3*ytau^5)/(256*pi^4)
 *     dlam/dτ = (24*lam^2 - 9*g1^2*lam/5 - 9*g2^2*lam + 12*yt^2*lam + 12*yb^2*lam + 4*ytau^2*lam +
 *         27*g1^4/200 + 9*g1^2*g2^2/20 + 9*g2^4/8 - 6*yt^4 - 6*yb^4 - 2*ytau^4)/(16*pi^2) + (-312*lam^3 +
 *         108*g1^2*lam^2/5 + 108*g2^2*lam^2 - 144*yt^2*lam^2 - 144*yb^2*lam^2 - 48*ytau^2*lam^2 +
 *         1887*g1^4*lam/200 + 117*g1^2*g2^2*lam/20 + 17*g1^2*yt^2*lam/2 + 5*g1^2*yb^2*lam/2 +
 *         15*g1^2*ytau^2*lam/2 - 73*g2^4*lam/8 + 45*g2^2*yt^2*lam/2 + 45*g2^2*yb^2*lam/2 +
 *         15*g2^2*ytau^2*lam/2 + 80*g3^2*yt^2*lam + 80*g3^2*yb^2*lam - 3*yt^4*lam - 42*yt^2*yb^2*lam -
 *         3*yb^4*lam - ytau^4*lam - 3411*g1^6/2000 - 1677*g1^4*g2^2/400 - 171*g1^4*yt^2/100 + 9*g1^4*yb^2/20 -
 *         9*g1^4*ytau^2/4 - 289*g1^2*g2^4/80 + 63*g1^2*g2^2*yt^2/10 + 27*g1^2*g2^2*yb^2/10 +
 *         33*g1^2*g2^2*ytau^2/10 - 8*g1^2*yt^4/5 + 4*g1^2*yb^4/5 - 12*g1^2*ytau^4/5 + 305*g2^6/16 -
 *         9*g2^4*yt^2/4 - 9*g2^4*yb^2/4 - 3*g2^4*ytau^2/4 - 32*g3^2*yt^4 - 32*g3^2*yb^4 + 30*yt^6 -
 *         6*yt^4*yb^2 - 6*yt^2*yb^4 + 30*yb^6 + 10*ytau^6)/(256*pi^4)
 *
 * g has length 7. The result, of length 7, is written to `out` and returned.
 */
export function beta(
  _tau: number,
  g: ArrayLike<number>,
  _k: Parameters,
  out: Float64Array = new Float64Array(7),
): Float64Array {
  const g1 = g[0]!;
  const g2 = g[1]!;
  const g3 = g[2]!;
  const yt = g[3]!;
  const yb = g[4]!;
  const ytau = g[5]!;
  const lam = g[6]!;
  const t0 = g1 * g1;
  const t1 = t0 * g1;
  const t2 = g2 * g2;
  const t3 = g3 * g3;
  const t4 = yb * yb;
  const t5 = yt * yt;
  const t6 = ytau * ytau;
  const t7 = t0 * t0;
  const t8 = 2.7 * (t1 * t2) + 8.8 * (t1 * t3) - 0.5 * (t1 * t4) - 1.7 * (t1 * t5) - 1.5 * (t1 * t6);
  const t9 = t2 * g2;
  const t10 = t2 * t2;
  const t11 = 0.9 * (t0 * t9) + 12 * (t9 * t3) - 1.5 * (t9 * t4) - 1.5 * (t9 * t5) - 0.5 * (t9 * t6);
  const t12 = t3 * g3;
  const t13 = t3 * t3;
  const t14 = 1.1 * (t0 * t12) + 4.5 * (t2 * t12) - 2 * (t12 * t4) - 2 * (t12 * t5) - 26 * (t13 * g3);
  const t15 = t5 * yt;
  const t16 = yt * t0;
  const t17 = yt * t2;
  const t18 = yt * t3;
  const t19 = lam * lam;
  const t20 = yt * t4;
  const t21 = t4 * t4;
  const t22 = t6 * t6;
  const t23 = t5 * t5;
  const t24 = 1.2666666666666666 * (t16 * t3) - 12 * (lam * t15) - 0.45 * (t16 * t2) + 0.0875 * (t16 * t4);
  const t25 = t24 + 1.875 * (t16 * t6) + 1.9783333333333333 * (yt * t7) + 9 * (t17 * t3);
  const t26 = t25 + 6.1875 * (t17 * t4) + 1.875 * (t17 * t6) - 5.75 * (yt * t10) + 4 * (t18 * t4);
  const t27 = t26 - 108 * (yt * t13) + 6 * (yt * t19) + 1.25 * (t20 * t6) - 0.25 * (yt * t21);
  const t28 = t27 - 2.25 * (yt * t22) + 4.9125 * (t0 * t15) + 14.0625 * (t2 * t15) + 36 * (t3 * t15);
  const t29 = 0.00004010149318236069 * (t28 - 2.75 * (t4 * t15) - 2.25 * (t15 * t6) - 12 * (t23 * yt));
  const t30 = 0.006332573977646111 * (1.5 * t20 - 0.85 * t16 - 2.25 * t17 - 8 * t18 + yt * t6 + 4.5 * t15);
  const t31 = t4 * yb;
  const t32 = yb * t0;
  const t33 = yb * t2;
  const t34 = yb * t3;
  const t35 = yb * t5;
  const t36 = 2.066666666666667 * (t32 * t3) - 12 * (lam * t31) - 1.35 * (t32 * t2) + 1.1375 * (t32 * t5);
  const t37 = t36 + 1.875 * (t32 * t6) - 0.21166666666666667 * (yb * t7) + 9 * (t33 * t3);
  const t38 = t37 + 6.1875 * (t33 * t5) + 1.875 * (t33 * t6) - 5.75 * (yb * t10) + 4 * (t34 * t5);
  const t39 = t38 - 108 * (yb * t13) + 6 * (yb * t19) + 1.25 * (t35 * t6) - 0.25 * (yb * t23);
  const t40 = t39 - 2.25 * (yb * t22) + 2.9625 * (t0 * t31) + 14.0625 * (t2 * t31) + 36 * (t3 * t31);
  const t41 = 0.00004010149318236069 * (t40 - 2.75 * (t31 * t5) - 2.25 * (t31 * t6) - 12 * (t21 * yb));
  const t42 = 0.006332573977646111 * (1.5 * t35 - 0.25 * t32 - 2.25 * t33 - 8 * t34 + yb * t6 + 4.5 * t31);
  const t43 = t6 * ytau;
  const t44 = ytau * t0;
  const t45 = ytau * t2;
  const t46 = ytau * t3;
  const t47 = ytau * t4;
  const t48 = 1.35 * (t44 * t2) - 12 * (lam * t43) + 0.625 * (t44 * t4) + 2.125 * (t44 * t5);
  const t49 = t48 + 6.855 * (ytau * t7) + 5.625 * (t45 * t4) + 5.625 * (t45 * t5) - 5.75 * (ytau * t10);
  const t50 = t49 + 20 * (t46 * t4) + 20 * (t46 * t5) + 6 * (ytau * t19) + 1.5 * (t47 * t5);
  const t51 = t50 - 6.75 * (ytau * t21) - 6.75 * (ytau * t23) + 6.7125 * (t0 * t43) + 10.3125 * (t2 * t43);
  const t52 = 0.00004010149318236069 * (t51 - 6.75 * (t4 * t43) - 6.75 * (t5 * t43) - 3 * (t22 * ytau));
  const t53 = 0.006332573977646111 * (3 * t47 - 2.25 * t44 - 2.25 * t45 + 3 * (ytau * t5) + 2.5 * t43);
  const t54 = lam * t0;
  const t55 = lam * t2;
  const t56 = lam * t3;
  const t57 = lam * t4;
  const t58 = t0 * t2;
  const t59 = 5.85 * (t54 * t2) + 2.5 * (t54 * t4) + 8.5 * (t54 * t5) + 7.5 * (t54 * t6);
  const t60 = t59 + 9.435 * (lam * t7) + 22.5 * (t55 * t4) + 22.5 * (t55 * t5) + 7.5 * (t55 * t6);
  const t61 = t60 - 9.125 * (lam * t10) + 80 * (t56 * t4) + 80 * (t56 * t5) - 42 * (t57 * t5);
  const t62 = t61 - 3 * (lam * t21) - 3 * (lam * t23) - lam * t22 + 2.7 * (t58 * t4) + 6.3 * (t58 * t5);
  const t63 = t62 + 3.3 * (t58 * t6) - 3.6125 * (t0 * t10) + 21.6 * (t0 * t19) + 0.8 * (t0 * t21);
  const t64 = t63 - 1.6 * (t0 * t23) - 2.4 * (t0 * t22) - 4.1925 * (t7 * t2) + 0.45 * (t7 * t4);
  const t65 = t64 - 1.71 * (t7 * t5) - 2.25 * (t7 * t6) - 1.7055 * (t1 * t1) + 108 * (t2 * t19);
  const t66 = t65 - 2.25 * (t10 * t4) - 2.25 * (t10 * t5) - 0.75 * (t10 * t6) + 19.0625 * (t9 * t9);
  const t67 = t66 - 32 * (t3 * t21) - 32 * (t3 * t23) - 144 * (t19 * t4) - 144 * (t19 * t5);
  const t68 = t67 - 48 * (t19 * t6) - 312 * (t19 * lam) - 6 * (t4 * t23) - 6 * (t21 * t5);
  const t69 = 0.00004010149318236069 * (t68 + 30 * (t31 * t31) + 30 * (t15 * t15) + 10 * (t43 * t43));
  const t70 = 12 * t57 - 1.8 * t54 - 9 * t55 + 12 * (lam * t5) + 4 * (lam * t6) + 0.45 * t58;
  const t71 = 0.006332573977646111 * (t70 + 0.135 * t7 + 1.125 * t10 + 24 * t19 - 6 * t21 - 6 * t23 - 2 * t22);
  out[0] = 0.00004010149318236069 * (t8 + 3.98 * (t7 * g1)) + 0.025963553308349055 * t1;
  out[1] = 0.00004010149318236069 * (t11 + 5.833333333333333 * (t10 * g2)) - 0.020053150929212685 * t9;
  out[2] = 0.00004010149318236069 * t14 - 0.04432801784352278 * t12;
  out[3] = t29 + t30;
  out[4] = t41 + t42;
  out[5] = t52 + t53;
  out[6] = t69 + t71;
  return out;
}

/**
 * The Jacobian of the beta functions, row by row: ∂β_i/∂g_j is element 7 * i + j.
 *
 * g has length 7. The result, of length 49, is written to `out` and returned.
 */
export function jacobian(
  _tau: number,
  g: ArrayLike<number>,
  _k: Parameters,
  out: Float64Array = new Float64Array(49),
): Float64Array {
  const g1 = g[0]!;
  const g2 = g[1]!;
  const g3 = g[2]!;
  const yt = g[3]!;
  const yb = g[4]!;
  const ytau = g[5]!;
  const lam = g[6]!;
  const t0 = g1 * g1;
  const t1 = g2 * g2;
  const t2 = t0 * t1;
  const t3 = g3 * g3;
  const t4 = t0 * t3;
  const t5 = yb * yb;
  const t6 = t0 * t5;
  const t7 = yt * yt;
  const t8 = t0 * t7;
  const t9 = ytau * ytau;
  const t10 = t0 * t9;
  const t11 = t0 * t0;
  const t12 = 0.00004010149318236069 * (8.1 * t2 + 26.4 * t4 - 1.5 * t6 - 5.1 * t8 - 4.5 * t10 + 19.9 * t11);
  const t13 = t0 * g1;
  const t14 = yt * t13;
  const t15 = yb * t13;
  const t16 = ytau * t13;
  const t17 = t1 * g2;
  const t18 = t1 * t3;
  const t19 = t1 * t5;
  const t20 = t1 * t7;
  const t21 = t1 * t9;
  const t22 = t1 * t1;
  const t23 = 2.7 * t2 + 36 * t18 - 4.5 * t19 - 4.5 * t20 - 1.5 * t21 + 29.166666666666668 * t22;
  const t24 = yt * t17;
  const t25 = yb * t17;
  const t26 = ytau * t17;
  const t27 = t3 * g3;
  const t28 = t3 * t5;
  const t29 = t3 * t7;
  const t30 = t3 * t3;
  const t31 = 0.00004010149318236069 * (3.3 * t4 + 13.5 * t18 - 6 * t28 - 6 * t29 - 130 * t30);
  const t32 = yt * t27;
  const t33 = yb * t27;
  const t34 = g1 * yt;
  const t35 = t7 * yt;
  const t36 = 2.533333333333333 * (t34 * t3) - 0.9 * (t34 * t1) + 0.175 * (t34 * t5) + 3.75 * (t34 * t9);
  const t37 = 0.00004010149318236069 * (t36 + 9.825 * (g1 * t35) + 7.913333333333333 * t14);
  const t38 = g2 * yt;
  const t39 = 18 * (t38 * t3) - 0.9 * (t38 * t0) + 12.375 * (t38 * t5) + 3.75 * (t38 * t9);
  const t40 = g3 * yt;
  const t41 = 2.533333333333333 * (t40 * t0) + 18 * (t40 * t1) + 8 * (t40 * t5) + 72 * (g3 * t35);
  const t42 = lam * t7;
  const t43 = 1.875 * t10;
  const t44 = 9 * t18;
  const t45 = 1.875 * t21;
  const t46 = 5.75 * t22;
  const t47 = 108 * t30;
  const t48 = lam * lam;
  const t49 = 6 * t48;
  const t50 = t5 * t7;
  const t51 = 8.25 * t50;
  const t52 = t5 * t9;
  const t53 = t5 * t5;
  const t54 = t7 * t9;
  const t55 = t7 * t7;
  const t56 = t9 * t9;
  const t57 = 2.25 * t56;
  const t58 = 1.2666666666666666 * t4 - 36 * t42 - 0.45 * t2 + 0.0875 * t6 + 14.7375 * t8;
  const t59 = t58 + t43 + 1.9783333333333333 * t11 + t44 + 6.1875 * t19 + 42.1875 * t20;
  const t60 = t59 + t45 - t46 + 4 * t28 + 108 * t29 - t47 + t49 - t51 + 1.25 * t52 - 0.25 * t53;
  const t61 = 2.25 * t1;
  const t62 = 8 * t3;
  const t63 = 0.006332573977646111 * (t9 - 0.85 * t0 - t61 - t62 + 1.5 * t5 + 13.5 * t7);
  const t64 = yb * yt;
  const t65 = 0.018997721932938333 * t64;
  const t66 = t64 * t0;
  const t67 = 12.375 * (t64 * t1);
  const t68 = 8 * (t64 * t3);
  const t69 = 2.5 * (t64 * t9);
  const t70 = yb * t35;
  const t71 = t5 * yb;
  const t72 = yt * t71;
  const t73 = 0.00004010149318236069 * (0.175 * t66 + t67 + t68 + t69 - 5.5 * t70 - t72);
  const t74 = yt * ytau;
  const t75 = t74 * t0;
  const t76 = t74 * t1;
  const t77 = t74 * t5;
  const t78 = t9 * ytau;
  const t79 = yt * t78;
  const t80 = ytau * t35;
  const t81 = 0.00004010149318236069 * (3.75 * t75 + 3.75 * t76 + 2.5 * t77 - 9 * t79 - 4.5 * t80);
  const t82 = lam * yt;
  const t83 = g1 * yb;
  const t84 = 4.133333333333334 * (t83 * t3) - 2.7 * (t83 * t1) + 2.275 * (t83 * t7) + 3.75 * (t83 * t9);
  const t85 = 0.00004010149318236069 * (t84 + 5.925 * (g1 * t71) - 0.8466666666666667 * t15);
  const t86 = g2 * yb;
  const t87 = 18 * (t86 * t3) - 2.7 * (t86 * t0) + 12.375 * (t86 * t7) + 3.75 * (t86 * t9);
  const t88 = g3 * yb;
  const t89 = 4.133333333333334 * (t88 * t0) + 18 * (t88 * t1) + 8 * (t88 * t7) + 72 * (g3 * t71);
  const t90 = 0.00004010149318236069 * (2.275 * t66 + t67 + t68 + t69 - t70 - 5.5 * t72);
  const t91 = lam * t5;
  const t92 = 1.35 * t2;
  const t93 = 2.066666666666667 * t4 - 36 * t91 - t92 + 8.8875 * t6 + 1.1375 * t8 + t43;
  const t94 = t93 - 0.21166666666666667 * t11 + t44 + 42.1875 * t19 + 6.1875 * t20 + t45;
  const t95 = t94 - t46 + 108 * t28 + 4 * t29 - t47 + t49 - t51 - 6.75 * t52 - 60 * t53;
  const t96 = 0.006332573977646111 * (t9 - 0.25 * t0 - t61 - t62 + 13.5 * t5 + 1.5 * t7);
  const t97 = yb * ytau;
  const t98 = t97 * t0;
  const t99 = t97 * t1;
  const t100 = t97 * t7;
  const t101 = yb * t78;
  const t102 = ytau * t71;
  const t103 = 0.00004010149318236069 * (3.75 * t98 + 3.75 * t99 + 2.5 * t100 - 9 * t101 - 4.5 * t102);
  const t104 = lam * yb;
  const t105 = g1 * ytau;
  const t106 = 2.7 * (t105 * t1) + 1.25 * (t105 * t5) + 4.25 * (t105 * t7) + 13.425 * (g1 * t78);
  const t107 = g2 * ytau;
  const t108 = 2.7 * (t107 * t0) + 11.25 * (t107 * t5) + 11.25 * (t107 * t7) + 20.625 * (g2 * t78);
  const t109 = g3 * ytau;
  const t110 = 4.25 * t75 + 11.25 * t76 + 40 * (t74 * t3) + 3 * t77 - 13.5 * t79 - 27 * t80;
  const t111 = 1.25 * t98 + 11.25 * t99 + 40 * (t97 * t3) + 3 * t100 - 13.5 * t101 - 27 * t102;
  const t112 = lam * t9;
  const t113 = t92 - 36 * t112 + 0.625 * t6 + 2.125 * t8 + 20.1375 * t10 + 6.855 * t11 + 5.625 * t19;
  const t114 = t113 + 5.625 * t20 + 30.9375 * t21 - t46 + 20 * t28 + 20 * t29 + t49 + 1.5 * t50;
  const t115 = 0.00004010149318236069 * (t114 - 20.25 * t52 - 6.75 * t53 - 20.25 * t54 - 6.75 * t55 - 15 * t56);
  const t116 = lam * ytau;
  const t117 = g1 * lam;
  const t118 = g1 * t1;
  const t119 = 11.7 * (t117 * t1) + 5 * (t117 * t5) + 17 * (t117 * t7) + 15 * (t117 * t9);
  const t120 = t119 + 5.4 * (t118 * t5) + 12.6 * (t118 * t7) + 6.6 * (t118 * t9) - 7.225 * (g1 * t22);
  const t121 = t120 + 43.2 * (g1 * t48) + 1.6 * (g1 * t53) - 3.2 * (g1 * t55) - 4.8 * (g1 * t56);
  const t122 = t121 + 37.74 * (lam * t13) - 16.77 * (t13 * t1) + 1.8 * (t13 * t5) - 6.84 * (t13 * t7);
  const t123 = g2 * lam;
  const t124 = g2 * t0;
  const t125 = 11.7 * (t123 * t0) + 45 * (t123 * t5) + 45 * (t123 * t7) + 15 * (t123 * t9);
  const t126 = t125 + 5.4 * (t124 * t5) + 12.6 * (t124 * t7) + 6.6 * (t124 * t9) - 8.385 * (g2 * t11);
  const t127 = t126 + 216 * (g2 * t48) - 36.5 * (lam * t17) - 14.45 * (t0 * t17) - 9 * (t17 * t5);
  const t128 = 0.00004010149318236069 * (t127 - 9 * (t17 * t7) - 3 * (t17 * t9) + 114.375 * (t22 * g2));
  const t129 = g3 * lam;
  const t130 = 160 * (t129 * t5) + 160 * (t129 * t7) - 64 * (g3 * t53) - 64 * (g3 * t55);
  const t131 = 17 * (t82 * t0) + 45 * (t82 * t1) + 160 * (t82 * t3) - 84 * (t82 * t5) - 12 * (lam * t35);
  const t132 = t131 + 12.6 * (yt * t0 * t1) - 3.42 * (yt * t11) - 4.5 * (yt * t22) - 288 * (yt * t48);
  const t133 = t132 - 12 * (yt * t53) - 6.4 * (t0 * t35) - 128 * (t3 * t35) - 24 * (t5 * t35);
  const t134 = 5 * (t104 * t0) + 45 * (t104 * t1) + 160 * (t104 * t3) - 84 * (t104 * t7);
  const t135 = t134 - 12 * (lam * t71) + 5.4 * (yb * t0 * t1) + 0.9 * (yb * t11) - 4.5 * (yb * t22);
  const t136 = t135 - 288 * (yb * t48) - 12 * (yb * t55) + 3.2 * (t0 * t71) - 128 * (t3 * t71);
  const t137 = 15 * (t116 * t0) + 15 * (t116 * t1) - 4 * (lam * t78) + 6.6 * (ytau * t0 * t1);
  const t138 = t137 - 4.5 * (ytau * t11) - 1.5 * (ytau * t22) - 96 * (ytau * t48) - 9.6 * (t0 * t78);
  const t139 = 43.2 * (lam * t0) + 216 * (lam * t1) - 288 * t91 - 288 * t42 - 96 * t112 + 5.85 * t2;
  const t140 = t139 + 2.5 * t6 + 8.5 * t8 + 7.5 * t10 + 9.435 * t11 + 22.5 * t19 + 22.5 * t20;
  const t141 = t140 + 7.5 * t21 - 9.125 * t22 + 80 * t28 + 80 * t29 - 936 * t48 - 42 * t50;
  const t142 = 0.006332573977646111 * (48 * lam - 1.8 * t0 - 9 * t1 + 12 * t5 + 12 * t7 + 4 * t9);
  out[0] = t12 + 0.07789065992504716 * t0;
  out[1] = 0.0002165480631847477 * (g2 * t13);
  out[2] = 0.000705786280009548 * (g3 * t13);
  out[3] = -0.00013634507682002632 * t14;
  out[4] = -0.00004010149318236069 * t15;
  out[5] = -0.00012030447954708205 * t16;
  out[6] = 0;
  out[7] = 0.00007218268772824923 * (g1 * t17);
  out[8] = 0.00004010149318236069 * t23 - 0.060159452787638054 * t1;
  out[9] = 0.0009624358363766564 * (g3 * t17);
  out[10] = -0.00012030447954708205 * t24;
  out[11] = -0.00012030447954708205 * t25;
  out[12] = -0.00004010149318236069 * t26;
  out[13] = 0;
  out[14] = 0.0000882232850011935 * (g1 * t27);
  out[15] = 0.00036091343864124613 * (g2 * t27);
  out[16] = t31 - 0.13298405353056833 * t3;
  out[17] = -0.00016040597272944275 * t32;
  out[18] = -0.00016040597272944275 * t33;
  out[19] = 0;
  out[20] = 0;
  out[21] = t37 - 0.010765375761998389 * t34;
  out[22] = 0.00004010149318236069 * (t39 + 28.125 * (g2 * t35) - 23 * t24) - 0.0284965828994075 * t38;
  out[23] = 0.00004010149318236069 * (t41 - 432 * t32) - 0.10132118364233778 * t40;
  out[24] = 0.00004010149318236069 * (t60 - 6.75 * t54 - 60 * t55 - t57) + t63;
  out[25] = t65 + t73;
  out[26] = 0.012665147955292222 * t74 + t81;
  out[27] = 0.00004010149318236069 * (12 * t82 - 12 * t35);
  out[28] = t85 - 0.0031662869888230555 * t83;
  out[29] = 0.00004010149318236069 * (t87 + 28.125 * (g2 * t71) - 23 * t25) - 0.0284965828994075 * t86;
  out[30] = 0.00004010149318236069 * (t89 - 432 * t33) - 0.10132118364233778 * t88;
  out[31] = t65 + t90;
  out[32] = 0.00004010149318236069 * (t95 + 1.25 * t54 - 0.25 * t55 - t57) + t96;
  out[33] = 0.012665147955292222 * t97 + t103;
  out[34] = 0.00004010149318236069 * (12 * t104 - 12 * t71);
  out[35] = 0.00004010149318236069 * (t106 + 27.42 * t16) - 0.0284965828994075 * t105;
  out[36] = 0.00004010149318236069 * (t108 - 23 * t26) - 0.0284965828994075 * t107;
  out[37] = 0.00004010149318236069 * (40 * (t109 * t5) + 40 * (t109 * t7));
  out[38] = 0.037995443865876666 * t74 + 0.00004010149318236069 * t110;
  out[39] = 0.037995443865876666 * t97 + 0.00004010149318236069 * t111;
  out[40] = t115 + 0.006332573977646111 * (3 * t5 - 2.25 * t0 - t61 + 3 * t7 + 7.5 * t9);
  out[41] = 0.00004010149318236069 * (12 * t116 - 12 * t78);
  out[42] = 0.00004010149318236069 * (t122 - 9 * (t13 * t9) - 10.233 * (t11 * g1)) + 0.006332573977646111 * (0.9 * t118 - 3.6 * t117 + 0.54 * t13);
  out[43] = t128 + 0.006332573977646111 * (0.9 * t124 - 18 * t123 + 4.5 * t17);
  out[44] = 0.00004010149318236069 * t130;
  out[45] = 0.00004010149318236069 * (t133 + 180 * (t55 * yt)) + 0.006332573977646111 * (24 * t82 - 24 * t35);
  out[46] = 0.00004010149318236069 * (t136 - 24 * (t71 * t7) + 180 * (t53 * yb)) + 0.006332573977646111 * (24 * t104 - 24 * t71);
  out[47] = 0.00004010149318236069 * (t138 + 60 * (t56 * ytau)) + 0.006332573977646111 * (8 * t116 - 8 * t78);
  out[48] = 0.00004010149318236069 * (t141 - 3 * t53 - 3 * t55 - t56) + t142;
  return out;
}

/**
 * Hamilton's equations at τ = ln μ: dq/dτ = ∂H/∂p, dp/dτ = −∂H/∂q.
 * The first half are the beta functions, the second half is dp_i/dτ = −Σ_j p_j ∂β_j/∂g_i.
 *
 * y = [q, p] has length 14. The result, of length 14, is written to `out` and returned.
 */
export function canonical(
  _tau: number,
  y: ArrayLike<number>,
  _k: Parameters,
  out: Float64Array = new Float64Array(14),
): Float64Array {
  const g1 = y[0]!;
  const g2 = y[1]!;
  const g3 = y[2]!;
  const yt = y[3]!;
  const yb = y[4]!;
  const ytau = y[5]!;
  const lam = y[6]!;
  const p_g1 = y[7]!;
  const p_g2 = y[8]!;
  const p_g3 = y[9]!;
  const p_yt = y[10]!;
  const p_yb = y[11]!;
  const p_ytau = y[12]!;
  const p_lam = y[13]!;
  const t0 = g1 * g1;
  const t1 = t0 * g1;
  const t2 = g2 * g2;
  const t3 = t1 * t2;
  const t4 = g3 * g3;
  const t5 = yb * yb;
  const t6 = t1 * t5;
  const t7 = yt * yt;
  const t8 = t1 * t7;
  const t9 = ytau * ytau;
  const t10 = t1 * t9;
  const t11 = t0 * t0;
  const t12 = t11 * g1;
  const t13 = 2.7 * t3 + 8.8 * (t1 * t4) - 0.5 * t6 - 1.7 * t8 - 1.5 * t10 + 3.98 * t12;
  const t14 = t2 * g2;
  const t15 = t0 * t14;
  const t16 = t14 * t5;
  const t17 = t14 * t7;
  const t18 = t14 * t9;
  const t19 = t2 * t2;
  const t20 = t19 * g2;
  const t21 = 0.9 * t15 + 12 * (t14 * t4) - 1.5 * t16 - 1.5 * t17 - 0.5 * t18 + 5.833333333333333 * t20;
  const t22 = t4 * g3;
  const t23 = t4 * t4;
  const t24 = 1.1 * (t0 * t22) + 4.5 * (t2 * t22) - 2 * (t22 * t5) - 2 * (t22 * t7) - 26 * (t23 * g3);
  const t25 = t7 * yt;
  const t26 = 12 * (lam * t25);
  const t27 = yt * t0;
  const t28 = t27 * t2;
  const t29 = yt * t11;
  const t30 = yt * t2;
  const t31 = yt * t19;
  const t32 = yt * t4;
  const t33 = lam * lam;
  const t34 = yt * t33;
  const t35 = yt * t5;
  const t36 = t5 * t5;
  const t37 = yt * t36;
  const t38 = t9 * t9;
  const t39 = t0 * t25;
  const t40 = t4 * t25;
  const t41 = t5 * t25;
  const t42 = t7 * t7;
  const t43 = t42 * yt;
  const t44 = 1.2666666666666666 * (t27 * t4) - t26 - 0.45 * t28 + 0.0875 * (t27 * t5) + 1.875 * (t27 * t9);
  const t45 = t44 + 1.9783333333333333 * t29 + 9 * (t30 * t4) + 6.1875 * (t30 * t5) + 1.875 * (t30 * t9);
  const t46 = t45 - 5.75 * t31 + 4 * (t32 * t5) - 108 * (yt * t23) + 6 * t34 + 1.25 * (t35 * t9);
  const t47 = t46 - 0.25 * t37 - 2.25 * (yt * t38) + 4.9125 * t39 + 14.0625 * (t2 * t25);
  const t48 = 0.00004010149318236069 * (t47 + 36 * t40 - 2.75 * t41 - 2.25 * (t25 * t9) - 12 * t43);
  const t49 = 0.006332573977646111 * (1.5 * t35 - 0.85 * t27 - 2.25 * t30 - 8 * t32 + yt * t9 + 4.5 * t25);
  const t50 = t5 * yb;
  const t51 = 12 * (lam * t50);
  const t52 = yb * t0;
  const t53 = t52 * t2;
  const t54 = yb * t11;
  const t55 = yb * t2;
  const t56 = yb * t19;
  const t57 = yb * t4;
  const t58 = yb * t33;
  const t59 = yb * t7;
  const t60 = yb * t42;
  const t61 = t0 * t50;
  const t62 = t4 * t50;
  const t63 = t50 * t7;
  const t64 = t36 * yb;
  const t65 = 2.066666666666667 * (t52 * t4) - t51 - 1.35 * t53 + 1.1375 * (t52 * t7) + 1.875 * (t52 * t9);
  const t66 = t65 - 0.21166666666666667 * t54 + 9 * (t55 * t4) + 6.1875 * (t55 * t7) + 1.875 * (t55 * t9);
  const t67 = t66 - 5.75 * t56 + 4 * (t57 * t7) - 108 * (yb * t23) + 6 * t58 + 1.25 * (t59 * t9);
  const t68 = t67 - 0.25 * t60 - 2.25 * (yb * t38) + 2.9625 * t61 + 14.0625 * (t2 * t50);
  const t69 = 0.00004010149318236069 * (t68 + 36 * t62 - 2.75 * t63 - 2.25 * (t50 * t9) - 12 * t64);
  const t70 = 0.006332573977646111 * (1.5 * t59 - 0.25 * t52 - 2.25 * t55 - 8 * t57 + yb * t9 + 4.5 * t50);
  const t71 = t9 * ytau;
  const t72 = lam * t71;
  const t73 = ytau * t0;
  const t74 = t73 * t2;
  const t75 = ytau * t11;
  const t76 = ytau * t2;
  const t77 = ytau * t19;
  const t78 = ytau * t4;
  const t79 = ytau * t33;
  const t80 = ytau * t5;
  const t81 = t0 * t71;
  const t82 = t38 * ytau;
  const t83 = 1.35 * t74 - 12 * t72 + 0.625 * (t73 * t5) + 2.125 * (t73 * t7) + 6.855 * t75;
  const t84 = t83 + 5.625 * (t76 * t5) + 5.625 * (t76 * t7) - 5.75 * t77 + 20 * (t78 * t5);
  const t85 = t84 + 20 * (t78 * t7) + 6 * t79 + 1.5 * (t80 * t7) - 6.75 * (ytau * t36) - 6.75 * (ytau * t42);
  const t86 = t85 + 6.7125 * t81 + 10.3125 * (t2 * t71) - 6.75 * (t5 * t71) - 6.75 * (t7 * t71);
  const t87 = 0.006332573977646111 * (3 * t80 - 2.25 * t73 - 2.25 * t76 + 3 * (ytau * t7) + 2.5 * t71);
  const t88 = lam * t0;
  const t89 = lam * t2;
  const t90 = lam * t4;
  const t91 = lam * t5;
  const t92 = t0 * t2;
  const t93 = 5.85 * (t88 * t2) + 2.5 * (t88 * t5) + 8.5 * (t88 * t7) + 7.5 * (t88 * t9);
  const t94 = t93 + 9.435 * (lam * t11) + 22.5 * (t89 * t5) + 22.5 * (t89 * t7) + 7.5 * (t89 * t9);
  const t95 = t94 - 9.125 * (lam * t19) + 80 * (t90 * t5) + 80 * (t90 * t7) - 42 * (t91 * t7);
  const t96 = t95 - 3 * (lam * t36) - 3 * (lam * t42) - lam * t38 + 2.7 * (t92 * t5) + 6.3 * (t92 * t7);
  const t97 = t96 + 3.3 * (t92 * t9) - 3.6125 * (t0 * t19) + 21.6 * (t0 * t33) + 0.8 * (t0 * t36);
  const t98 = t97 - 1.6 * (t0 * t42) - 2.4 * (t0 * t38) - 4.1925 * (t11 * t2) + 0.45 * (t11 * t5);
  const t99 = t98 - 1.71 * (t11 * t7) - 2.25 * (t11 * t9) - 1.7055 * (t1 * t1) + 108 * (t2 * t33);
  const t100 = t99 - 2.25 * (t19 * t5) - 2.25 * (t19 * t7) - 0.75 * (t19 * t9) + 19.0625 * (t14 * t14);
  const t101 = t100 - 32 * (t4 * t36) - 32 * (t4 * t42) - 144 * (t33 * t5) - 144 * (t33 * t7);
  const t102 = t101 - 48 * (t33 * t9) - 312 * (t33 * lam) - 6 * (t5 * t42) - 6 * (t36 * t7);
  const t103 = 0.00004010149318236069 * (t102 + 30 * (t50 * t50) + 30 * (t25 * t25) + 10 * (t71 * t71));
  const t104 = lam * t7;
  const t105 = lam * t9;
  const t106 = 0.45 * t92;
  const t107 = 12 * t91 - 1.8 * t88 - 9 * t89 + 12 * t104 + 4 * t105 + t106 + 0.135 * t11;
  const t108 = 0.006332573977646111 * (t107 + 1.125 * t19 + 24 * t33 - 6 * t36 - 6 * t42 - 2 * t38);
  const t109 = t0 * t4;
  const t110 = t0 * t5;
  const t111 = t0 * t7;
  const t112 = t0 * t9;
  const t113 = 8.1 * t92 + 26.4 * t109 - 1.5 * t110 - 5.1 * t111 - 4.5 * t112 + 19.9 * t11;
  const t114 = g1 * lam;
  const t115 = g1 * t2;
  const t116 = 11.7 * (t114 * t2) + 5 * (t114 * t5) + 17 * (t114 * t7) + 15 * (t114 * t9);
  const t117 = t116 + 5.4 * (t115 * t5) + 12.6 * (t115 * t7) + 6.6 * (t115 * t9) - 7.225 * (g1 * t19);
  const t118 = t117 + 43.2 * (g1 * t33) + 1.6 * (g1 * t36) - 3.2 * (g1 * t42) - 4.8 * (g1 * t38);
  const t119 = t118 + 37.74 * (lam * t1) - 16.77 * t3 + 1.8 * t6 - 6.84 * t8 - 9 * t10 - 10.233 * t12;
  const t120 = 0.00004010149318236069 * t119 + 0.006332573977646111 * (0.9 * t115 - 3.6 * t114 + 0.54 * t1);
  const t121 = g1 * yb;
  const t122 = 4.133333333333334 * (t121 * t4) - 2.7 * (t121 * t2) + 2.275 * (t121 * t7);
  const t123 = t122 + 3.75 * (t121 * t9) + 5.925 * (g1 * t50) - 0.8466666666666667 * (yb * t1);
  const t124 = g1 * yt;
  const t125 = 2.533333333333333 * (t124 * t4) - 0.9 * (t124 * t2) + 0.175 * (t124 * t5);
  const t126 = t125 + 3.75 * (t124 * t9) + 9.825 * (g1 * t25) + 7.913333333333333 * (yt * t1);
  const t127 = g1 * ytau;
  const t128 = 2.7 * (t127 * t2) + 1.25 * (t127 * t5) + 4.25 * (t127 * t7) + 13.425 * (g1 * t71);
  const t129 = 0.0284965828994075 * t127 - 0.00004010149318236069 * (t128 + 27.42 * (ytau * t1));
  const t130 = p_yb * (0.0031662869888230555 * t121 - 0.00004010149318236069 * t123) - 0.00007218268772824923 * (g1 * p_g2 * t14);
  const t131 = t130 - 0.0000882232850011935 * (g1 * p_g3 * t22) - p_g1 * (0.00004010149318236069 * t113 + 0.07789065992504716 * t0);
  const t132 = t131 - p_lam * t120 + p_yt * (0.010765375761998389 * t124 - 0.00004010149318236069 * t126);
  const t133 = t2 * t4;
  const t134 = t2 * t5;
  const t135 = t2 * t7;
  const t136 = t2 * t9;
  const t137 = 2.7 * t92 + 36 * t133 - 4.5 * t134 - 4.5 * t135 - 1.5 * t136 + 29.166666666666668 * t19;
  const t138 = g2 * lam;
  const t139 = g2 * t0;
  const t140 = 11.7 * (t138 * t0) + 45 * (t138 * t5) + 45 * (t138 * t7) + 15 * (t138 * t9);
  const t141 = t140 + 5.4 * (t139 * t5) + 12.6 * (t139 * t7) + 6.6 * (t139 * t9) - 8.385 * (g2 * t11);
  const t142 = t141 + 216 * (g2 * t33) - 36.5 * (lam * t14) - 14.45 * t15 - 9 * t16 - 9 * t17;
  const t143 = 0.00004010149318236069 * (t142 - 3 * t18 + 114.375 * t20) + 0.006332573977646111 * (0.9 * t139 - 18 * t138 + 4.5 * t14);
  const t144 = g2 * yb;
  const t145 = 18 * (t144 * t4) - 2.7 * (t144 * t0) + 12.375 * (t144 * t7) + 3.75 * (t144 * t9);
  const t146 = 0.0284965828994075 * t144 - 0.00004010149318236069 * (t145 + 28.125 * (g2 * t50) - 23 * (yb * t14));
  const t147 = g2 * yt;
  const t148 = 18 * (t147 * t4) - 0.9 * (t147 * t0) + 12.375 * (t147 * t5) + 3.75 * (t147 * t9);
  const t149 = 0.0284965828994075 * t147 - 0.00004010149318236069 * (t148 + 28.125 * (g2 * t25) - 23 * (yt * t14));
  const t150 = g2 * ytau;
  const t151 = 2.7 * (t150 * t0) + 11.25 * (t150 * t5) + 11.25 * (t150 * t7) + 20.625 * (g2 * t71);
  const t152 = 0.0284965828994075 * t150 - 0.00004010149318236069 * (t151 - 23 * (ytau * t14));
  const t153 = p_g2 * (0.060159452787638054 * t2 - 0.00004010149318236069 * t137) - 0.0002165480631847477 * (g2 * p_g1 * t1);
  const t154 = t153 - 0.00036091343864124613 * (g2 * p_g3 * t22) - p_lam * t143 + p_yb * t146;
  const t155 = t4 * t5;
  const t156 = t4 * t7;
  const t157 = 0.00004010149318236069 * (3.3 * t109 + 13.5 * t133 - 6 * t155 - 6 * t156 - 130 * t23);
  const t158 = g3 * lam;
  const t159 = p_lam * (5 * (t158 * t5) + 5 * (t158 * t7) - 2 * (g3 * t36) - 2 * (g3 * t42));
  const t160 = g3 * yb;
  const t161 = 4.133333333333334 * (t160 * t0) + 18 * (t160 * t2) + 8 * (t160 * t7) + 72 * (g3 * t50);
  const t162 = 0.10132118364233778 * t160 - 0.00004010149318236069 * (t161 - 432 * (yb * t22));
  const t163 = g3 * yt;
  const t164 = 2.533333333333333 * (t163 * t0) + 18 * (t163 * t2) + 8 * (t163 * t5) + 72 * (g3 * t25);
  const t165 = 0.10132118364233778 * t163 - 0.00004010149318236069 * (t164 - 432 * (yt * t22));
  const t166 = g3 * ytau;
  const t167 = p_g3 * (0.13298405353056833 * t4 - t157) - 0.000705786280009548 * (g3 * p_g1 * t1);
  const t168 = t167 - 0.0009624358363766564 * (g3 * p_g2 * t14) - 0.001283247781835542 * t159;
  const t169 = lam * yt;
  const t170 = 17 * (t169 * t0) + 45 * (t169 * t2) + 160 * (t169 * t4) - 84 * (t169 * t5);
  const t171 = t170 - t26 + 12.6 * t28 - 3.42 * t29 - 4.5 * t31 - 288 * t34 - 12 * t37 - 6.4 * t39;
  const t172 = 0.00004010149318236069 * (t171 - 128 * t40 - 24 * t41 + 180 * t43) + 0.006332573977646111 * (24 * t169 - 24 * t25);
  const t173 = yb * yt;
  const t174 = 0.018997721932938333 * t173;
  const t175 = t173 * t0;
  const t176 = 12.375 * (t173 * t2);
  const t177 = 8 * (t173 * t4);
  const t178 = 2.5 * (t173 * t9);
  const t179 = yb * t25;
  const t180 = yt * t50;
  const t181 = 0.00004010149318236069 * (2.275 * t175 + t176 + t177 + t178 - t179 - 5.5 * t180);
  const t182 = 1.875 * t112;
  const t183 = 9 * t133;
  const t184 = 1.875 * t136;
  const t185 = 5.75 * t19;
  const t186 = 108 * t23;
  const t187 = 6 * t33;
  const t188 = t5 * t7;
  const t189 = 8.25 * t188;
  const t190 = t5 * t9;
  const t191 = t7 * t9;
  const t192 = 2.25 * t38;
  const t193 = 1.2666666666666666 * t109 - 36 * t104 - t106 + 0.0875 * t110 + 14.7375 * t111;
  const t194 = t193 + t182 + 1.9783333333333333 * t11 + t183 + 6.1875 * t134 + 42.1875 * t135;
  const t195 = t194 + t184 - t185 + 4 * t155 + 108 * t156 - t186 + t187 - t189 + 1.25 * t190;
  const t196 = 0.00004010149318236069 * (t195 - 0.25 * t36 - 6.75 * t191 - 60 * t42 - t192);
  const t197 = 2.25 * t2;
  const t198 = 8 * t4;
  const t199 = 0.006332573977646111 * (t9 - 0.85 * t0 - t197 - t198 + 1.5 * t5 + 13.5 * t7);
  const t200 = yt * ytau;
  const t201 = t200 * t0;
  const t202 = t200 * t2;
  const t203 = t200 * t5;
  const t204 = yt * t71;
  const t205 = ytau * t25;
  const t206 = 4.25 * t201 + 11.25 * t202 + 40 * (t200 * t4) + 3 * t203 - 13.5 * t204 - 27 * t205;
  const t207 = 0.00013634507682002632 * (p_g1 * yt * t1) + 0.00012030447954708205 * (p_g2 * yt * t14);
  const t208 = t207 + 0.00016040597272944275 * (p_g3 * yt * t22) - p_lam * t172 - p_yb * (t174 + t181);
  const t209 = lam * yb;
  const t210 = 5 * (t209 * t0) + 45 * (t209 * t2) + 160 * (t209 * t4) - 84 * (t209 * t7);
  const t211 = t210 - t51 + 5.4 * t53 + 0.9 * t54 - 4.5 * t56 - 288 * t58 - 12 * t60 + 3.2 * t61;
  const t212 = 0.00004010149318236069 * (t211 - 128 * t62 - 24 * t63 + 180 * t64) + 0.006332573977646111 * (24 * t209 - 24 * t50);
  const t213 = 1.35 * t92;
  const t214 = 2.066666666666667 * t109 - 36 * t91 - t213 + 8.8875 * t110 + 1.1375 * t111;
  const t215 = t214 + t182 - 0.21166666666666667 * t11 + t183 + 42.1875 * t134 + 6.1875 * t135;
  const t216 = t215 + t184 - t185 + 108 * t155 + 4 * t156 - t186 + t187 - t189 - 6.75 * t190;
  const t217 = 0.00004010149318236069 * (t216 - 60 * t36 + 1.25 * t191 - 0.25 * t42 - t192);
  const t218 = 0.006332573977646111 * (t9 - 0.25 * t0 - t197 - t198 + 13.5 * t5 + 1.5 * t7);
  const t219 = 0.00004010149318236069 * (0.175 * t175 + t176 + t177 + t178 - 5.5 * t179 - t180);
  const t220 = yb * ytau;
  const t221 = t220 * t0;
  const t222 = t220 * t2;
  const t223 = t220 * t7;
  const t224 = yb * t71;
  const t225 = ytau * t50;
  const t226 = 1.25 * t221 + 11.25 * t222 + 40 * (t220 * t4) + 3 * t223 - 13.5 * t224 - 27 * t225;
  const t227 = 0.00004010149318236069 * (p_g1 * yb * t1) + 0.00012030447954708205 * (p_g2 * yb * t14);
  const t228 = t227 + 0.00016040597272944275 * (p_g3 * yb * t22) - p_lam * t212 - p_yb * (t217 + t218);
  const t229 = lam * ytau;
  const t230 = 15 * (t229 * t0) + 15 * (t229 * t2) - 4 * t72 + 6.6 * t74 - 4.5 * t75 - 1.5 * t77;
  const t231 = 0.00004010149318236069 * (t230 - 96 * t79 - 9.6 * t81 + 60 * t82) + 0.006332573977646111 * (8 * t229 - 8 * t71);
  const t232 = 0.00004010149318236069 * (3.75 * t221 + 3.75 * t222 + 2.5 * t223 - 9 * t224 - 4.5 * t225);
  const t233 = 0.00004010149318236069 * (3.75 * t201 + 3.75 * t202 + 2.5 * t203 - 9 * t204 - 4.5 * t205);
  const t234 = t213 - 36 * t105 + 0.625 * t110 + 2.125 * t111 + 20.1375 * t112 + 6.855 * t11;
  const t235 = t234 + 5.625 * t134 + 5.625 * t135 + 30.9375 * t136 - t185 + 20 * t155 + 20 * t156;
  const t236 = t235 + t187 + 1.5 * t188 - 20.25 * t190 - 6.75 * t36 - 20.25 * t191 - 6.75 * t42;
  const t237 = 0.00004010149318236069 * (t236 - 15 * t38) + 0.006332573977646111 * (3 * t5 - 2.25 * t0 - t197 + 3 * t7 + 7.5 * t9);
  const t238 = 0.00012030447954708205 * (p_g1 * ytau * t1) + 0.00004010149318236069 * (p_g2 * ytau * t14);
  const t239 = t238 - p_lam * t231 - p_yb * (0.012665147955292222 * t220 + t232) - p_yt * (0.012665147955292222 * t200 + t233);
  const t240 = 43.2 * t88 + 216 * t89 - 288 * t91 - 288 * t104 - 96 * t105 + 5.85 * t92 + 2.5 * t110;
  const t241 = t240 + 8.5 * t111 + 7.5 * t112 + 9.435 * t11 + 22.5 * t134 + 22.5 * t135 + 7.5 * t136;
  const t242 = t241 - 9.125 * t19 + 80 * t155 + 80 * t156 - 936 * t33 - 42 * t188 - 3 * t36;
  const t243 = 0.006332573977646111 * (48 * lam - 1.8 * t0 - 9 * t2 + 12 * t5 + 12 * t7 + 4 * t9);
  const t244 = -p_lam * (0.00004010149318236069 * (t242 - 3 * t42 - t38) + t243) - 0.00016040597272944275 * (p_yb * (3 * t209 - 3 * t50));
  out[0] = 0.00004010149318236069 * t13 + 0.025963553308349055 * t1;
  out[1] = 0.00004010149318236069 * t21 - 0.020053150929212685 * t14;
  out[2] = 0.00004010149318236069 * t24 - 0.04432801784352278 * t22;
  out[3] = t48 + t49;
  out[4] = t69 + t70;
  out[5] = 0.00004010149318236069 * (t86 - 3 * t82) + t87;
  out[6] = t103 + t108;
  out[7] = t132 + p_ytau * t129;
  out[8] = t154 + p_yt * t149 + p_ytau * t152;
  out[9] = t168 + p_yb * t162 + p_yt * t165 - 0.0003208119454588855 * (p_ytau * (5 * (t166 * t5) + 5 * (t166 * t7)));
  out[10] = t208 - p_yt * (t196 + t199) - p_ytau * (0.037995443865876666 * t200 + 0.00004010149318236069 * t206);
  out[11] = t228 - p_yt * (t174 + t219) - p_ytau * (0.037995443865876666 * t220 + 0.00004010149318236069 * t226);
  out[12] = t239 - p_ytau * t237;
  out[13] = t244 - 0.00016040597272944275 * (p_yt * (3 * t169 - 3 * t25)) - 0.00016040597272944275 * (p_ytau * (3 * t229 - 3 * t71));
  return out;
}

/**
 * The Hamiltonian at τ = ln μ, y = [q, p]; it is constant along every solution:
 *
 *     H = p_g1*(41*g1^3/(160*pi^2) + (199*g1^5/50 + 27*g1^3*g2^2/10 + 44*g1^3*g3^2/5 - 17*g1^3*yt^2/10 -
 *         g1^3*yb^2/2 - 3*g1^3*ytau^2/2)/(256*pi^4)) + p_g2*(-19*g2^3/(96*pi^2) + (9*g1^2*g2^3/10 + 35*g2^5/6
 *         + 12*g2^3*g3^2 - 3*g2^3*yt^2/2 - 3*g2^3*yb^2/2 - g2^3*ytau^2/2)/(256*pi^4)) +
 *         p_g3*(-7*g3^3/(16*pi^2) + (11*g1^2*g3^3/10 + 9*g2^2*g3^3/2 - 26*g3^5 - 2*g3^3*yt^2 -
 *         2*g3^3*yb^2)/(256*pi^4)) + p_yt*((-17*g1^2*yt/20 - 9*g2^2*yt/4 - 8*g3^2*yt + 9*yt^3/2 + 3*yt*yb^2/2
 *         + yt*ytau^2)/(16*pi^2) + (6*yt*lam^2 - 12*yt^3*lam + 1187*g1^4*yt/600 - 9*g1^2*g2^2*yt/20 +
 *         19*g1^2*g3^2*yt/15 + 393*g1^2*yt^3/80 + 7*g1^2*yt*yb^2/80 + 15*g1^2*yt*ytau^2/8 - 23*g2^4*yt/4 +
 *         9*g2^2*g3^2*yt + 225*g2^2*yt^3/16 + 99*g2^2*yt*yb^2/16 + 15*g2^2*yt*ytau^2/8 - 108*g3^4*yt +
 *         36*g3^2*yt^3 + 4*g3^2*yt*yb^2 - 12*yt^5 - 11*yt^3*yb^2/4 - 9*yt^3*ytau^2/4 - yt*yb^4/4 +
 *         5*yt*yb^2*ytau^2/4 - 9*yt*ytau^4/4)/(256*pi^4)) + p_yb*((-g1^2*yb/4 - 9*g2^2*yb/4 - 8*g3^2*yb +
 *         3*yt^2*yb/2 + 9*yb^3/2 + yb*ytau^2)/(16*pi^2) + (6*yb*lam^2 - 12*yb^3*lam - 127*g1^4*yb/600 -
 *         27*g1^2*g2^2*yb/20 + 31*g1^2*g3^2*yb/15 + 91*g1^2*yt^2*yb/80 + 237*g1^2*yb^3/80 +
 *         15*g1^2*yb*ytau^2/8 - 23*g2^4*yb/4 + 9*g2^2*g3^2*yb + 99*g2^2*yt^2*yb/16 + 225*g2^2*yb^3/16 +
 *         15*g2^2*yb*ytau^2/8 - 108*g3^4*yb + 4*g3^2*yt^2*yb + 36*g3^2*yb^3 - yt^4*yb/4 - 11*yt^2*yb^3/4 +
 *         5*yt^2*yb*ytau^2/4 - 12*yb^5 - 9*yb^3*ytau^2/4 - 9*yb*ytau^4/4)/(256*pi^4)) +
 *         p_ytau*((-9*g1^2*ytau/4 - 9*g2^2*ytau/4 + 3*yt^2*ytau + 3*yb^2*ytau + 5*ytau^3/2)/(16*pi^2) +
 *         (6*ytau*lam^2 - 12*ytau^3*lam + 1371*g1^4*ytau/200 + 27*g1^2*g2^2*ytau/20 + 17*g1^2*yt^2*ytau/8 +
 *         5*g1^2*yb^2*ytau/8 + 537*g1^2*ytau^3/80 - 23*g2^4*ytau/4 + 45*g2^2*yt^2*ytau/8 + 45*g2^2*yb^2*ytau/8
 *         + 165*g2^2*ytau^3/16 + 20*g3^2*yt^2*ytau + 20*g3^2*yb^2*ytau - 27*yt^4*ytau/4 + 3*yt^2*yb^2*ytau/2 -
 *         27*yt^2*ytau^3/4 - 27*yb^4*ytau/4 - 27*yb^2*ytau^3/4 - 3*ytau^5)/(256*pi^4)) + p_lam*((24*lam^2 -
 *         9*g1^2*lam/5 - 9*g2^2*lam + 12*yt^2*lam + 12*yb^2*lam + 4*ytau^2*lam + 27*g1^4/200 + 9*g1^2*g2^2/20
 *         + 9*g2^4/8 - 6*yt^4 - 6*yb^4 - 2*y …
 */
export function hamiltonian(
  _tau: number,
  y: ArrayLike<number>,
  _k: Parameters,
): number {
  const g1 = y[0]!;
  const g2 = y[1]!;
  const g3 = y[2]!;
  const yt = y[3]!;
  const yb = y[4]!;
  const ytau = y[5]!;
  const lam = y[6]!;
  const p_g1 = y[7]!;
  const p_g2 = y[8]!;
  const p_g3 = y[9]!;
  const p_yt = y[10]!;
  const p_yb = y[11]!;
  const p_ytau = y[12]!;
  const p_lam = y[13]!;
  const t0 = g1 * g1;
  const t1 = t0 * g1;
  const t2 = g2 * g2;
  const t3 = g3 * g3;
  const t4 = yb * yb;
  const t5 = yt * yt;
  const t6 = ytau * ytau;
  const t7 = t0 * t0;
  const t8 = 2.7 * (t1 * t2) + 8.8 * (t1 * t3) - 0.5 * (t1 * t4) - 1.7 * (t1 * t5) - 1.5 * (t1 * t6);
  const t9 = 0.00004010149318236069 * (t8 + 3.98 * (t7 * g1)) + 0.025963553308349055 * t1;
  const t10 = t2 * g2;
  const t11 = t2 * t2;
  const t12 = 0.9 * (t0 * t10) + 12 * (t10 * t3) - 1.5 * (t10 * t4) - 1.5 * (t10 * t5) - 0.5 * (t10 * t6);
  const t13 = 0.00004010149318236069 * (t12 + 5.833333333333333 * (t11 * g2)) - 0.020053150929212685 * t10;
  const t14 = t3 * g3;
  const t15 = t3 * t3;
  const t16 = 1.1 * (t0 * t14) + 4.5 * (t2 * t14) - 2 * (t14 * t4) - 2 * (t14 * t5) - 26 * (t15 * g3);
  const t17 = lam * t0;
  const t18 = lam * t2;
  const t19 = lam * t3;
  const t20 = lam * t4;
  const t21 = t4 * t4;
  const t22 = t5 * t5;
  const t23 = t6 * t6;
  const t24 = t0 * t2;
  const t25 = lam * lam;
  const t26 = t4 * yb;
  const t27 = t5 * yt;
  const t28 = t6 * ytau;
  const t29 = 5.85 * (t17 * t2) + 2.5 * (t17 * t4) + 8.5 * (t17 * t5) + 7.5 * (t17 * t6);
  const t30 = t29 + 9.435 * (lam * t7) + 22.5 * (t18 * t4) + 22.5 * (t18 * t5) + 7.5 * (t18 * t6);
  const t31 = t30 - 9.125 * (lam * t11) + 80 * (t19 * t4) + 80 * (t19 * t5) - 42 * (t20 * t5);
  const t32 = t31 - 3 * (lam * t21) - 3 * (lam * t22) - lam * t23 + 2.7 * (t24 * t4) + 6.3 * (t24 * t5);
  const t33 = t32 + 3.3 * (t24 * t6) - 3.6125 * (t0 * t11) + 21.6 * (t0 * t25) + 0.8 * (t0 * t21);
  const t34 = t33 - 1.6 * (t0 * t22) - 2.4 * (t0 * t23) - 4.1925 * (t7 * t2) + 0.45 * (t7 * t4);
  const t35 = t34 - 1.71 * (t7 * t5) - 2.25 * (t7 * t6) - 1.7055 * (t1 * t1) + 108 * (t2 * t25);
  const t36 = t35 - 2.25 * (t11 * t4) - 2.25 * (t11 * t5) - 0.75 * (t11 * t6) + 19.0625 * (t10 * t10);
  const t37 = t36 - 32 * (t3 * t21) - 32 * (t3 * t22) - 144 * (t25 * t4) - 144 * (t25 * t5);
  const t38 = t37 - 48 * (t25 * t6) - 312 * (t25 * lam) - 6 * (t4 * t22) - 6 * (t21 * t5);
  const t39 = 0.00004010149318236069 * (t38 + 30 * (t26 * t26) + 30 * (t27 * t27) + 10 * (t28 * t28));
  const t40 = 12 * t20 - 1.8 * t17 - 9 * t18 + 12 * (lam * t5) + 4 * (lam * t6) + 0.45 * t24;
  const t41 = 0.006332573977646111 * (t40 + 0.135 * t7 + 1.125 * t11 + 24 * t25 - 6 * t21 - 6 * t22 - 2 * t23);
  const t42 = yb * t0;
  const t43 = yb * t2;
  const t44 = yb * t3;
  const t45 = yb * t5;
  const t46 = 2.066666666666667 * (t42 * t3) - 12 * (lam * t26) - 1.35 * (t42 * t2) + 1.1375 * (t42 * t5);
  const t47 = t46 + 1.875 * (t42 * t6) - 0.21166666666666667 * (yb * t7) + 9 * (t43 * t3);
  const t48 = t47 + 6.1875 * (t43 * t5) + 1.875 * (t43 * t6) - 5.75 * (yb * t11) + 4 * (t44 * t5);
  const t49 = t48 - 108 * (yb * t15) + 6 * (yb * t25) + 1.25 * (t45 * t6) - 0.25 * (yb * t22);
  const t50 = t49 - 2.25 * (yb * t23) + 2.9625 * (t0 * t26) + 14.0625 * (t2 * t26) + 36 * (t3 * t26);
  const t51 = 0.00004010149318236069 * (t50 - 2.75 * (t26 * t5) - 2.25 * (t26 * t6) - 12 * (t21 * yb));
  const t52 = 0.006332573977646111 * (1.5 * t45 - 0.25 * t42 - 2.25 * t43 - 8 * t44 + yb * t6 + 4.5 * t26);
  const t53 = yt * t0;
  const t54 = yt * t2;
  const t55 = yt * t3;
  const t56 = yt * t4;
  const t57 = 1.2666666666666666 * (t53 * t3) - 12 * (lam * t27) - 0.45 * (t53 * t2) + 0.0875 * (t53 * t4);
  const t58 = t57 + 1.875 * (t53 * t6) + 1.9783333333333333 * (yt * t7) + 9 * (t54 * t3);
  const t59 = t58 + 6.1875 * (t54 * t4) + 1.875 * (t54 * t6) - 5.75 * (yt * t11) + 4 * (t55 * t4);
  const t60 = t59 - 108 * (yt * t15) + 6 * (yt * t25) + 1.25 * (t56 * t6) - 0.25 * (yt * t21);
  const t61 = t60 - 2.25 * (yt * t23) + 4.9125 * (t0 * t27) + 14.0625 * (t2 * t27) + 36 * (t3 * t27);
  const t62 = 0.00004010149318236069 * (t61 - 2.75 * (t4 * t27) - 2.25 * (t27 * t6) - 12 * (t22 * yt));
  const t63 = 0.006332573977646111 * (1.5 * t56 - 0.85 * t53 - 2.25 * t54 - 8 * t55 + yt * t6 + 4.5 * t27);
  const t64 = ytau * t0;
  const t65 = ytau * t2;
  const t66 = ytau * t3;
  const t67 = ytau * t4;
  const t68 = 1.35 * (t64 * t2) - 12 * (lam * t28) + 0.625 * (t64 * t4) + 2.125 * (t64 * t5);
  const t69 = t68 + 6.855 * (ytau * t7) + 5.625 * (t65 * t4) + 5.625 * (t65 * t5) - 5.75 * (ytau * t11);
  const t70 = t69 + 20 * (t66 * t4) + 20 * (t66 * t5) + 6 * (ytau * t25) + 1.5 * (t67 * t5);
  const t71 = t70 - 6.75 * (ytau * t21) - 6.75 * (ytau * t22) + 6.7125 * (t0 * t28) + 10.3125 * (t2 * t28);
  const t72 = 0.00004010149318236069 * (t71 - 6.75 * (t4 * t28) - 6.75 * (t5 * t28) - 3 * (t23 * ytau));
  const t73 = 0.006332573977646111 * (3 * t67 - 2.25 * t64 - 2.25 * t65 + 3 * (ytau * t5) + 2.5 * t28);
  const t74 = p_g1 * t9 + p_g2 * t13 + p_g3 * (0.00004010149318236069 * t16 - 0.04432801784352278 * t14);
  return t74 + p_lam * (t39 + t41) + p_yb * (t51 + t52) + p_yt * (t62 + t63) + p_ytau * (t72 + t73);
}

/** T, with what has a default in D optional. */
type WithDefaults<T, D> = Omit<T, keyof D> & Partial<T>;

/** A problem for `solve`, and how to solve it. */
export interface SolveOptions extends IntegrationOptions {
  /** The couplings at the beginning; what is left out is taken from `start`. */
  readonly from?: WithDefaults<Couplings, typeof start>;
  /** The momenta at the beginning; what is left out is zero. */
  readonly momenta?: Partial<Momenta>;
  /** From where to where in τ = ln μ (μ = 173.1 GeV at τ = 0); backwards is allowed. */
  readonly span: readonly [number, number];
  /** The parameters; what is left out is taken from `parameters`. */
  readonly parameters?: WithDefaults<Parameters, typeof parameters>;
}

/**
 * Solves Hamilton's equations with adaptive steps; the states are y = [q, p]. A Landau pole is an answer, `stopped`.
 * A RangeError says which number of the problem cannot be used.
 * Momenta that are all zero stay zero: then only the beta functions are evaluated.
 *
 *     const { tau, y, at, stopped } = solve({ from: { g1: 0.46287156365393883, g2: 0.6476596104984969, g3: 1.1636240557157116, … }, span: [0, 10] });
 */
export function solve(options: SolveOptions): Solution {
  numbers('parameters', [], [options.parameters]);
  const k = parameters;
  const q = numbers('couplings', couplings, [start, options.from]);
  const p = numbers('momenta', momenta, [options.momenta], new Float64Array(7));
  const right: RightHandSide = p.every((x) => x === 0)
    ? (tau, y, out) => void beta(tau, y, k, out)
    : (tau, y, out) => void canonical(tau, y, k, out);
  return integrate(right, Float64Array.of(...q, ...p), options.span, options);
}

/** The same entries as own data of a frozen object without prototype, in which every name is only a name. */
function record<T extends object>(entries: T): Readonly<T> {
  return Object.freeze(Object.assign(Object.create(null), entries));
}

/** The numbers of these names, in this order, from the last source that has them, else from `defaults`. */
function numbers(
  what: string,
  names: readonly string[],
  sources: readonly (object | undefined)[],
  defaults?: Float64Array,
): Float64Array {
  const given: Readonly<Record<string, unknown>> = Object.assign(Object.create(null), ...sources);
  for (const name of Object.keys(given))
    if (!names.includes(name)) throw new RangeError(`${name} is none of the ${what}: ${names.join(', ')}`);
  return Float64Array.from(names, (name, i) => {
    const value = name in given ? given[name] : defaults?.[i];
    if (typeof value !== 'number' || !Number.isFinite(value))
      throw new RangeError(`${what}: ${name} must be a finite number, not ${String(value)}`);
    return value;
  });
}

// The numerical method.

/**
 * The tableau of DOP853, the explicit Runge–Kutta method of Dormand and Prince of order 8 with error estimators of
 * orders 5 and 3 and a continuous extension of order 7.
 *
 * Source: E. Hairer, S. P. Nørsett, G. Wanner, Solving Ordinary Differential Equations I, 2nd ed. (Springer, 1993),
 * sections II.5, II.6 and II.10, and their program dop853.f, whose thirty digits are rounded here to double precision.
 */

/** The nodes c_i: stage i is evaluated at τ + c_i h. Stages 13 to 15 serve the dense output only. */
const nodes: readonly number[] = [
  0,
  0.05260015195876773,
  0.0789002279381516,
  0.1183503419072274,
  0.2816496580927726,
  1 / 3,
  0.25,
  4 / 13,
  0.6512820512820513,
  0.6,
  6 / 7,
  1,
  1,
  0.1,
  0.2,
  7 / 9,
];

/** The weights a_ij, a row per stage: its argument is y + h Σ_j a_ij k_j. Row 12 holds the b_j. */
const stageWeights: readonly (readonly number[])[] = [
  [],
  [0.05260015195876773],
  [0.0197250569845379, 0.0591751709536137],
  [0.02958758547680685, 0, 0.08876275643042054],
  [0.2413651341592667, 0, -0.8845494793282861, 0.924834003261792],
  [0.037037037037037035, 0, 0, 0.17082860872947386, 0.12546768756682242],
  [0.037109375, 0, 0, 0.17025221101954405, 0.06021653898045596, -0.017578125],
  [
    0.03709200011850479, 0, 0, 0.17038392571223998, 0.10726203044637328, -0.015319437748624402,
    0.008273789163814023,
  ],
  [
    0.6241109587160757, 0, 0, -3.3608926294469414, -0.868219346841726, 27.59209969944671, 20.154067550477894,
    -43.48988418106996,
  ],
  [
    0.47766253643826434, 0, 0, -2.4881146199716677, -0.590290826836843, 21.230051448181193,
    15.279233632882423, -33.28821096898486, -0.020331201708508627,
  ],
  [
    -0.9371424300859873, 0, 0, 5.186372428844064, 1.0914373489967295, -8.149787010746927, -18.52006565999696,
    22.739487099350505, 2.4936055526796523, -3.0467644718982196,
  ],
  [
    2.273310147516538, 0, 0, -10.53449546673725, -2.0008720582248625, -17.9589318631188, 27.94888452941996,
    -2.8589982771350235, -8.87285693353063, 12.360567175794303, 0.6433927460157636,
  ],
  [
    0.054293734116568765, 0, 0, 0, 0, 4.450312892752409, 1.8915178993145003, -5.801203960010585,
    0.3111643669578199, -0.1521609496625161, 0.20136540080403034, 0.04471061572777259,
  ],
  [
    0.056167502283047954, 0, 0, 0, 0, 0, 0.25350021021662483, -0.2462390374708025, -0.12419142326381637,
    0.15329179827876568, 0.00820105229563469, 0.007567897660545699, -0.008298,
  ],
  [
    0.03183464816350214, 0, 0, 0, 0, 0.028300909672366776, 0.053541988307438566, -0.05492374857139099, 0, 0,
    -0.00010834732869724932, 0.0003825710908356584, -0.00034046500868740456, 0.1413124436746325,
  ],
  [
    -0.42889630158379194, 0, 0, 0, 0, -4.697621415361164, 7.683421196062599, 4.06898981839711,
    0.3567271874552811, 0, 0, 0, -0.0013990241651590145, 2.9475147891527724, -9.15095847217987,
  ],
];

/** The stage whose argument is the state at the end of the step: the first stage of the next step. */
const stepEnd = 12;

/** The weights b_j − b̂_j of the fifth-order error estimate. */
const fifthOrderErrorWeights: readonly number[] = [
  0.01312004499419488, 0, 0, 0, 0, -1.2251564463762044, -0.4957589496572502, 1.6643771824549864,
  -0.35032884874997366, 0.3341791187130175, 0.08192320648511571, -0.022355307863886294,
];

/** The weights b_j − b̃_j of the third-order error estimate. */
const thirdOrderErrorWeights: readonly number[] = [
  -0.18980075407240762, 0, 0, 0, 0, 4.450312892752409, 1.8915178993145003, -5.801203960010585,
  -0.42268232132379197, -0.1521609496625161, 0.20136540080403034, 0.022651792198360825,
];

/** The weights d_ij of the four highest terms of the dense output, rows i = 4 … 7, over all sixteen stages. */
const denseWeights: readonly (readonly number[])[] = [
  [
    -8.428938276109013, 0, 0, 0, 0, 0.5667149535193777, -3.0689499459498917, 2.38466765651207,
    2.117034582445028, -0.871391583777973, 2.2404374302607883, 0.6315787787694688, -0.08899033645133331,
    18.148505520854727, -9.194632392478356, -4.436036387594894,
  ],
  [
    10.427508642579134, 0, 0, 0, 0, 242.28349177525817, 165.20045171727028, -374.5467547226902,
    -22.113666853125306, 7.733432668472264, -30.674084731089398, -9.332130526430229, 15.697238121770845,
    -31.139403219565178, -9.35292435884448, 35.81684148639408,
  ],
  [
    19.985053242002433, 0, 0, 0, 0, -387.0373087493518, -189.17813819516758, 527.8081592054236,
    -11.57390253995963, 6.8812326946963, -1.0006050966910838, 0.7777137798053443, -2.778205752353508,
    -60.19669523126412, 84.32040550667716, 11.99229113618279,
  ],
  [
    -25.69393346270375, 0, 0, 0, 0, -154.18974869023643, -231.5293791760455, 357.6391179106141,
    93.40532418362432, -37.45832313645163, 104.0996495089623, 29.8402934266605, -43.53345659001114,
    96.32455395918828, -39.17726167561544, -149.72683625798564,
  ],
];

/** Σ_j w_j k_j, component i: what every formula of a Runge–Kutta method is made of. */
function weightedSum(weights: readonly number[], stages: readonly Float64Array[], i: number): number {
  let sum = 0;
  for (let j = 0; j < weights.length; j++) sum += weights[j]! * stages[j]![i]!;
  return sum;
}

/** The inner product of v and w, each component in its own unit. */
function innerProduct(v: Float64Array, w: Float64Array, units: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < v.length; i++) sum += (v[i]! / units[i]!) * (w[i]! / units[i]!);
  return sum;
}

/** The logarithm of the largest |v_i|, each component in its own unit; −∞ for zero. */
function logarithmicSize(v: Float64Array, units: Float64Array): number {
  let largest = 0;
  for (let i = 0; i < v.length; i++) largest = Math.max(largest, Math.abs(v[i]! / units[i]!));
  return Math.log(largest);
}

function allFinite(v: ArrayLike<number>): boolean {
  for (let i = 0; i < v.length; i++) if (!Number.isFinite(v[i])) return false;
  return true;
}

/** The first number, to the last bit, at which `isBefore` no longer holds; it holds at `before`, not at `after`. */
function bisect(before: number, after: number, isBefore: (x: number) => boolean): number {
  for (;;) {
    const middle = before + (after - before) / 2;
    if (middle === before || middle === after) return after;
    if (isBefore(middle)) before = middle;
    else after = middle;
  }
}

/** One accepted step and its dense output: a polynomial of degree seven in θ = (τ − start) / h, of order seven in h. */
interface Segment {
  readonly start: number;
  /** The signed length of the step; an event may end the solution before `start + h`. */
  readonly h: number;
  /** Eight rows of n numbers each, innermost factor last. */
  readonly coefficients: Float64Array;
}

/** The dense output of the step from y to yNext with all sixteen stages evaluated (Hairer et al., section II.6). */
function denseOutput(
  start: number,
  h: number,
  y: Float64Array,
  yNext: Float64Array,
  stages: readonly Float64Array[],
): Segment {
  const n = y.length;
  const coefficients = new Float64Array(8 * n);
  for (let i = 0; i < n; i++) {
    const rise = yNext[i]! - y[i]!;
    const departure = h * stages[0]![i]! - rise;
    coefficients[i] = y[i]!;
    coefficients[n + i] = rise;
    coefficients[2 * n + i] = departure;
    coefficients[3 * n + i] = rise - h * stages[stepEnd]![i]! - departure;
    for (let row = 0; row < 4; row++)
      coefficients[(4 + row) * n + i] = h * weightedSum(denseWeights[row]!, stages, i);
  }
  return { start, h, coefficients };
}

/** Writes the state at tau into out: r₀ + θ(r₁ + (1−θ)(r₂ + θ(r₃ + (1−θ)(r₄ + θ(r₅ + (1−θ)(r₆ + θr₇)))))). */
function interpolate(segment: Segment, tau: number, out: Float64Array): void {
  const n = out.length;
  const r = segment.coefficients;
  const theta = (tau - segment.start) / segment.h;
  const rest = 1 - theta;
  for (let i = 0; i < n; i++) {
    let value = r[7 * n + i]!;
    for (let row = 6; row >= 0; row--) value = r[row * n + i]! + (row % 2 === 0 ? theta : rest) * value;
    out[i] = value;
  }
}

/** A scalar function of τ and the state; the integration stops where one first crosses zero. */
type EventFunction = (tau: number, y: Float64Array) => number;

/** Each step is searched in this many parts, so that two crossings within one step are rarely missed. */
const partsPerStep = 8;

/**
 * The first zero crossing of any event on the segment up to `end`, or undefined. `signs` holds each event's sign
 * before the segment and is brought up to date; an event that is zero at the start must first leave zero.
 */
function firstCrossing(
  events: readonly EventFunction[],
  signs: number[],
  segment: Segment,
  end: number,
  y: Float64Array,
): number | undefined {
  const signAt = (event: EventFunction, tau: number): number => {
    interpolate(segment, tau, y);
    return Math.sign(event(tau, y));
  };
  let before = segment.start;
  for (let part = 1; part <= partsPerStep; part++) {
    const after = part === partsPerStep ? end : segment.start + (segment.h * part) / partsPerStep;
    let first: number | undefined;
    for (let i = 0; i < events.length; i++) {
      const event = events[i]!;
      const sign = signs[i]!;
      const signAfter = signAt(event, after);
      if (sign !== 0 && (signAfter === 0 || signAfter === -sign)) {
        const crossing = bisect(before, after, (tau) => signAt(event, tau) === sign);
        if (first === undefined || (crossing - first) * segment.h < 0) first = crossing;
      }
      if (!Number.isNaN(signAfter)) signs[i] = signAfter;
    }
    if (first !== undefined) return first;
    before = after;
  }
  return undefined;
}

/** The exponents p of |dy/dτ| / |y| ~ (τ* − τ)^−p that count as a pole: 1/2 is a simple pole of β, 1 a Landau pole. */
const smallestExponent = 1 / 4;
const largestExponent = 4;

/** How close, relative to the way travelled, the last mesh point must be to the pole it announces. */
const nearness = 1e-5;

/**
 * The place τ* of the singularity at which the mesh ends, or undefined if it ends for another reason.
 *
 * Near a Landau pole y ~ (τ* − τ)^−α, near a simple pole of β itself y* − y ~ (τ* − τ)^(1/2). Either way the
 * steepness, the logarithm of |dy/dτ| in units of the tolerance of y, is a constant less p ln(τ* − τ). Three mesh
 * points determine the constant, p and τ*: where the steepness rises by a, then by b,
 *
 *     (τ₁ − τ₀) / (τ₂ − τ₁) = (e^(a/p) − 1) / (1 − e^(−b/p)),      τ* − τ₂ = (τ₂ − τ₁) / (e^(b/p) − 1).
 *
 * Exponential growth has constant steepness.
 */
function poleAhead(tau: readonly number[], steepness: readonly number[]): number | undefined {
  const last = tau.length - 1;
  const middle = lastBelow(steepness, steepness[last]! - 2, last);
  const first = middle < 0 ? -1 : lastBelow(steepness, steepness[middle]! - 2, middle);
  if (first < 0) return undefined;

  const a = steepness[middle]! - steepness[first]!;
  const b = steepness[last]! - steepness[middle]!;
  const ratio = (tau[middle]! - tau[first]!) / (tau[last]! - tau[middle]!);
  const isBelow = (x: number) => Math.expm1(a * x) / -Math.expm1(-b * x) < ratio;
  if (!isBelow(1 / largestExponent) || isBelow(1 / smallestExponent)) return undefined;

  const inverseExponent = bisect(1 / largestExponent, 1 / smallestExponent, isBelow);
  const distance = (tau[last]! - tau[middle]!) / Math.expm1(b * inverseExponent);
  return Math.abs(distance) < nearness * Math.abs(tau[last]! - tau[0]!) ? tau[last]! + distance : undefined;
}

/** The slopes that `leapsPole` compares: at the start of the step, and of the two before it. */
const slopesKept = 3;

/**
 * Whether a step would leap over a pole: dy/dτ has grown over the last two steps, and now a stage reverses it. The tolerance
 * alone may allow this, for beyond a simple pole of β the flow returns to the pole. The first two steps have no such past;
 * there dy/dτ must have grown from the start of the step to the stage before the reversal. All slopes are measured in the
 * same units: where a coupling crosses zero, its tolerance may change faster than they do.
 */
function leapsPole(
  slopes: readonly Float64Array[],
  stages: readonly Float64Array[],
  units: Float64Array,
): boolean {
  let reversed = 1;
  while (reversed < stages.length && !(innerProduct(stages[reversed]!, stages[0]!, units) < 0)) reversed++;
  if (reversed === stages.length) return false;
  const past = slopes.length < slopesKept ? [stages[0]!, stages[reversed - 1]!] : slopes;
  const sizes = past.map((slope) => logarithmicSize(slope, units));
  return sizes.every((size, i) => i === 0 || size > sizes[i - 1]!);
}

/** The last index before `end` at which the value is at most `bound`, or −1. */
function lastBelow(values: readonly number[], bound: number, end: number): number {
  let index = end - 1;
  while (index >= 0 && values[index]! > bound) index--;
  return index;
}

/** Writes dy/dτ at (tau, y) into out. */
type RightHandSide = (tau: number, y: ArrayLike<number>, out: Float64Array) => void;

interface IntegrationOptions {
  /** The relative tolerance of the local error, default 1e-10. */
  readonly rtol?: number | undefined;
  /** The absolute tolerance of the local error in units of y, default 1e-12. */
  readonly atol?: number | undefined;
  /** The most steps to try, rejected ones included, default 100,000. */
  readonly maxSteps?: number | undefined;
  /** The length of the first step to try, in units of τ; chosen automatically by default. */
  readonly firstStep?: number | undefined;
  /** The longest step, in units of τ. */
  readonly maxStep?: number | undefined;
  /** The interval of τ in which the theory is valid: the integration stops at its border. */
  readonly range?: readonly [number, number] | undefined;
  /** The integration stops at the first zero crossing of any of these. */
  readonly events?: readonly EventFunction[] | undefined;
}

/** The options with their defaults, and the end of the integration that span and range allow. */
interface Limits {
  readonly rtol: number;
  readonly atol: number;
  readonly maxSteps: number;
  readonly firstStep: number | undefined;
  readonly maxStep: number;
  readonly end: number;
  readonly reason: 'end' | 'range';
  readonly events: readonly EventFunction[];
}

/** Reads span and options; a RangeError says in English what is wrong with them. */
function readLimits(
  y0: ArrayLike<number>,
  span: readonly [number, number],
  options: IntegrationOptions,
): Limits {
  const {
    rtol = 1e-10,
    atol = 1e-12,
    maxSteps = 100_000,
    firstStep,
    maxStep = Infinity,
    events = [],
  } = options;
  const [start, target] = span;
  const [low, high] = options.range ?? [-Infinity, Infinity];
  const end = Math.min(Math.max(target, low), high);

  demand(y0.length > 0, 'the initial state is empty');
  demand(allFinite(y0), 'the initial state is not finite');
  demand(allFinite([start, target]), `the span must be two finite numbers, not ${start}, ${target}`);
  demand(rtol > 0 && rtol < Infinity, `rtol must be positive and finite, not ${rtol}`);
  demand(atol > 0 && atol < Infinity, `atol must be positive and finite, not ${atol}`);
  demand(Number.isInteger(maxSteps) && maxSteps > 0, `maxSteps must be a positive integer, not ${maxSteps}`);
  demand(firstStep === undefined || firstStep > 0, `firstStep must be positive, not ${firstStep ?? ''}`);
  demand(maxStep > 0, `maxStep must be positive, not ${maxStep}`);
  demand(low <= high, `the range must be two numbers in ascending order, not ${low}, ${high}`);
  demand(low <= start && start <= high, `tau = ${start} lies outside the range from ${low} to ${high}`);

  return { rtol, atol, maxSteps, firstStep, maxStep, events, end, reason: end === target ? 'end' : 'range' };
}

function demand(condition: boolean, complaint: string): void {
  if (!condition) throw new RangeError(complaint);
}

/** Why and where an integration stopped. */
interface Stopped {
  /**
   * `end`: the end of the span; `pole`: the derivative diverges at tau, as at a Landau pole; `event`: an event
   * function crossed zero; `range`: the border of the declared validity; `steps`: no further step was possible.
   */
  readonly reason: 'end' | 'pole' | 'event' | 'range' | 'steps';
  /** The scale τ at which it stopped; for a pole the place of the pole, just beyond the last mesh point. */
  readonly tau: number;
}

/** A solution of dy/dτ = f(τ, y): the accepted mesh, and a dense output of order seven between its points. */
interface Solution {
  /** The mesh, monotone, first and last point included. */
  readonly tau: Float64Array;
  /** The state at each mesh point. */
  readonly y: Float64Array[];
  /** The state at any τ of the mesh's span; a RangeError outside. */
  readonly at: (tau: number) => Float64Array;
  readonly stopped: Stopped;
  /** The number of accepted steps. */
  readonly steps: number;
  /** The number of evaluations of the right-hand side. */
  readonly evaluations: number;
}

/** The dense output as a function on the whole mesh; mesh points give the stored state exactly. */
function onMesh(
  tau: Float64Array,
  y: readonly Float64Array[],
  segments: readonly Segment[],
): (at: number) => Float64Array {
  const first = tau[0]!;
  const last = tau[tau.length - 1]!;
  const direction = last < first ? -1 : 1;
  return (at) => {
    if (!((at - first) * direction >= 0 && (last - at) * direction >= 0))
      throw new RangeError(`tau = ${at} lies outside the solution, which reaches from ${first} to ${last}`);
    let low = 0;
    let high = tau.length - 1;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((at - tau[middle]!) * direction < 0) high = middle;
      else low = middle;
    }
    if (at === tau[low]) return y[low]!.slice();
    if (at === tau[high]) return y[high]!.slice();
    const out = new Float64Array(y[low]!.length);
    interpolate(segments[low]!, at, out);
    return out;
  };
}

/**
 * The estimated local error of a step of length h in units of the tolerance: at most 1 is acceptable. The
 * fifth-order estimate, damped by the third-order one where both are small (Hairer et al., section II.10).
 */
function errorNorm(
  h: number,
  y: Float64Array,
  yNext: Float64Array,
  stages: readonly Float64Array[],
  { rtol, atol }: Limits,
): number {
  let fifth = 0;
  let third = 0;
  for (let i = 0; i < y.length; i++) {
    const scale = atol + rtol * Math.max(Math.abs(y[i]!), Math.abs(yNext[i]!));
    const fifthError = weightedSum(fifthOrderErrorWeights, stages, i) / scale;
    const thirdError = weightedSum(thirdOrderErrorWeights, stages, i) / scale;
    fifth += fifthError * fifthError;
    third += thirdError * thirdError;
  }
  if (fifth === 0) return 0;
  return (h * fifth) / Math.sqrt(y.length * (fifth + 0.01 * third));
}

/** The factor by which a step is shortened where nothing is known but that it failed. */
const deepestCut = 1 / 3;

/** The factor from this step's length to the next: order eight, safety 0.9, no growth beyond 6. */
function stepFactor(error: number): number {
  if (Number.isNaN(error)) return deepestCut;
  return Math.min(6, Math.max(deepestCut, 0.9 * Math.pow(error, -1 / 8)));
}

/**
 * The length of a first step: its eighth power times the larger of dy/dτ and d²y/dτ² is a hundredth, in units of the
 * tolerance (Hairer et al., section II.4). `slope` is dy/dτ at the start.
 */
function initialStep(
  f: RightHandSide,
  tau: number,
  direction: number,
  longest: number,
  y: Float64Array,
  slope: Float64Array,
  { rtol, atol }: Limits,
): number {
  const weightedNorm = (component: (i: number) => number): number => {
    let sum = 0;
    for (let i = 0; i < y.length; i++) {
      const x = component(i) / (atol + rtol * Math.abs(y[i]!));
      sum += x * x;
    }
    return Math.sqrt(sum);
  };
  const size = weightedNorm((i) => y[i]!);
  const speed = weightedNorm((i) => slope[i]!);
  const euler = Math.min(longest, size <= 1e-5 || speed <= 1e-5 ? 1e-6 : (0.01 * size) / speed);

  const slopeNext = new Float64Array(y.length);
  f(
    tau + direction * euler,
    y.map((value, i) => value + direction * euler * slope[i]!),
    slopeNext,
  );
  const curvature = weightedNorm((i) => slopeNext[i]! - slope[i]!) / euler;
  const fastest = Math.max(speed, curvature);
  if (!Number.isFinite(fastest)) return euler;
  const step = fastest <= 1e-15 ? Math.max(1e-6, euler * 1e-3) : Math.pow(0.01 / fastest, 1 / 8);
  return Math.min(longest, 100 * euler, step);
}

/**
 * DOP853: adaptive integration of dy/dτ = f(τ, y) by the explicit Runge–Kutta method of Dormand and Prince of order
 * eight. Source: Hairer, Nørsett, Wanner, Solving Ordinary Differential Equations I, 2nd ed., sections II.4 to II.6, II.10.
 */

/** A step below this multiple of τ, or of the way travelled, is lost in rounding. */
const shortestStep = 16 * Number.EPSILON;

/**
 * Integrates f from the state y0 over the span, forward or backward. A pole is an answer, `stopped.reason: 'pole'`,
 * and no non-finite number ever stands in the solution. A RangeError says what is wrong with the input.
 */
function integrate(
  f: RightHandSide,
  y0: ArrayLike<number>,
  span: readonly [number, number],
  options: IntegrationOptions = {},
): Solution {
  const limits = readLimits(y0, span, options);
  const { end, events, maxSteps, rtol, atol } = limits;
  const start = span[0];
  const direction = end < start ? -1 : 1;

  let evaluations = 0;
  const slopeAt: RightHandSide = (tau, y, out) => {
    evaluations++;
    f(tau, y, out);
  };

  let tau = start;
  let y = Float64Array.from(y0);
  let yNext = new Float64Array(y.length);
  const scratch = new Float64Array(y.length);
  const stages = nodes.map(() => new Float64Array(y.length));
  const takeStages = (first: number, last: number, step: number): void => {
    for (let s = first; s <= last; s++) {
      const argument = s === stepEnd ? yNext : scratch;
      for (let i = 0; i < y.length; i++)
        argument[i] = y[i]! + step * weightedSum(stageWeights[s]!, stages, i);
      slopeAt(tau + nodes[s]! * step, argument, stages[s]!);
    }
  };

  slopeAt(start, y, stages[0]!);
  if (!allFinite(stages[0]!)) throw new RangeError(`the right-hand side is not finite at tau = ${start}`);

  const mesh = [tau];
  const states = [y];
  const segments: Segment[] = [];
  const tolerances = y.map((value) => atol + rtol * Math.abs(value));
  const steepness = [logarithmicSize(stages[0]!, tolerances)];
  let slopes = [stages[0]!.slice()];
  const signs = events.map((event) => Math.sign(event(start, y.slice())) || 0);
  const finish = (stopped: Stopped): Solution => {
    const tau = Float64Array.from(mesh);
    return {
      tau,
      y: states,
      at: onMesh(tau, states, segments),
      stopped,
      steps: segments.length,
      evaluations,
    };
  };

  const longest = Math.min(limits.maxStep, Math.abs(end - start));
  let h = limits.firstStep ?? initialStep(slopeAt, start, direction, longest, y, stages[0]!, limits);
  let largestGrowth = Infinity;
  for (let attempts = 0; tau !== end; attempts++) {
    h = Math.min(h, longest);
    const distance = Math.abs(end - tau);
    const isLast = 1.01 * h >= distance;
    if (isLast) h = distance;
    if (attempts === maxSteps) return finish({ reason: 'steps', tau });
    if (h <= shortestStep * Math.max(Math.abs(tau), Math.abs(tau - start)) && !isLast) {
      const pole = poleAhead(mesh, steepness);
      return finish(pole === undefined ? { reason: 'steps', tau } : { reason: 'pole', tau: pole });
    }

    const step = direction * h;
    takeStages(1, stepEnd, step);
    const error = errorNorm(h, y, yNext, stages, limits);
    let segment: Segment | undefined;
    if (error <= 1) {
      takeStages(stepEnd + 1, nodes.length - 1, step);
      segment = denseOutput(tau, step, y, yNext, stages);
      if (!allFinite(segment.coefficients) || leapsPole(slopes, stages, tolerances)) segment = undefined;
    }
    if (segment === undefined) {
      h *= error <= 1 ? deepestCut : stepFactor(error);
      largestGrowth = 1;
      continue;
    }
    h *= Math.min(stepFactor(error), largestGrowth);
    largestGrowth = Infinity;

    tau = isLast ? end : tau + step;
    const crossing = firstCrossing(events, signs, segment, tau, scratch);
    if (crossing !== undefined) {
      tau = crossing;
      interpolate(segment, tau, yNext);
    }
    mesh.push(tau);
    states.push(yNext);
    segments.push(segment);
    if (crossing !== undefined) return finish({ reason: 'event', tau });

    y = yNext;
    for (let i = 0; i < y.length; i++) tolerances[i] = atol + rtol * Math.abs(y[i]!);
    steepness.push(logarithmicSize(stages[stepEnd]!, tolerances));
    slopes.push(stages[stepEnd]!.slice());
    slopes = slopes.slice(-slopesKept);
    yNext = new Float64Array(y.length);
    [stages[0], stages[stepEnd]] = [stages[stepEnd]!, stages[0]!];
  }
  return finish({ reason: limits.reason, tau });
}

export type { EventFunction, IntegrationOptions, Solution, Stopped };
