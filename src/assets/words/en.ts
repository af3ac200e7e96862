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
    "quadratic": "Leaving the flow has a price; its measure is the noise metric",
    "onsager-machlup": "To <F> is added the term of Onsager and Machlup.",
    "contact": "What is lost per unit of <tau> is the friction",
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
    "energy": {
      "title": "The energy"
    },
    "off-flow": {
      "title": "On the flow and off it"
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
    "contact": {
      "title": "The contact Hamiltonian’s equations"
    },
    "meaning": {
      "title": "What the momentum means"
    },
    "conserved": {
      "title": "What is conserved"
    },
    "dissipation": {
      "title": "What is lost"
    },
    "herglotz": {
      "title": "Herglotz’ variational principle"
    },
    "stability": {
      "title": "Stability matrix"
    },
    "equilibria": {
      "title": "At rest off the flow"
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
    "quadratic-lift": {
      "title": "Lagrangian of the quadratic lift",
      "rule": "quadratic lift",
      "why": {
        "one": "Let every departure $v = \\dot{g} - \\beta$ from the flow have a price, and take $\\frac{1}{2} <M> v^2$ as the Lagrangian, with the noise metric <M>. The paths without departure cost nothing; they are the trajectories of the flow. It is the rate function of Freidlin and Wentzell for a flow with weak noise.",
        "many": "Let every departure $v_i = \\dot{g}_i - \\beta_i$ from the flow have a price, and take $\\frac{1}{2} \\sum_{ij} <M>_{ij} v_i v_j$ as the Lagrangian, with the noise metric <M>. The paths without departure cost nothing; they are the trajectories of the flow. It is the rate function of Freidlin and Wentzell for a flow with weak noise.",
        "driven": "A function <F> of the couplings alone is subtracted."
      }
    },
    "onsager-machlup": {
      "title": "Term of Onsager and Machlup",
      "rule": "$-\\frac{1}{2}\\nabla\\beta + \\frac{1}{12} R$ in <F>",
      "why": {
        "flat": "If <L> is to single out the most probable path of a flow with noise, the volume that the flow gains or loses counts: half the divergence of the beta functions is added to <L>.",
        "curved": "If <L> is to single out the most probable path of a flow with noise, the volume that the flow gains or loses counts. With a metric that depends on the couplings the divergence is the covariant one, and the scalar curvature $R$ of <M> enters: $\\frac{1}{2}\\nabla\\beta - \\frac{1}{12} R$ is added to <L>."
      }
    },
    "quadratic-motion": {
      "title": "Equation of motion of <q> by departures",
      "rule": "$\\frac{d}{d\\tau}(<M> v) + <J>^T <M> v - \\frac{1}{2} v^T (\\partial <M>) v + \\partial <F> = 0$",
      "why": {
        "plain": "The same equation, ordered by what it is made of. With the departure $v = \\dot{g} - \\beta$ the stability matrix <J> acts once on the velocities and once, transposed, on the momenta $<M> v$.",
        "again": "Likewise for <q>."
      }
    },
    "quadratic-flow": {
      "title": "The flow of <q> among the motions",
      "rule": "$p = 0$",
      "why": {
        "plain": "Put the rate $\\dot{g} = \\beta$ of the flow and its derivative into the momentum and into the equation of motion; both vanish. The trajectories of the flow are the motions without momentum.",
        "again": "Likewise for <q>."
      }
    },
    "quadratic-potential": {
      "title": "Potential",
      "rule": "$<F> - \\frac{1}{2} \\beta^T <M> \\beta$",
      "why": {
        "plain": "Without its kinetic part the energy is a function of the couplings alone. It is a potential, and its valleys are where the beta functions are large."
      }
    },
    "quadratic-force": {
      "title": "Motion of <q> in the potential",
      "rule": "Euler–Lagrange equation in velocities",
      "why": {
        "plain": "The equation of motion says that inertia balances the slope of the potential. No force depends on the direction of the motion.",
        "gyroscopic": "The equation of motion says that inertia balances the slope of the potential and a force linear in the velocities, like that of a magnetic field: $<M>\\beta$ is not the gradient of a function. That force does no work.",
        "again": "Likewise for <q>."
      }
    },
    "equilibrium": {
      "title": "Balance at <q>",
      "rule": "$\\dot{g} = 0$ and $\\ddot{g} = 0$",
      "why": {
        "plain": "Couplings stay at rest where the slope of the potential vanishes. Without <F> this is so at every fixed point of the flow, and it can be so elsewhere.",
        "again": "Likewise for <q>."
      }
    },
    "resting-momentum": {
      "title": "Momentum of <q> at rest",
      "rule": "$p = -<M>\\beta$",
      "why": {
        "plain": "At rest the departure from the flow is $-\\beta$. Off the fixed points of the flow it takes a momentum to stay at rest.",
        "again": "Likewise for <q>."
      }
    },
    "equilibrium-coupling": {
      "title": "Equilibrium off the flow, <q>",
      "rule": "balance solved",
      "why": {
        "plain": "The conditions of balance were solved; the value was put into them, and they hold. The beta functions do not all vanish here.",
        "again": "Likewise for <q>."
      }
    },
    "equilibrium-momentum": {
      "title": "Momentum of <q> at this equilibrium",
      "rule": "$p = -<M>\\beta$",
      "why": {
        "plain": "The momentum that holds the couplings at rest."
      }
    },
    "equilibrium-eigenvalue": {
      "title": "Eigenvalue at this equilibrium",
      "rule": "$\\det(A - <theta>) = 0$",
      "why": {
        "plain": "$A$ holds the derivatives of Hamilton’s equations at the equilibrium. What is near it changes as $e^{<theta> <tau>}$.",
        "imaginary": "$A$ holds the derivatives of Hamilton’s equations at the equilibrium. What is near it changes as $e^{<theta> <tau>}$; where <theta> is imaginary it oscillates with the scale."
      }
    },
    "quasi-potential": {
      "title": "Quasi-potential",
      "rule": "$<W> = 2U$",
      "why": {
        "UV": "$<M>\\beta$ is minus the gradient of a function $U$. Then $<W> = 2U$ solves the stationary equation at $<E> = 0$, beside $<W> = 0$, which is the flow itself. <W> measures what it costs to climb against the flow. It does so only within the basin of a fixed point that attracts as <tau> grows, that is towards the UV.",
        "IR": "$<M>\\beta$ is minus the gradient of a function $U$. Then $<W> = 2U$ solves the stationary equation at $<E> = 0$, beside $<W> = 0$, which is the flow itself. <W> measures what it costs to climb against the flow. It does so only within the basin of a fixed point that attracts as <tau> grows, that is towards the IR."
      }
    },
    "contact-lift": {
      "title": "Contact Hamiltonian",
      "rule": "contact lift",
      "why": {
        "one": "Beside the momentum <p> the coupling gets an action <s>, and the linear lift $<p>\\,\\beta$ is deformed by <gamma> times <s>. What was conserved will be lost at the rate <gamma>.",
        "many": "Beside a momentum $p_i$ for every coupling $g_i$ there is one action <s>, and the linear lift $\\sum_i p_i\\,\\beta_i$ is deformed by <gamma> times <s>. What was conserved will be lost at the rate <gamma>.",
        "driven": "A function of the couplings alone is added; it drives the momenta.",
        "UV": "A positive <gamma> contracts as <tau> grows, that is towards the UV. For a loss towards the IR it must be negative.",
        "IR": "A positive <gamma> contracts as <tau> grows, that is towards the IR. For a loss towards the UV it must be negative."
      }
    },
    "contact-rate": {
      "title": "Rate of <q>",
      "rule": "contact equation $\\dot{q} = \\partial <K>/\\partial p$",
      "why": {
        "plain": "The rate of <q> is the slope of <K> in its momentum <p>. It is the beta function; friction does not touch the flow of the couplings.",
        "again": "The rate of <q> is the slope of <K> in <p>."
      }
    },
    "contact-force": {
      "title": "Force on <p>",
      "rule": "contact equation $\\dot{p} = -\\partial <K>/\\partial q - p\\,\\partial <K>/\\partial <s>$",
      "why": {
        "plain": "The force on <p> is minus the slope of <K> in <q>, as without friction, and minus <gamma> times <p> itself.",
        "again": "Likewise for <p>."
      }
    },
    "contact-action": {
      "title": "Rate of the action",
      "rule": "contact equation $\\dot{<s>} = \\sum p\\,\\partial <K>/\\partial p - <K>$",
      "why": {
        "plain": "<K> is linear in the momenta, so they drop out. The action is fed by $-<F>$ and decays at the rate <gamma>."
      }
    },
    "contact-dissipation": {
      "title": "Loss of <K>",
      "rule": "chain rule",
      "why": {
        "plain": "Along the motion <K> is not conserved; it changes at the rate $-<gamma>$ times itself. Its sign never changes, and the surface $<K> = 0$ is never left.",
        "none": "There is no friction, and <K> is conserved."
      }
    },
    "contact-divergence": {
      "title": "Contraction of volume",
      "rule": "divergence of the contact equations",
      "why": {
        "plain": "What each rate contributes to the divergence its force takes away, as without friction. What remains is $-<gamma>$ for every momentum, and once more for <s>; volumes shrink as <tau> grows where <gamma> is positive.",
        "none": "There is no friction, and volume is preserved."
      }
    },
    "contact-limit": {
      "title": "Without friction",
      "rule": "$<gamma> \\to 0$",
      "why": {
        "plain": "Without friction <K> is the Hamiltonian <H> of the linear lift. What friction adds to Hamilton’s equations is $-<gamma>\\,p - <s>\\,\\partial <gamma>/\\partial g$ in the forces and $-<gamma>\\,<s>$ in the rate of the action, and nothing else."
      }
    },
    "herglotz": {
      "title": "Lagrangian of Herglotz’ principle",
      "rule": "$\\dot{<s>} = <L>$",
      "why": {
        "plain": "Herglotz lets the action define itself: it grows at the rate <L>, and <L> may contain it. With this <L> of couplings, momenta and <s>, variation by the momenta gives the beta functions, and on them <L> is the rate of the action."
      }
    },
    "herglotz-equation": {
      "title": "Herglotz’ equation of <q>",
      "rule": "$\\frac{d}{d\\tau}\\frac{\\partial <L>}{\\partial\\dot{q}} - \\frac{\\partial <L>}{\\partial q} = \\frac{\\partial <L>}{\\partial\\dot{q}}\\,\\frac{\\partial <L>}{\\partial <s>}$",
      "why": {
        "plain": "Variation by <q> gives an Euler–Lagrange equation with one more term, the friction. It is the equation for the force on <p>.",
        "again": "Likewise for <q>."
      }
    },
    "contact-hamilton-jacobi": {
      "title": "Hamilton–Jacobi equation",
      "rule": "$p = \\partial <S>/\\partial q$ and $<s> = <S>$",
      "why": {
        "plain": "Let the momenta be the slopes of one function <S> of the couplings and of <tau>, and <s> its value. Then all equations are contained in one equation for <S>, which now contains <S> itself."
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
        "quadratic": "The rate of <q> is the slope of <H> in its momentum <p>. It is the beta function, and what the momenta add by $<M>^{-1} p$; without momentum the couplings follow the flow.",
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
        "at rest": "The rates are taken without momentum, where they are the beta functions.",
        "UV": "A positive $\\theta$ attracts towards the IR (irrelevant), a negative one repels towards the IR (relevant), and zero is marginal.",
        "IR": "A negative $\\theta$ attracts towards the IR (irrelevant), a positive one repels towards the IR (relevant), and zero is marginal."
      }
    },
    "hamilton-jacobi": {
      "title": "Hamilton–Jacobi equation",
      "rule": "$p = \\partial <S>/\\partial q$",
      "why": {
        "free": "Let the momenta be the slopes of one function <S> of the couplings and of <tau>. Then all equations of motion are contained in one equation for <S>. There is no <F>, so its left-hand side is the change of <S> along the flow: the flow carries <S> along unchanged.",
        "driven": "Let the momenta be the slopes of one function <S> of the couplings and of <tau>. Then all equations of motion are contained in one equation for <S>. Along the flow, <S> changes at the rate $-<F>$.",
        "quadratic": "Let the momenta be the slopes of one function <S> of the couplings and of <tau>. Then all equations of motion are contained in one equation for <S>. A constant <S> solves it where there is no <F>: it is the flow itself, without momentum.",
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
        "metric": "It is the noise metric <M>.",
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
