// Made by `npm run assets` from templates/en/words.yaml. Do not edit.
export const words = {
  "marks": {
    "proved": "proved ✓",
    "proved for": "proved ✓ for <conditions>",
    "supported": "supported ≈ agrees at <points> random points",
    "undecided": "undecided: <why>",
    "refuted": "refuted ✗ at <witness>"
  },
  "step": {
    "from": "from",
    "and": "and",
    "to": "to"
  },
  "abstract": {
    "intro": "These notes derive the mechanics in scale of *<title>*, line by line. Every equation was computed from the theory file and then checked by an exact argument or by evaluation; the verdict stands beside it.",
    "count": "The verdicts on the <total> numbered lines: <verdicts>.",
    "proved": "<n> proved",
    "supported": "<n> supported by numerical evidence",
    "undecided": "<n> undecided",
    "refuted": "<n> refuted"
  },
  "conventions": {
    "title": "Conventions",
    "scale": {
      "ln mu": "The scale variable is $<tau> = \\ln(\\mu/\\mu_0)$.",
      "ln mu^2": "The scale variable is $<tau> = \\ln(\\mu^2/\\mu_0^2)$.",
      "log10 mu": "The scale variable is $<tau> = \\log_{10}(\\mu/\\mu_0)$.",
      "ln L": "The scale variable is $<tau> = \\ln(\\ell/\\ell_0)$, where $\\ell$ is a length."
    },
    "direction": {
      "UV": "It grows towards the ultraviolet (UV), that is towards short distances; the infrared (IR) lies at $<tau> \\to -\\infty$.",
      "IR": "It grows towards the infrared (IR), that is towards long distances; the ultraviolet (UV) lies at $<tau> \\to -\\infty$."
    },
    "per ln mu": {
      "ln mu": "",
      "ln mu^2": "An eigenvalue $\\theta$ in this variable is $2\\theta$ per $\\ln\\mu$.",
      "log10 mu": "An eigenvalue $\\theta$ in this variable is $\\theta/\\ln 10$ per $\\ln\\mu$.",
      "ln L": "An eigenvalue $\\theta$ in this variable is $-\\theta$ per $\\ln\\mu$."
    },
    "dot": {
      "beta": "A dot means the derivative by <tau> along the flow, $\\dot{x} = dx/d<tau>$.",
      "mechanical": "A dot means the derivative by <tau> along the motion, $\\dot{x} = dx/d<tau>$; the scale plays the part that time plays in mechanics."
    },
    "reference": "The scale $<tau> = 0$ lies at <value> <unit>.",
    "range": "The theory is meant for $<from> \\le <tau> \\le <to>$.",
    "loops": "The beta functions are cut; the number of loops kept is <loops>.",
    "settings": "Set to exact values throughout: <settings>."
  },
  "theory": {
    "title": {
      "beta": "The theory and its beta functions",
      "lagrangian": "The theory",
      "hamiltonian": "The theory"
    },
    "couplings": {
      "beta": "The couplings, and the momenta that they will be given:",
      "mechanical": "The coordinates and their momenta:"
    },
    "parameters": "The parameters stay symbols in all that follows; their values are defaults for numbers:",
    "definitions": "The theory file abbreviates, and below the abbreviations are written out:",
    "betas": "The theory is given by",
    "betas below": {
      "flow": "Its beta functions $\\beta_i = dg_i/d<tau>$ are long; they are written out in <first> to <last>, where Hamilton’s equations give them back."
    },
    "force": "and by a function of the couplings alone, which will drive the momenta,",
    "head": {
      "coupling": "coupling",
      "coordinate": "coordinate",
      "parameter": "parameter",
      "abbreviation": "abbreviation",
      "name": "in the file",
      "momentum": "momentum",
      "start": "initial value",
      "value": "value",
      "assumed": "assumed",
      "meaning": "meaning"
    },
    "assume": {
      "positive": "positive",
      "real": "real"
    },
    "none": "–"
  },
  "sections": {
    "lagrangian": {
      "title": "The Lagrangian"
    },
    "lift": {
      "title": "A Hamiltonian for the flow"
    },
    "momenta": {
      "title": "Momenta and the Hessian"
    },
    "motion": {
      "title": "Euler–Lagrange equations"
    },
    "solution": {
      "title": "Solution of the equations of motion"
    },
    "energy": {
      "title": "The energy"
    },
    "symmetry": {
      "title": "Symmetries"
    },
    "hamiltonian": {
      "title": "The Hamiltonian"
    },
    "legendre": {
      "title": "Legendre transform"
    },
    "hamilton": {
      "title": "Hamilton’s equations"
    },
    "meaning": {
      "title": "What the momentum means"
    },
    "conserved": {
      "title": "What is conserved"
    },
    "stability": {
      "title": "Stability matrix"
    },
    "running": {
      "title": "The flow in closed form"
    },
    "hamilton-jacobi": {
      "title": "Hamilton–Jacobi equation"
    },
    "references": {
      "title": "References"
    },
    "provenance": {
      "title": "Provenance"
    }
  },
  "meaning": {
    "free": {
      "one": "There is no <F>, and so <p> feels the coupling but never acts back on it. A momentum that is zero stays zero; any other is, along a given trajectory, a multiple of one function. This <p> is the *adjoint* of the flow. It tells how sensitive a quantity fixed at one end of the trajectory is to the coupling at a point on the way. The lift adds no new motion of the coupling; what it adds is this sensitivity, carried along, and a Hamiltonian form.",
      "many": "There is no <F>, and so the momenta feel the couplings but never act back on them. Momenta that are zero stay zero; along a given trajectory all solutions form a linear space. The momenta are the *adjoint* of the flow. They tell how sensitive a quantity fixed at one end of the trajectory is to each coupling at a point on the way. The lift adds no new motion of the couplings; what it adds is this sensitivity, carried along, and a Hamiltonian form."
    },
    "driven": {
      "one": "The slope of <F> drives <p>, but <p> never acts back on the coupling. $<p> = 0$ is a solution only where that slope vanishes.",
      "many": "The gradient of <F> drives the momenta, but they never act back on the couplings. Momenta that are zero stay zero only where that gradient vanishes."
    },
    "near": {
      "one": "Near a simple zero of $\\beta$ with slope $\\theta$ the distance of the coupling from it goes as $e^{\\theta <tau>}$, and <part> goes as $e^{-\\theta <tau>}$. For $\\theta > 0$ it decays as <tau> grows, towards the <far>, and grows towards the <near>; for $\\theta < 0$ it is the other way round.",
      "many": "Near a fixed point every eigenvalue $\\theta$ of the stability matrix comes with $-\\theta$. In its direction the distance of the couplings from the point goes as $e^{\\theta <tau>}$, and <part> as $e^{-\\theta <tau>}$. For real $\\theta > 0$ they decay as <tau> grows, towards the <far>, and grow towards the <near>; for $\\theta < 0$ it is the other way round."
    },
    "part": {
      "free": {
        "one": "<p>",
        "many": "the matching momenta go"
      },
      "driven": {
        "one": "the part of <p> that is not driven",
        "many": "the matching momenta, as far as they are not driven, go"
      }
    }
  },
  "conserved": {
    "quadrature": "That <H> is conserved integrates the momentum. Since $<H> = <p>\\,\\beta$ keeps its value, $<p> = <H>/\\beta$ along every trajectory on which $\\beta \\ne 0$, and no further equation need be solved. At $<p> = 0$ the statement is empty.",
    "trivial": "That <H> is conserved says nothing where all momenta vanish, for then $<H> = 0$ whatever the couplings do."
  },
  "stability": {
    "trace": "Its trace, the divergence of the flow of the couplings, is",
    "zeros": "The entries <entries> vanish.",
    "zero": "The entry <entries> vanishes.",
    "rest": "The other <n> entries vanish."
  },
  "legendre": {
    "curved": "The momenta are not linear in the velocities. The velocities are not solved for here, so that no Hamiltonian follows.",
    "constrained": "The Hessian cannot be inverted. The velocities cannot all be expressed by the momenta; instead the momenta obey constraints, and neither accelerations nor a Hamiltonian without constraints follow.",
    "open": "That the Hessian can be inverted was not established. No accelerations and no Hamiltonian follow here."
  },
  "provenance": {
    "file": "The theory was read from <file>. The SHA-256 of that file, with line ends LF and Unicode form NFC, is <hash>.",
    "unused": "The file also has the following keys, which these notes do not use: <keys>."
  },
  "rules": {
    "beta-function": {
      "title": "Beta function of <q>",
      "rule": "given",
      "why": {
        "plain": "The beta function of <q> is the rate at which <q> changes with the scale. It is what the theory file states.",
        "again": "Likewise for <q>."
      }
    },
    "linear-lift": {
      "title": "Scale Hamiltonian",
      "rule": "linear lift",
      "why": {
        "one": "Give the coupling <q> a conjugate momentum <p> and take their product $<p>\\,\\beta$ as the Hamiltonian. It is the simplest choice whose first Hamilton equation is the flow of the coupling.",
        "many": "Give every coupling $g_i$ a conjugate momentum $p_i$ and take $\\sum_i p_i\\,\\beta_i$ as the Hamiltonian. It is the simplest choice whose first Hamilton equations are the flow of the couplings.",
        "driven": "A function of the couplings alone may be added. It leaves their flow as it is and drives only the momenta."
      }
    },
    "given-hamiltonian": {
      "title": "Hamiltonian",
      "rule": "given",
      "why": {
        "plain": "The theory is given by its Hamiltonian."
      }
    },
    "hamilton-rate": {
      "title": "Rate of <q>",
      "rule": "Hamilton’s equation $\\dot{q} = \\partial <H>/\\partial p$",
      "why": {
        "beta": "The rate of <q> is the slope of <H> in its momentum <p>. Because <H> is linear in <p>, this is the beta function of <q>, as it must be.",
        "mechanical": "The rate of <q> is the slope of <H> in its momentum <p>.",
        "again": "The rate of <q> is the slope of <H> in <p>."
      }
    },
    "hamilton-force": {
      "title": "Force on <p>",
      "rule": "Hamilton’s equation $\\dot{p} = -\\partial <H>/\\partial q$",
      "why": {
        "one": "The force on <p> is minus the slope of <H> in <q>, and hence <p> times minus the slope of the beta function.",
        "one driven": "The force on <p> is minus the slope of <H> in <q>: <p> times minus the slope of the beta function, and minus the slope of <F>.",
        "many": "The force on <p> is minus the slope of <H> in <q>. Every beta function that contains <q> contributes, so the force takes its coefficients from one *column* of the stability matrix: $\\dot{p}_i = -\\sum_j p_j\\,\\partial\\beta_j/\\partial g_i$. Note the order of the indices; the Jacobian appears transposed.",
        "many driven": "The force on <p> is minus the slope of <H> in <q>. Every beta function that contains <q> contributes, so the force takes its coefficients from one *column* of the stability matrix: $\\dot{p}_i = -\\sum_j p_j\\,\\partial\\beta_j/\\partial g_i - \\partial <F>/\\partial g_i$. Note the order of the indices; the Jacobian appears transposed.",
        "mechanical": "The force on <p> is minus the slope of <H> in <q>.",
        "again": "The force on <p> is minus the slope of <H> in <q>."
      }
    },
    "conservation": {
      "title": "Conservation of <H>",
      "rule": "chain rule",
      "why": {
        "autonomous": "In $d<H>/d<tau>$ the contribution of each coordinate cancels that of its momentum, by Hamilton’s equations. <H> does not contain <tau> itself, so nothing is left and <H> is conserved.",
        "explicit": "In $d<H>/d<tau>$ the contribution of each coordinate cancels that of its momentum, by Hamilton’s equations. What is left is the explicit dependence of <H> on <tau>, so <H> is not conserved in general."
      }
    },
    "liouville": {
      "title": "Liouville’s theorem",
      "rule": "divergence of Hamilton’s equations",
      "why": {
        "beta": "The flow of the couplings alone contracts or expands volumes. The momenta make up for it, since what each rate contributes to the divergence its force takes away. In phase space volume is preserved and the flow can be run backwards.",
        "mechanical": "What each rate contributes to the divergence its force takes away. The motion preserves volume in phase space."
      }
    },
    "stability-matrix": {
      "title": "Stability matrix",
      "rule": "$<J>_{ij} = \\partial\\beta_i/\\partial g_j$",
      "why": {
        "one": "With one coupling the stability matrix is a single number, the slope of the beta function. Its value at a fixed point is the eigenvalue $\\theta$.",
        "many": "The row counts the beta function and the column the coupling that it is differentiated by, both in the order <couplings>. The eigenvalues $\\theta$ are to be taken at a fixed point.",
        "UV": "A positive $\\theta$ attracts towards the IR (irrelevant), a negative one repels towards the IR (relevant), and zero is marginal.",
        "IR": "A negative $\\theta$ attracts towards the IR (irrelevant), a positive one repels towards the IR (relevant), and zero is marginal."
      }
    },
    "running-constant": {
      "title": "Running of <q>",
      "rule": "$\\beta = 0$",
      "why": {
        "plain": "The beta function of <q> vanishes everywhere, and so <q> keeps the value that it has at $<tau> = 0$."
      }
    },
    "running-affine": {
      "title": "Running of <q>",
      "rule": "linear equation",
      "why": {
        "plain": "The rate of <q> is a constant plus a multiple of <q>. This is the solution that has its initial value at $<tau> = 0$, and it exists for all <tau>.",
        "condition": "It divides by <divisor>, which must not vanish; where it does, its limit holds."
      }
    },
    "running-power": {
      "title": "Running of <q>",
      "rule": "separation of variables",
      "why": {
        "plain": "The rate of <q> is a multiple of one power of <q>. Then another power of <q> changes uniformly, which gives the solution from the value at $<tau> = 0$, as long as what stands in it is real and finite."
      }
    },
    "running-bernoulli": {
      "title": "Running of <q>",
      "rule": "Bernoulli’s equation",
      "why": {
        "plain": "The rate of <q> is a multiple of <q> plus a multiple of one power of <q>. For another power of <q> the equation is linear, which gives the solution from the value at $<tau> = 0$, up to the point at which it becomes infinite.",
        "condition": "It divides by <divisor>, which must not vanish; where it does, its limit holds."
      }
    },
    "running-quadratic": {
      "title": "Running of <q>",
      "rule": "Riccati’s equation",
      "why": {
        "plain": "The rate of <q> is a quadratic function of <q>. This is the solution that has its initial value at $<tau> = 0$, up to the point at which it becomes infinite.",
        "open": "It is real as written where $<divisor> > 0$. Where that is negative the exponentials combine to a sine and a cosine, and where it vanishes the limit holds."
      }
    },
    "running-lambert-lower": {
      "title": "Running of <q>",
      "rule": "Lambert’s function $W_{-1}$",
      "why": {
        "plain": "The integral of $1/\\beta$ inverts by Lambert’s function, defined by $w e^w = z$. From $<start> > 0$ on, $w$ starts below −1 and cannot cross it, so the branch is $W_{-1}$. The solution holds as long as its argument is not below $-1/e$."
      }
    },
    "running-lambert-upper": {
      "title": "Running of <q>",
      "rule": "Lambert’s function $W_0$",
      "why": {
        "plain": "The integral of $1/\\beta$ inverts by Lambert’s function, defined by $w e^w = z$. From $<start> > 0$ on, $w$ starts above −1 and cannot cross it, so the branch is $W_0$. The solution holds as long as its argument is not below $-1/e$."
      }
    },
    "running-implicit": {
      "title": "Running of <q>",
      "rule": "separation of variables",
      "why": {
        "plain": "The integral of $1/\\beta$ from the value at $<tau> = 0$ to <q> is <tau>. It holds as long as no zero or pole of $\\beta$ lies between them; from a zero of $\\beta$ the coupling does not move. A logarithm of a negative number is meant up to a constant, which drops out.",
        "condition": "It divides by <divisor>, which must not vanish; where it does, its limit holds."
      }
    },
    "running-pole": {
      "title": "Pole of <q>",
      "rule": "zero of the denominator",
      "why": {
        "plain": "Here <q> becomes infinite, provided that the right-hand side is real. The solution holds on that side of the pole on which $<tau> = 0$ lies."
      }
    },
    "running-momentum": {
      "title": "Momentum <p> along the flow",
      "rule": "conservation of $<p>\\,\\beta$ and what is added to it",
      "why": {
        "free": "The product of <p> and the beta function of <q> keeps its value along the flow, and so <p> is known as soon as <q> is.",
        "driven": "The sum of <F> and of the product of <p> and the beta function of <q> keeps its value along the flow, and so <p> is known as soon as <q> is.",
        "fixed point": "Where the beta function vanishes the formula says nothing: there <q> stays, and <p> changes at the rate $-\\theta\\,<p> - \\partial <F>/\\partial <q>$ with the slope $\\theta$ of the beta function.",
        "uniform": "The beta function of <q> vanishes everywhere. Then <q> stays, the force on <p> is constant, and <p> changes uniformly.",
        "at rest": "The beta function of <q> vanishes everywhere. Then neither <q> nor <p> changes."
      }
    },
    "linear-motion": {
      "title": "Solution of <q>",
      "rule": "linear equations with constant coefficients",
      "why": {
        "plain": "The equations are linear with constant coefficients. The roots of the minimal polynomial of their matrix give the solution that has its initial values at $<tau> = 0$.",
        "again": "Likewise for <q>.",
        "oscillating": "Sines and cosines of one frequency add up to one oscillation, with an amplitude and a phase that the initial values decide.",
        "hyperbolic": "The hyperbolic functions grow exponentially, except from special initial values.",
        "open": "It is written for $<divisor> > 0$. Where that is negative, sine and cosine become hyperbolic functions, and where it vanishes the limit holds."
      }
    },
    "linear-flow": {
      "title": "Solution of <q>",
      "rule": "linear equations with constant coefficients",
      "why": {
        "plain": "The equations are linear with constant coefficients. The roots of the minimal polynomial of their matrix give the solution that has its initial values at $<tau> = 0$.",
        "again": "Likewise for <q>.",
        "oscillating": "Sines and cosines of one frequency add up to one oscillation, with an amplitude and a phase that the initial values decide.",
        "hyperbolic": "The hyperbolic functions grow exponentially, except from special initial values.",
        "open": "It is written for $<divisor> > 0$. Where that is negative, sine and cosine become hyperbolic functions, and where it vanishes the limit holds."
      }
    },
    "normal-mode": {
      "title": "Normal mode",
      "rule": "left eigenvector",
      "why": {
        "plain": "This combination of the coordinates moves for itself, as a single coordinate would. The factor on the right-hand side is minus the square of its frequency, where that is real.",
        "again": "Likewise."
      }
    },
    "amplitude": {
      "title": "Amplitude of <q>",
      "rule": "constant of the motion",
      "why": {
        "plain": "The right-hand side is the square of the amplitude, and it keeps its value."
      }
    },
    "hamilton-jacobi": {
      "title": "Hamilton–Jacobi equation",
      "rule": "$p = \\partial <S>/\\partial q$",
      "why": {
        "free": "Let the momenta be the slopes of one function <S> of the couplings and of <tau>. Then all equations of motion are contained in one equation for <S>. There is no <F>, so its left-hand side is the change of <S> along the flow: the flow carries <S> along unchanged.",
        "driven": "Let the momenta be the slopes of one function <S> of the couplings and of <tau>. Then all equations of motion are contained in one equation for <S>. Along the flow, <S> changes at the rate $-<F>$.",
        "mechanical": "Let the momenta be the slopes of one function <S> of the coordinates and of <tau>. Then all equations of motion are contained in one equation for <S>."
      }
    },
    "hamilton-jacobi-stationary": {
      "title": "Stationary Hamilton–Jacobi equation",
      "rule": "$<S> = <W> - <E>\\,<tau>$",
      "why": {
        "plain": "<H> does not contain <tau>, and so $<S> = <W> - <E>\\,<tau>$ separates the scale from the rest. What remains is an equation for <W>, in which the constant <E> is the value of <H>."
      }
    },
    "hamilton-jacobi-solution": {
      "title": "Solution by quadrature",
      "rule": "quadrature",
      "why": {
        "plain": "With one coordinate, and <H> linear in the momentum, the equation gives the slope of <W>, and an integral gives <W> itself, up to a constant. If logarithms stand in it, it is meant on an interval on which they are real."
      }
    },
    "given-lagrangian": {
      "title": "Lagrangian",
      "rule": "given",
      "why": {
        "plain": "The theory is given by its Lagrangian, a function of the coordinates and of the velocities with which they change as the scale is changed."
      }
    },
    "momentum": {
      "title": "Momentum of <q>",
      "rule": "$p = \\partial <L>/\\partial\\dot{q}$",
      "why": {
        "plain": "The momentum of <q> is the slope of <L> in the velocity <v>.",
        "again": "Likewise for <q>."
      }
    },
    "hessian": {
      "title": "Hessian",
      "rule": "second derivatives in the velocities",
      "why": {
        "one": "The second derivative of <L> in the velocity decides whether the velocity can be expressed by the momentum.",
        "many": "The second derivatives of <L> in the velocities, in the order <couplings>, decide whether the velocities can be expressed by the momenta.",
        "regular": "Here they can, for the Hessian can be inverted.",
        "regular one": "Here it can.",
        "singular": "Here they cannot all be, for the Hessian is singular.",
        "singular one": "Here it cannot."
      }
    },
    "euler-lagrange-unexpanded": {
      "title": "Euler–Lagrange equation of <q>, unexpanded",
      "rule": "stationary action",
      "why": {
        "plain": "The action is stationary if the momentum of <q> changes at a rate equal to the slope of <L> in <q>.",
        "again": "Likewise for <q>."
      }
    },
    "euler-lagrange": {
      "title": "Equation of motion of <q>",
      "rule": "total derivative expanded",
      "why": {
        "plain": "The derivative along the motion is carried out. Nothing has been multiplied or divided on the way.",
        "again": "The derivative along the motion is carried out."
      }
    },
    "acceleration": {
      "title": "Acceleration of <q>",
      "rule": "Cramer’s rule",
      "why": {
        "one": "The Hessian can be inverted, so the equation of motion can be solved for the acceleration.",
        "many": "The Hessian can be inverted, so the equations of motion can be solved for the accelerations.",
        "again": "Likewise for <q>."
      }
    },
    "constraint": {
      "title": "Constraint on <p>",
      "rule": "primary constraint",
      "why": {
        "plain": "The momentum <p> contains no velocity. Its definition is a constraint on phase space.",
        "again": "Likewise for <p>."
      }
    },
    "energy": {
      "title": "Energy",
      "rule": "$<E> = \\sum p\\,\\dot{q} - <L>$",
      "why": {
        "plain": "The energy is the sum of velocity times momentum, minus <L>."
      }
    },
    "energy-conservation": {
      "title": "Conservation of the energy",
      "rule": "Euler–Lagrange equations",
      "why": {
        "autonomous": "The derivative of <E> along the motion is a sum of velocities times left-hand sides of the equations of motion, which vanish. <L> does not contain <tau> itself, so <E> is conserved.",
        "explicit": "The derivative of <E> along the motion is a sum of velocities times left-hand sides of the equations of motion, which vanish, and of minus the explicit change of <L> with <tau>."
      }
    },
    "cyclic": {
      "title": "Constancy of <p>",
      "rule": "cyclic coordinate",
      "why": {
        "plain": "<L> does not contain <q> itself, only its velocity. Nothing is left in the equation of motion of <q> but the change of its momentum, and so <p> is constant.",
        "again": "Likewise for <q>."
      }
    },
    "noether": {
      "title": "Integral of the symmetry <symmetry>",
      "rule": "Noether’s theorem",
      "why": {
        "invariant": "The author’s <symmetry> changes the coordinates and leaves <L> as it is. By the equations of motion, $\\sum_i p_i\\,Q_i$ is then constant, where $Q_i$ is the change of the coordinate $i$.",
        "boundary": "The author’s <symmetry> changes the coordinates, and <L> only by the derivative of <boundary>. By the equations of motion, $\\sum_i p_i\\,Q_i$ minus <boundary> is then constant, where $Q_i$ is the change of the coordinate $i$.",
        "refuted": "The author states that <symmetry> is a symmetry. But it changes <L>, and not only by the derivative of <boundary>: it is none."
      }
    },
    "legendre": {
      "title": "Hamiltonian",
      "rule": "Legendre transform $<H> = \\sum p\\,\\dot{q} - <L>$",
      "why": {
        "plain": "Solve the momenta for the velocities and write the sum of momentum times velocity, minus <L>, in coordinates and momenta."
      }
    }
  }
};
