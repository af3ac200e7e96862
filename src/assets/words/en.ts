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
    "or": "or",
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
    "converted": {
      "ln mu": "The theory file is written for $\\ln(\\mu/\\mu_0)$ and has been converted.",
      "ln mu^2": "The theory file is written for $\\ln(\\mu^2/\\mu_0^2)$ and has been converted.",
      "log10 mu": "The theory file is written for $\\log_{10}(\\mu/\\mu_0)$ and has been converted.",
      "ln L": "The theory file is written for $\\ln(\\ell/\\ell_0)$, where $\\ell$ is a length, and has been converted."
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
    "reference": "The origin of <tau> lies at <value> <unit>.",
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
    "onsager-machlup": "To <L> is added the term of Onsager and Machlup.",
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
  "fixed points": {
    "title": "Fixed points",
    "sets": "Fixed points that are not isolated",
    "numbers": "Numbers belong to <values>.",
    "complete": "These are all fixed points over the complex numbers; it is proved.",
    "count": "There are <bound>, counted with multiplicity.",
    "one": "There is one.",
    "conditions": "It is taken for granted that none of <conditions> vanishes.",
    "condition": "It is taken for granted that <conditions> does not vanish.",
    "longer": "<count> longer expressions",
    "one longer": "one longer expression",
    "numerical": "Every path of a homotopy was followed to its end, so that these are all isolated fixed points as far as numbers tell; that there are no more is not proved.",
    "paths": "Of <followed> paths <ends>.",
    "ends": {
      "atInfinity": "<count> led to infinity",
      "singular": "<count> ended where no point is proved",
      "excluded": "<count> led to where a denominator vanishes"
    },
    "partial": "This is not complete: <missing>.",
    "missing": {
      "search": "the search was given up before it was complete",
      "outside": "outside that box, and off the real axis, nothing was sought",
      "paths": "<count> paths of a homotopy were not followed (--paths allows more)",
      "lost": "<count> paths of a homotopy could not be followed to their end",
      "points": "<count> points are known that radicals do not reach, and that could not be shown in numbers; where a parameter has no value, it takes one"
    },
    "searched": "All real fixed points with <box> at which roots and logarithms are real are shown; it is proved.",
    "searched with gaps": "All real fixed points with <box> at which roots and logarithms are real are shown; it is proved, but for <count> <boxes> in which others may lie.",
    "gap": "box",
    "gaps": "boxes",
    "undecided": "Where others may lie",
    "none": "There are none; it is proved.",
    "none found": "None could be shown.",
    "exponent": "An exponent $<theta>$ says that a small deviation grows as $e^{<theta> \\ln\\mu}$; where its real part is positive, the deviation dies out towards the IR.",
    "head": {
      "number": "",
      "point": "fixed point",
      "numeric": "numbers",
      "multiplicity": "multiplicity",
      "exponents": "exponents per ln μ",
      "kind": "kind",
      "set": "where",
      "dimension": "dimension",
      "sample": "for example",
      "real": "real points",
      "rest": "couplings and momenta"
    },
    "rest": "At rest off the flow",
    "rest explained": "Here Hamilton’s equations of the quadratic lift rest though $\\beta \\ne 0$, held by momentum. With each exponent its negative is one<proved>.",
    "proved": "; it is proved",
    "rest partial": "There may be others.",
    "real points": {
      "none": "none",
      "isolated": "only <places>",
      "besides": "isolated among them: <places>",
      "smaller": "only where <sets>",
      "both": "only where <sets>, and <places>"
    },
    "not listed": "<count> fixed points that are not real are left out of this table.",
    "boxed": "in a box",
    "met": "not proved",
    "cluster": "cluster of <cluster>",
    "radicals": "in long radicals",
    "everywhere": "everywhere",
    "kind": {
      "IR-attractive": "IR-attractive",
      "UV-attractive": "UV-attractive",
      "IR-attractive spiral": "IR-attractive, a spiral",
      "UV-attractive spiral": "UV-attractive, a spiral",
      "saddle": "saddle, <relevant> relevant",
      "saddle spiral": "saddle with a spiral, <relevant> relevant",
      "linear centre": "linear centre",
      "saddle-centre": "saddle and linear centre, <relevant> relevant",
      "marginal": "marginal",
      "marginal with relevant": "marginal, <relevant> relevant",
      "complex": "not real",
      "undecided": "undecided"
    },
    "invariant": "These stay zero once they are: <sets>.",
    "centre flow": "Near point <number> several directions are marginal: to first order, <place>. To leading order <flow>.",
    "weights": "This flow is quasi-homogeneous, <coordinates> having the weights <weights>; its rays are curves on which each is a constant times a power of $t$, its weight.",
    "rays in": "What lies on the rays through <rays> runs into the point towards the IR.",
    "rays out": "What lies on the rays through <rays> runs out of the point towards the IR.",
    "long rays": "<count> others in long formulas",
    "no rays": "No real ray leads straight into the point or out of it.",
    "focus": {
      "IR-attractive": "IR-attractive, a weak focus",
      "UV-attractive": "UV-attractive, a weak focus",
      "centre": "centre"
    },
    "next order": "<kind>: $d<s>/d\\ln\\mu = <flow>$",
    "sort": {
      "marginally relevant": "marginally relevant",
      "marginally irrelevant": "marginally irrelevant",
      "relevant on one side": "marginal, relevant on one side"
    }
  },
  "expansions": {
    "values": "Values at the fixed points",
    "origin": "A fixed point is called perturbative if all its couplings tend to zero with $<small>$ while its exponents stay finite, an artefact of the truncation if not.",
    "by numbers": "Where this is marked “in numbers”, the point was followed in certified steps down to a small value, and nothing is proved between the steps.",
    "shift": "The shift is how far a fixed point lies from the nearest one at one loop order less, relative to its own couplings; a point without a counterpart that is nearer than its own couplings are large may be an artefact of the truncation.",
    "head": {
      "number": "",
      "branch": "branch",
      "shift": "shift",
      "quantity": "quantity",
      "expansion": "expansion",
      "sum": "cut sum",
      "pade": "Padé",
      "borel": "Borel, b = <b>"
    },
    "branch": {
      "perturbative": "perturbative",
      "artefact": "artefact",
      "unknown": "not known",
      "numbers": "<branch>, in numbers",
      "numbered": "<number>, <branch>"
    },
    "no counterpart": "no counterpart",
    "same": "0",
    "title": "Expansions in $<small>$",
    "none": "The algebra does not reach: there is no expansion. Either the flow is no rational function of its couplings and of $<small>$, or the search was given up.",
    "complete": "For a small positive $<small>$ these are all isolated fixed points that tend to a finite limit.",
    "others": "For a small positive $<small>$ these and the following are all isolated fixed points that tend to a finite limit.",
    "partial": "This is not complete: the search was given up.",
    "not rational": "The rates are no rational functions of the couplings and of $<small>$: there are no expansions.",
    "generic": "Other parameters are taken to be generic; no denominator vanishes.",
    "infinite": "<count> fixed points run away as $<small>\\to 0$ and are not expanded.",
    "hidden": "The series of <count> fixed points are not given, since their coefficients are not known in short radicals or cost too much; there <unknown> begins with the power <exponent>.",
    "sets": "Fixed points that are not isolated are not expanded.",
    "point": "Branch <number>, <branch>",
    "proved": "The flow vanishes at these series up to the power <residual>, and by Hensel’s lemma exactly one fixed point begins with these terms.",
    "exact": "The flow vanishes at these series exactly.",
    "simple": "The determinant of its derivatives does not: no other fixed point has the same series.",
    "multiple": "So does the determinant of its derivatives: this is a multiple zero.",
    "unknown": "Whether it is a simple zero is not proved.",
    "substituted": "The flow vanishes at these series up to the power <residual>; that this determines them is not proved.",
    "missing": "<count> exponents were not found.",
    "together": "<count> fixed points agree as far as the series go.",
    "times": " (<count>×)",
    "nu": "ν = $-1/<theta>$",
    "not analytic": "not analytic there, or beyond the algebra",
    "sums": "Sums at $<small> = <value>$",
    "sums of": "The spread is half of the distance between the largest and the smallest of the approximants [L/M] with M > 0, |L − M| ≤ 1 and L + M at most one less than the series allows that have no pole on the positive axis; it measures how much these differ, and is no bound. Borel sums are ∫ u^b e^(−u) of an approximant of the series divided by Γ(b + 1 + k)/Γ(b + 1), in double precision.",
    "unsummed": {
      "ending": "<quantities>: a series that ends is its own sum.",
      "indefinite": "<quantities>: there is no sum, for want of a second power or of real values of the coefficients.",
      "budget": "<quantities>: the sums cost too much and are not given."
    },
    "table of": "Padé approximants of <quantity>: L grows downwards, M to the right; * has a pole on the positive axis, – is degenerate."
  },
  "moving parameter": {
    "title": "What happens as <parameter> grows",
    "how": "Each value of <parameter> is isolated by exact algebra; what happens to the real fixed points there is told by exact counts and signs on both sides of it.",
    "nothing": "Nothing happens to the real fixed points at any real value.",
    "nothing positive": "Nothing happens to the real fixed points at any positive value.",
    "complete": "Nothing else happens to them at any real value.",
    "positive": "Nothing else happens to them at any positive value.",
    "partial": "Something may happen elsewhere, too.",
    "given up": "The algebra was given up before anything was decided.",
    "not rational": "The rates are no rational functions of the couplings and of <parameter>, which exact algebra needs here: nothing is decided.",
    "pair": "A pair of exponents that crosses the imaginary axis is a Hopf bifurcation, where a limit cycle begins or ends, unless it is degenerate: neither the speed of crossing nor the first Lyapunov coefficient is computed.",
    "too many": "With more than <most> couplings pairs of exponents on the imaginary axis are not looked for.",
    "unvalued": "Something may happen where <unvalued> vanishes, which depends on other parameters: with values for them it is decided.",
    "special": "Where <conditions> vanishes there may be other fixed points, which exist at that value alone.",
    "unit": "At every other positive <unit> the same happens at the same values: the rates are homogeneous.",
    "head": {
      "value": "value",
      "numeric": "number",
      "kind": "what happens",
      "at": "where",
      "before": "below",
      "after": "above"
    },
    "kind": {
      "appear": "real points appear",
      "vanish": "real points vanish",
      "merge": "points merge",
      "exchange of stability": "exchange of stability",
      "Hopf": "a pair crosses the imaginary axis",
      "escape to infinity": "escape to infinity",
      "pole": "meets a pole of the rates",
      "undecided": "undecided"
    },
    "zero of": "zero of <polynomial>",
    "zero of degree": "zero of a polynomial of degree <degree>",
    "none": "none",
    "infinity": "infinity"
  },
  "diagram": {
    "title": "Fixed points along <parameter>",
    "how": "Numbers, by continuation along the curves; <parameter> runs from <from> to <to>. Of each curve some points are shown, all folds, crossings and poles of the rates, and its ends.",
    "certified": "A mark ✓ says that it is proved, by the test of Krawczyk, that a fixed point or a fold is within one part in a million of what is written.",
    "partial": "Not all points at the ends of the range were found.",
    "none": "There is no real fixed point at the ends of the range.",
    "not rational": "The rates are no rational functions of the couplings: the algebra finds no fixed points at the ends of the range, and no curve is followed.",
    "head": {
      "branch": "curve",
      "remark": "",
      "certified": "",
      "kind": "kind"
    },
    "remark": {
      "fold": "fold",
      "crossing": "another curve crosses",
      "at pole": "meets a pole of the rates",
      "range": "end of the range",
      "closed": "the curve closes",
      "infinity": "towards infinity",
      "pole": "runs into a pole of the rates",
      "steps": "the search ends"
    },
    "certificate": "✓"
  },
  "flow lines": {
    "title": "Flow lines towards the IR",
    "how": "Numbers of points are those of the table. On an axis that the flow does not leave, the sign of the rate between its zeros and poles proves what is said; separatrices are found by numerical integration, which proves nothing.",
    "unvalued": "For this all parameters must have values.",
    "open": "An end is undecided where it could not be told, or where the line was not followed that far: each line has a limit of steps, and all together have one of operations.",
    "none": "No flow line was found that the fixed points tell.",
    "head": {
      "from": "from",
      "to": "to",
      "along": "along",
      "how": "by"
    },
    "point": "point <number>",
    "infinity": "infinity",
    "pole": "a pole of the rates",
    "undecided": "undecided",
    "line": "the axis of <coupling>",
    "separatrix": "the separatrix of point <number> with exponent <exponent>",
    "proved": "exact signs",
    "numerical": "integration"
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
    "constraints": {
      "title": "Constraints"
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
    "variational": {
      "title": "A variational principle"
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
    "equilibria": {
      "title": "At rest off the flow"
    },
    "inverse-legendre": {
      "title": "Back to a Lagrangian"
    },
    "integrals": {
      "title": "Integrals and their brackets"
    },
    "stability": {
      "title": "Stability matrix"
    },
    "fixed-points": {
      "title": "Fixed points"
    },
    "neighbours": {
      "title": "Neighbouring trajectories"
    },
    "running": {
      "title": "The flow in closed form"
    },
    "hamilton-jacobi": {
      "title": "Hamilton–Jacobi equation"
    },
    "separation": {
      "title": "Separation and quadrature"
    },
    "principal": {
      "title": "From one point to another"
    },
    "transport": {
      "title": "Solutions carried by the flow"
    },
    "stated-action": {
      "title": "The author’s action"
    },
    "redefinition": {
      "title": "New variables"
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
      "one": "The slope of <F> drives <p>, but <p> never acts back on the coupling. A momentum that is zero stays zero only where that slope vanishes.",
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
    "quadrature": "That <H> is conserved integrates the momentum. Since $<H> = <p>\\,\\beta$ keeps its value, $<p> = <H>/\\beta$ along every trajectory on which $\\beta \\ne 0$, and no further equation need be solved. Where <p> vanishes the statement is empty.",
    "trivial": "That <H> is conserved says nothing where all momenta vanish, for then <H> vanishes whatever the couplings do."
  },
  "stability": {
    "determinant": "Its determinant is",
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
        "driven": "A function <F> of the couplings alone is subtracted.",
        "onsager-machlup": "The term of Onsager and Machlup is added."
      }
    },
    "onsager-machlup": {
      "title": "Term of Onsager and Machlup",
      "rule": "$\\frac{1}{2}\\nabla\\beta - \\frac{1}{12} R$ in <L>",
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
      "rule": "contact equation $\\dot{q}_i = \\partial <K>/\\partial p_i$",
      "why": {
        "plain": "The rate of <q> is the slope of <K> in its momentum <p>. It is the beta function; friction does not touch the flow of the couplings.",
        "again": "The rate of <q> is the slope of <K> in <p>."
      }
    },
    "contact-force": {
      "title": "Force on <p>",
      "rule": "contact equation $\\dot{p}_i = -\\partial <K>/\\partial q_i - p_i\\,\\partial <K>/\\partial <s>$",
      "why": {
        "plain": "The force on <p> is minus the slope of <K> in <q>, as without friction, and minus <gamma> times <p> itself.",
        "again": "Likewise for <p>."
      }
    },
    "contact-action": {
      "title": "Rate of the action",
      "rule": "contact equation $\\dot{<s>} = \\sum_i p_i\\,\\partial <K>/\\partial p_i - <K>$",
      "why": {
        "plain": "<K> is linear in the momenta, so they drop out. The action is fed by $-<F>$ and decays at the rate <gamma>."
      }
    },
    "contact-dissipation": {
      "title": "Loss of <K>",
      "rule": "chain rule",
      "why": {
        "plain": "Along the motion <K> is not conserved; it changes at the rate $-<gamma>$ times itself. Its sign never changes, and the surface on which <K> vanishes is never left.",
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
      "rule": "$\\frac{d}{d\\tau}\\frac{\\partial <L>}{\\partial\\dot{q}_i} - \\frac{\\partial <L>}{\\partial q_i} = \\frac{\\partial <L>}{\\partial\\dot{q}_i}\\,\\frac{\\partial <L>}{\\partial <s>}$",
      "why": {
        "plain": "Variation by <q> gives an Euler–Lagrange equation with one more term, the friction. It is the equation for the force on <p>.",
        "again": "Likewise for <q>."
      }
    },
    "contact-hamilton-jacobi": {
      "title": "Hamilton–Jacobi equation",
      "rule": "$p_i = \\partial <S>/\\partial q_i$ and $<s> = <S>$",
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
      "rule": "Hamilton’s equation $\\dot{q}_i = \\partial <H>/\\partial p_i$",
      "why": {
        "beta": "The rate of <q> is the slope of <H> in its momentum <p>. Because <H> is linear in <p>, this is the beta function of <q>, as it must be.",
        "quadratic": "The rate of <q> is the slope of <H> in its momentum <p>. It is the beta function, and what the momenta add by $<M>^{-1} p$; without momentum the couplings follow the flow.",
        "mechanical": "The rate of <q> is the slope of <H> in its momentum <p>.",
        "again": "The rate of <q> is the slope of <H> in <p>."
      }
    },
    "hamilton-force": {
      "title": "Force on <p>",
      "rule": "Hamilton’s equation $\\dot{p}_i = -\\partial <H>/\\partial q_i$",
      "why": {
        "one": "The force on <p> is minus the slope of <H> in <q>, and hence <p> times minus the slope of the beta function.",
        "one driven": "The force on <p> is minus the slope of <H> in <q>: <p> times minus the slope of the beta function, and minus the slope of <F>.",
        "many": "The force on <p> is minus the slope of <H> in <q>. Every beta function that contains <q> contributes, so the force takes its coefficients from one *column* of the stability matrix: $\\dot{p}_i = -\\sum_j p_j\\,\\partial\\beta_j/\\partial g_i$. Note the order of the indices; the Jacobian appears transposed.",
        "many driven": "The force on <p> is minus the slope of <H> in <q>. Every beta function that contains <q> contributes, so the force takes its coefficients from one *column* of the stability matrix: $\\dot{p}_i = -\\sum_j p_j\\,\\partial\\beta_j/\\partial g_i - \\partial <F>/\\partial g_i$. Note the order of the indices; the Jacobian appears transposed.",
        "mechanical": "The force on <p> is minus the slope of <H> in <q>.",
        "again": "The force on <p> is minus the slope of <H> in <q>."
      }
    },
    "singular-legendre": {
      "title": "No Lagrangian in the couplings alone",
      "rule": "<H> is linear in the momenta",
      "why": {
        "one": "<H> is linear in <p>, so the rate of <q> does not contain <p> and cannot be solved for it. The Legendre transform is singular, and no Lagrangian of <q> and its rate alone exists.",
        "many": "<H> is linear in the momenta, so the rates of the couplings do not contain them and cannot be solved for them. The Legendre transform is singular, and no Lagrangian of the couplings and their rates alone exists."
      }
    },
    "phase-space-lagrangian": {
      "title": "Lagrangian on phase space",
      "rule": "$<L> = \\sum_i p_i\\,\\dot{q}_i - <H>$",
      "why": {
        "one": "What exists is a Lagrangian of <q> and <p> together. Its Euler–Lagrange equation in <p> is the flow of <q>, and that in <q> is the equation for <p>, so Hamilton’s equations follow from a stationary action.",
        "many": "What exists is a Lagrangian of couplings and momenta together. Its Euler–Lagrange equations in the momenta are the flow of the couplings, and those in the couplings are the equations for the momenta, so Hamilton’s equations follow from a stationary action."
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
    "symplectic": {
      "title": "Conserved area between neighbouring trajectories",
      "rule": "Hamilton’s equations for small changes",
      "why": {
        "one": "Take two trajectories near a third, at the small distances $\\delta$ and $\\eta$ from it. The area that they span in phase space does not change, so the linearised motion is symplectic.",
        "many": "Take two trajectories near a third, at the small distances $\\delta$ and $\\eta$ from it. The area that they span, summed over the canonical pairs, does not change, so the linearised motion is symplectic."
      }
    },
    "fixed-point": {
      "title": "Fixed point, <q>",
      "rule": "common zero of the beta functions",
      "why": {
        "plain": "The flow stands still where all beta functions vanish together. The values were put into them, and they do.",
        "again": "Likewise for <q>."
      }
    },
    "fixed-point-eigenvalue": {
      "title": "Eigenvalue at this fixed point",
      "rule": "characteristic equation of <J>",
      "why": {
        "plain": "The stability matrix was taken at the fixed point. A small deviation changes as $e^{<theta> <tau>}$.",
        "imaginary": "The stability matrix was taken at the fixed point. A small deviation changes as $e^{<theta> <tau>}$; the imaginary part says that it turns."
      }
    },
    "adjoint": {
      "title": "The momentum as adjoint of the flow",
      "rule": "product rule",
      "why": {
        "one": "A small change $\\delta$ of the coupling grows with the slope of $\\beta$ and <p> shrinks with it.",
        "many": "Small changes $\\delta$ of the couplings are carried by the stability matrix and the momenta by minus its transpose.",
        "free": "Their product along a trajectory is constant, which makes the momentum a sensitivity. It says how much a change of the couplings here is worth at the end of the flow.",
        "driven": "What is left is the slope of <F>. Between two scales the product changes by minus the change of $\\int <F>\\,d<tau>$ that $\\delta$ causes."
      }
    },
    "reversibility": {
      "title": "What the flow of the couplings loses",
      "rule": "Liouville’s formula $\\dot{<V>} = <V>\\,\\nabla \\cdot \\beta$",
      "why": {
        "plain": "A small volume <V> of couplings changes at the rate of the divergence of $\\beta$, and the volume of the momenta changes at the opposite rate. The flow can be run backwards with or without momenta, as long as it is smooth. What is lost on the way is contraction, and the momenta keep account of it.",
        "preserved": "The divergence of $\\beta$ vanishes, so the flow of the couplings keeps volumes even without the momenta."
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
    "running-constant": {
      "title": "Running of <q>",
      "rule": "$\\beta = 0$",
      "why": {
        "plain": "The beta function of <q> vanishes everywhere, and so <q> keeps the value that it has at the origin of <tau>."
      }
    },
    "running-affine": {
      "title": "Running of <q>",
      "rule": "linear equation",
      "why": {
        "plain": "The rate of <q> is a constant plus a multiple of <q>. This is the solution that has its initial value at the origin of <tau>, and it exists for all <tau>.",
        "condition": "It divides by <divisor>, which must not vanish; where it does, its limit holds."
      }
    },
    "running-power": {
      "title": "Running of <q>",
      "rule": "separation of variables",
      "why": {
        "plain": "The rate of <q> is a multiple of one power of <q>. Then another power of <q> changes uniformly, which gives the solution from the value at the origin of <tau>, as long as what stands in it is real and finite."
      }
    },
    "running-inverse": {
      "title": "Running of <q>",
      "rule": "separation of variables",
      "why": {
        "plain": "The integral of $1/\\beta$ from the value at the origin of <tau> to <q> is <tau>, and this can be solved for <q>. The solution holds as long as what stands in it is real and finite.",
        "condition": "It divides by <divisor>, which must not vanish; where it does, its limit holds."
      }
    },
    "running-bernoulli": {
      "title": "Running of <q>",
      "rule": "Bernoulli’s equation",
      "why": {
        "plain": "The rate of <q> is a multiple of <q> plus a multiple of one power of <q>. For another power of <q> the equation is linear, which gives the solution from the value at the origin of <tau>, up to the point at which it becomes infinite.",
        "condition": "It divides by <divisor>, which must not vanish; where it does, its limit holds."
      }
    },
    "running-quadratic": {
      "title": "Running of <q>",
      "rule": "Riccati’s equation",
      "why": {
        "plain": "The rate of <q> is a quadratic function of <q>. This is the solution that has its initial value at the origin of <tau>, up to the point at which it becomes infinite.",
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
        "plain": "The integral of $1/\\beta$ from the value at the origin of <tau> to <q> is <tau>. It holds as long as no zero or pole of $\\beta$ lies between them; from a zero of $\\beta$ the coupling does not move. A logarithm of a negative number is meant up to a constant, which drops out.",
        "condition": "It divides by <divisor>, which must not vanish; where it does, its limit holds."
      }
    },
    "running-pole": {
      "title": "Pole of <q>",
      "rule": "zero of the denominator",
      "why": {
        "plain": "Here <q> becomes infinite, provided that the right-hand side is real. The solution holds on that side of the pole on which the origin of <tau> lies.",
        "periodic": "Here <q> becomes infinite, and again after every <period> before and behind it. The solution holds between the two poles next to the origin of <tau>."
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
        "plain": "The equations are linear with constant coefficients. The roots of the minimal polynomial of their matrix give the solution that has its initial values at the origin of <tau>.",
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
        "plain": "The equations are linear with constant coefficients. The roots of the minimal polynomial of their matrix give the solution that has its initial values at the origin of <tau>.",
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
      "rule": "$p_i = \\partial <S>/\\partial q_i$",
      "why": {
        "free": "Let the momenta be the slopes of one function <S> of the couplings and of <tau>. Then all equations of motion are contained in one equation for <S>. There is no <F>, so its left-hand side is the change of <S> along the flow: the flow carries <S> along unchanged.",
        "driven": "Let the momenta be the slopes of one function <S> of the couplings and of <tau>. Then all equations of motion are contained in one equation for <S>. Along the flow, <S> changes at the rate $-<F>$.",
        "quadratic": "Let the momenta be the slopes of one function <S> of the couplings and of <tau>. Then all equations of motion are contained in one equation for <S>. A constant <S> solves it where there is no <F>: it is the flow itself, without momentum.",
        "mechanical": "Let the momenta be the slopes of one function <S> of the coordinates and of <tau>. Then all equations of motion are contained in one equation for <S>."
      }
    },
    "hamilton-jacobi-momentum": {
      "title": "Momentum of <q> as a slope",
      "rule": "$p_i = \\partial <S>/\\partial q_i$ along the motion",
      "why": {
        "plain": "Start a trajectory with <p> equal to the slope of <S>. Differentiating the Hamilton–Jacobi equation by <q> gives the slope the same rate along the trajectory as Hamilton’s equation gives <p>, so the two stay equal.",
        "again": "Likewise for <q>."
      }
    },
    "characteristics": {
      "title": "Change of <S> along the motion",
      "rule": "$\\dot{<S>} = \\sum_i p_i\\,\\dot{q}_i - <H>$",
      "why": {
        "free": "Along a trajectory <S> changes by $\\sum_i p_i\\,\\dot{q}_i - <H>$, and here both are the same. <S> does not change on the way.",
        "driven": "Along a trajectory <S> changes by $\\sum_i p_i\\,\\dot{q}_i - <H>$. In the linear lift only <F> is left of it.",
        "mechanical": "Along a trajectory <S> changes by $\\sum_i p_i\\,\\dot{q}_i - <H>$, which is the Lagrangian. <S> is the action that the motion collects."
      }
    },
    "hamilton-jacobi-stationary": {
      "title": "Stationary Hamilton–Jacobi equation",
      "rule": "$<S> = <W> - <E>\\,<tau>$",
      "why": {
        "plain": "<H> does not contain <tau>, and so $<S> = <W> - <E>\\,<tau>$ separates the scale from the rest. What remains is an equation for <W>, in which the constant <E> is the value of <H>."
      }
    },
    "separated": {
      "title": "Separation of <q>",
      "rule": "$<W> = \\sum_i <W>_i(q_i)$",
      "why": {
        "plain": "The equation contains <q> and its slope in one combination only, in which no other coordinate occurs. In a sum of functions of one coordinate each, this combination is a constant.",
        "multiplied": "Multiply $<H> - <E> = 0$ by <multiplier>.",
        "cyclic": "<H> does not contain <q>, so its part of <W> is linear in it.",
        "last": "With these constants only <q> is left, and an ordinary equation for its part of <W>."
      }
    },
    "inseparable": {
      "title": "No separation of <q> and <other>",
      "rule": "Levi-Civita’s condition",
      "why": {
        "plain": "A sum of functions of one coordinate each, with as many constants as coordinates, solves the equation only if this combination of derivatives of <H> vanishes for every two coordinates. For <q> and <other> it does not."
      }
    },
    "hamilton-jacobi-slope": {
      "title": "Slope of <W> in <q>",
      "rule": "solved for $\\partial <W>/\\partial q$",
      "why": {
        "linear": "The equation is linear in the slope, which follows wherever its factor does not vanish.",
        "quadratic": "The equation is quadratic in the slope. This is the branch with the positive root, real where the motion is allowed; on the other branch the root has the opposite sign."
      }
    },
    "hamilton-jacobi-solution": {
      "title": "Solution by quadrature",
      "rule": "quadrature",
      "why": {
        "linear": "With one coordinate, and <H> linear in the momentum, the equation gives the slope of <W>, and an integral gives <W> itself, up to a constant.",
        "quadratic": "The integral of the slope is <W>, up to a constant.",
        "many": "The sum of the integrals of the slopes is <W>, up to a constant. It has as many constants as there are coordinates, so all trajectories follow from it.",
        "interval": "If logarithms or roots stand in it, it is meant on an interval on which they are real."
      }
    },
    "principal-function": {
      "title": "Principal function",
      "rule": "linear motion, solved for the initial momentum",
      "why": {
        "plain": "Linear motion has one path from given initial values of <couplings> to given values at <tau>; <S> is the action of this path. Its slopes are the momenta at the end and, with the opposite sign, the initial ones, and the initial values are the constants of a complete solution.",
        "start": "At the origin of <tau> it has no value.",
        "caustics": "Where its denominator vanishes it has no value, for there all paths from one point meet again (caustics) or none connects the two points.",
        "open": "It is written for $<divisor> > 0$. Where that is negative, sine and cosine become hyperbolic functions, and where it vanishes the limit holds."
      }
    },
    "flow-label": {
      "title": "Where <q> comes from",
      "rule": "the closed form, run backwards",
      "why": {
        "plain": "The value <start> from which the flow reaches <q> at the scale <tau> is a function of both. Along a trajectory it does not change.",
        "again": "Likewise for <q>."
      }
    },
    "transported-action": {
      "title": "General solution",
      "rule": "characteristics",
      "why": {
        "free": "<S> does not change along the flow, so it is what it was at the origin of <tau>: any function <start> of the values from which the couplings come.",
        "driven": "Along the flow <S> changes at the rate $-<F>$. It is any function <start> of the values from which the couplings come, less the integral of <F> on the way.",
        "all": "Every <start> at the origin of <tau> gives a solution, and there are no others."
      }
    },
    "stated-action": {
      "title": "The author’s action",
      "rule": "substitution",
      "why": {
        "plain": "The author states an action. Put into the Hamilton–Jacobi equation, with its derivatives for those of <S>, it leaves nothing.",
        "refuted": "The author states an action. Put into the Hamilton–Jacobi equation, it leaves something that is not zero, so it is no solution."
      }
    },
    "new-coupling": {
      "title": "New variable <q>",
      "rule": "chosen",
      "why": {
        "coupling": "The couplings of a theory are a matter of choice, and the author asks for others.",
        "coordinate": "The coordinates are a matter of choice, and the author asks for others.",
        "again": "Likewise for <q>."
      }
    },
    "redefinition-jacobian": {
      "title": "Where the change can be undone",
      "rule": "$<determinant> = \\det \\partial u_a/\\partial g_i$",
      "why": {
        "one": "<determinant> is the slope of the new variable in the old one.",
        "many": "The slopes of the new variables in the old ones, in the order <couplings>, form a matrix; <determinant> is its determinant.",
        "fixed": "It is the same everywhere. Where it is not zero, old and new variables serve equally well.",
        "locus": "Where $<determinant> \\ne 0$ the change can be undone, and fixed points keep their eigenvalues. Where $<determinant> = 0$ they need not; so $u = g^2$ doubles $\\theta$ at $g = 0$.",
        "mechanical locus": "Where $<determinant> \\ne 0$ the change can be undone; where $<determinant> = 0$ it cannot.",
        "singular": "It vanishes everywhere. The new variables cannot replace the old ones, and there are no momenta that belong to them.",
        "open": "No formula for the old variables by the new ones was found, so that the old ones remain in what follows."
      }
    },
    "old-coupling": {
      "title": "Old variable <q>",
      "rule": "inverse of the change",
      "why": {
        "plain": "Solve for <q>. Put into the definitions of the new variables, the result gives them back.",
        "again": "Likewise for <q>.",
        "positive": "Of several solutions this is the one with $<q> > 0$, the sign of the initial value if there is one.",
        "negative": "Of several solutions this is the one with $<q> < 0$, the sign of the initial value.",
        "branch": "Of several solutions this is the one that contains $<q> = <value>$."
      }
    },
    "redefinition": {
      "title": "Flow of <q>",
      "rule": "chain rule",
      "why": {
        "plain": "A new variable changes by its slope in each old one times the rate of that.",
        "new": "The old variables are expressed by the new ones.",
        "old": "The old variables remain in it.",
        "partial": "There are not as many new variables as old ones. The old ones remain in it, and there are no momenta that belong to the new ones alone.",
        "again": "Likewise for <q>."
      }
    },
    "new-velocity": {
      "title": "Velocity of <q>",
      "rule": "chain rule",
      "why": {
        "plain": "A new coordinate changes by its slope in each old one times the velocity of that.",
        "again": "Likewise for <q>."
      }
    },
    "new-momentum": {
      "title": "Momentum of <q>",
      "rule": "$P = (\\partial u/\\partial g)^{-T} p$",
      "why": {
        "one": "The momentum changes in the opposite way to the variable: it is divided by the slope of <q>.",
        "many": "The momenta change in the opposite way to the variables, by the inverse of the matrix of slopes, transposed.",
        "again": "Likewise for <q>."
      }
    },
    "redefinition-canonical": {
      "title": "The change is canonical",
      "rule": "equality of $\\sum p\\,dq$",
      "why": {
        "plain": "Momenta times rates have the same sum in new and old variables, however these change. Hence all brackets keep their form, $\\{u_a, P_b\\} = \\delta_{ab}$ and $\\{u_a, u_b\\} = \\{P_a, P_b\\} = 0$, and so do Hamilton’s equations.",
        "contact": "Momenta times rates have the same sum in new and old variables, however these change. Hence $d<s> - \\sum p\\,dg$ keeps its form with the same <s>, and so do the contact equations."
      }
    },
    "redefinition-metric": {
      "title": "Noise metric in the new variables",
      "rule": "$<M>' = (\\partial u/\\partial g)^{-T} <M> (\\partial u/\\partial g)^{-1}$",
      "why": {
        "plain": "What a departure from the flow costs does not depend on the choice of variables. Hence <M> changes as a metric does.",
        "new": "The old couplings are expressed by the new ones.",
        "old": "The old couplings remain in it."
      }
    },
    "redefinition-hamiltonian": {
      "title": "Hamiltonian in the new variables",
      "rule": "$p = (\\partial u/\\partial g)^{T} P$",
      "why": {
        "beta": "The new momenta times the new beta functions give the same <H>: it makes no difference whether first the couplings are changed or first the momenta are introduced.",
        "quadratic": "With the new metric and the new beta functions the quadratic lift gives the same <H>, so that it makes no difference whether first the couplings are changed or first the momenta are introduced.",
        "contact": "With the new beta functions the contact lift gives the same <K>, and <s> stays as it is.",
        "mechanical": "<H> keeps its value; only its form changes."
      }
    },
    "redefinition-lagrangian": {
      "title": "Lagrangian in the new variables",
      "rule": "point transformation",
      "why": {
        "plain": "<L> keeps its value, and old velocities follow from new ones by the chain rule.",
        "quadratic": "<L> keeps its value. It is the quadratic lift of the new flow with the new metric."
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
      "rule": "$p_i = \\partial <L>/\\partial\\dot{q}_i$",
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
        "combined": "The combination <p> of momenta contains no velocity. Its definition is a constraint on phase space.",
        "again": "Likewise for <p>."
      }
    },
    "hessian-rank": {
      "title": "Rank and kernel of the Hessian",
      "rule": "linear algebra",
      "why": {
        "plain": "The rank is the size of the largest minor that does not vanish. The rows of $N$ span the kernel, that is, every row times the Hessian vanishes."
      }
    },
    "locus": {
      "title": "What must not vanish",
      "rule": "a divisor",
      "why": {
        "plain": "Something was divided by this, or a rank is smaller where it vanishes. Nothing is claimed of the places where it does.",
        "minor": "This minor of the Hessian is not zero everywhere. Where all minors that are listed here vanish, the rank is smaller, and nothing is claimed of these places."
      }
    },
    "constrained-hamiltonian": {
      "title": "Canonical Hamiltonian",
      "rule": "Legendre transform $<H> = \\sum_i p_i\\,\\dot{q}_i - <L>$",
      "why": {
        "plain": "The momenta give as many velocities as the Hessian has rank. All other velocities drop out of $\\sum_i p_i\\,\\dot{q}_i - <L>$ where the primary constraints hold."
      }
    },
    "total-hamiltonian": {
      "title": "Total Hamiltonian",
      "rule": "Lagrange multipliers",
      "why": {
        "plain": "Primary constraints vanish on every motion, and so each may be added to <H> with an unknown multiplier, beginning with <u>. The left-hand sides of the constraints are numbered, beginning with <phi>."
      }
    },
    "consistency": {
      "title": "Rate of <phi>",
      "rule": "Hamilton’s equations of the total Hamiltonian",
      "why": {
        "kept": "A constraint must stay zero. The rate of <phi> vanishes where the constraints hold, so this one does.",
        "telling": "A constraint must stay zero. The rate of <phi> must therefore vanish where the constraints hold, which is not yet so.",
        "open": "A constraint must stay zero. What follows from the rate of <phi> is left open."
      }
    },
    "secondary": {
      "title": "Secondary constraint <u>",
      "rule": "consistency",
      "why": {
        "plain": "Where the constraints known so far hold, this is a multiple of the rate of <phi>. It must vanish, and its left-hand side is the constraint <u>."
      }
    },
    "multiplier": {
      "title": "Multiplier <u>",
      "rule": "consistency",
      "why": {
        "plain": "Where the constraints hold, the difference of both sides is a multiple of the rate of <phi>. It must vanish, which fixes the multiplier."
      }
    },
    "inconsistent": {
      "title": "Contradiction",
      "rule": "consistency",
      "why": {
        "plain": "The rate of <phi> must vanish where the constraints hold, but is different from zero there. No motion obeys the equations.",
        "unless": "This is the rate of <phi> where the constraints hold, which must vanish. No motion obeys the equations, unless the values of the parameters make it vanish."
      }
    },
    "constrained-rate": {
      "title": "Rate of <q>",
      "rule": "Hamilton’s equation of the total Hamiltonian",
      "why": {
        "plain": "The rate of <q> is the slope of the total Hamiltonian in <p>. Multipliers are inserted as far as they are fixed; any that is left is an arbitrary function of <tau>.",
        "again": "Likewise for <q>."
      }
    },
    "constrained-force": {
      "title": "Force on <p>",
      "rule": "Hamilton’s equation of the total Hamiltonian",
      "why": {
        "plain": "The force on <p> is minus the slope of the total Hamiltonian in <q>, with the same multipliers.",
        "again": "Likewise for <p>."
      }
    },
    "first-class": {
      "title": "First-class constraint <psi>",
      "rule": "Poisson brackets",
      "why": {
        "plain": "The row $B$ gives its Poisson brackets with all constraints in their order. They vanish where the constraints hold, and so it is of first class.",
        "alone": "It is the only constraint. Its Poisson bracket with itself vanishes, and so it is of first class.",
        "again": "Likewise for <psi>."
      }
    },
    "constraint-brackets": {
      "title": "Brackets of the constraints",
      "rule": "Poisson brackets",
      "why": {
        "plain": "The entries of $C$ are the Poisson brackets of the constraints with each other. The first-class constraints are as many as the rank of this matrix, where the constraints hold, falls short of its size.",
        "open": "The entries of $C$ are the Poisson brackets of the constraints with each other. Which constraints are of first class is left open."
      }
    },
    "second-class": {
      "title": "Inverse for the second-class constraints",
      "rule": "inverse matrix",
      "why": {
        "some": "The other constraints are of second class. Their Poisson brackets form a matrix that can be inverted; $C^{-1}$ is its inverse, with zeros for the constraints of first class.",
        "all": "All constraints are of second class. The matrix $C$ can be inverted; $C^{-1}$ is its inverse."
      }
    },
    "freedom": {
      "title": "Dimension of what is left of phase space",
      "rule": "counting",
      "why": {
        "plain": "Each second-class constraint takes one dimension of phase space, and each first-class constraint two, one of them by the gauge freedom that it causes. Half of the dimension is the number of degrees of freedom."
      }
    },
    "dirac": {
      "title": "Dirac bracket of <q> and <p>",
      "rule": "$\\{x, y\\} - \\sum \\{x, \\phi_a\\}\\,C^{-1}_{ab}\\,\\{\\phi_b, y\\}$",
      "why": {
        "plain": "The Dirac bracket of any function with a second-class constraint vanishes, so that these constraints may be used before brackets are taken. Brackets that are not listed are the Poisson brackets.",
        "again": "Likewise for <q> and <p>."
      }
    },
    "energy": {
      "title": "Energy",
      "rule": "$<E> = \\sum_i p_i\\,\\dot{q}_i - <L>$",
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
        "boundary": "The author’s <symmetry> changes the coordinates, and <L> only by the derivative of $\\Lambda = <boundary>$. By the equations of motion, $\\sum_i p_i\\,Q_i - \\Lambda$ is then constant, where $Q_i$ is the change of the coordinate $i$.",
        "refuted": "The author states that <symmetry> is a symmetry. But it changes <L>: it is none.",
        "refuted boundary": "The author states that <symmetry> is a symmetry. But it changes <L>, and not only by the derivative of $\\Lambda = <boundary>$: it is none."
      }
    },
    "poisson-integral": {
      "title": "Integral of the symmetry <symmetry>",
      "rule": "$\\dot{I} = \\{I, <H>\\} + \\partial I/\\partial <tau>$",
      "why": {
        "invariant": "Let $I$ be $\\sum_i p_i\\,Q_i$, where $Q_i$ is the change of the coordinate $i$ under the author’s <symmetry>. By Hamilton’s equations $I$ changes at the rate $\\{I, <H>\\} + \\partial I/\\partial <tau>$, which vanishes identically.",
        "boundary": "Let $I$ be $\\sum_i p_i\\,Q_i - \\Lambda$ with $\\Lambda = <boundary>$, where $Q_i$ is the change of the coordinate $i$ under the author’s <symmetry>. By Hamilton’s equations $I$ changes at the rate $\\{I, <H>\\} + \\partial I/\\partial <tau>$, which vanishes identically.",
        "beta": "The author’s <symmetry> moves the couplings by $Q_i$, and $I = \\sum_i p_i\\,Q_i$ changes at the rate $\\{I, <H>\\} + \\partial I/\\partial <tau>$. It vanishes identically: the symmetry carries every trajectory of the flow into another.",
        "refuted": "The author states that <symmetry> is a symmetry. But $\\{I, <H>\\} + \\partial I/\\partial <tau>$ does not vanish for $I = \\sum_i p_i\\,Q_i$: it is none.",
        "refuted boundary": "The author states that <symmetry> is a symmetry. But $\\{I, <H>\\} + \\partial I/\\partial <tau>$ does not vanish for $I = \\sum_i p_i\\,Q_i - \\Lambda$ with $\\Lambda = <boundary>$: it is none."
      }
    },
    "poisson-bracket": {
      "title": "Bracket of <symmetry> and <other>",
      "rule": "Poisson’s theorem",
      "why": {
        "plain": "The bracket of two integrals is an integral. For <symmetry> and <other> it is $\\sum_i (\\partial I/\\partial q_i\\,\\partial K/\\partial p_i - \\partial I/\\partial p_i\\,\\partial K/\\partial q_i)$ with $I$ for the first and $K$ for the second.",
        "again": "Likewise for <symmetry> and <other>.",
        "involution": "It vanishes: the two are in involution.",
        "closed": "It is the combination <combination> of what is already conserved.",
        "new": "No combination of the integrals stated and of <H> times them, with constant coefficients, was found to equal it."
      }
    },
    "legendre": {
      "title": "Hamiltonian",
      "rule": "Legendre transform $<H> = \\sum_i p_i\\,\\dot{q}_i - <L>$",
      "why": {
        "plain": "Solve the momenta for the velocities and write the sum of momentum times velocity, minus <L>, in coordinates and momenta.",
        "branch": "The momenta are not linear in the velocities. Eliminating the velocities from $p_i = \\partial <L>/\\partial\\dot{q}_i$ and $<H> = \\sum_i p_i\\,\\dot{q}_i - <L>$ leaves an algebraic equation for <H>. Of its branches this is the one that becomes the energy again when $p_i = \\partial <L>/\\partial\\dot{q}_i$ is put into it, for all velocities."
      }
    },
    "higher-momentum": {
      "title": "Momentum of the velocity of <q>",
      "rule": "$\\pi_i = \\partial <L>/\\partial\\ddot{q}_i$",
      "why": {
        "plain": "<L> contains the acceleration <a>, so the velocity of <q> becomes a coordinate of its own. Its momentum is the slope of <L> in the acceleration.",
        "again": "Likewise for the velocity of <q>."
      }
    },
    "ostrogradsky-momentum": {
      "title": "Momentum of <q>",
      "rule": "$p_i = \\partial <L>/\\partial\\dot{q}_i - d(\\partial <L>/\\partial\\ddot{q}_i)/d<tau>$",
      "why": {
        "plain": "The momentum of <q> is what stands under the outer derivative in the equation of motion: the slope of <L> in the velocity <v>, minus the rate of the slope in the acceleration.",
        "again": "Likewise for <q>."
      }
    },
    "higher-hessian": {
      "title": "Hessian",
      "rule": "second derivatives in the highest derivatives",
      "why": {
        "one": "The second derivative of <L> in the acceleration decides whether the acceleration can be expressed by its momentum.",
        "many": "The second derivatives of <L> in the highest derivative of each coordinate, in the order <couplings>, decide whether these can be expressed by momenta.",
        "regular": "Here this can be done."
      }
    },
    "higher-euler-lagrange-unexpanded": {
      "title": "Euler–Lagrange equation of <q>, unexpanded",
      "rule": "stationary action",
      "why": {
        "plain": "The change of <L> with the acceleration <a> is integrated by parts twice, that with the velocity <v> once. The action is stationary if what multiplies the change of <q> vanishes.",
        "again": "Likewise for <q>."
      }
    },
    "higher-euler-lagrange": {
      "title": "Equation of motion of <q>",
      "rule": "total derivatives expanded",
      "why": {
        "plain": "The derivatives along the motion are carried out. Nothing has been multiplied or divided on the way.",
        "again": "The derivatives along the motion are carried out."
      }
    },
    "fourth-derivative": {
      "title": "Fourth derivative of <q>",
      "rule": "Cramer’s rule",
      "why": {
        "plain": "The Hessian can be inverted, so the equations of motion can be solved for the fourth derivatives. A motion is fixed by the coordinate and its first three derivatives at one <tau>.",
        "again": "Likewise for <q>."
      }
    },
    "higher-energy": {
      "title": "Energy",
      "rule": "$<E> = \\sum (p\\,\\dot{q} + \\pi\\,\\ddot{q}) - <L>$",
      "why": {
        "plain": "The energy is the sum of velocity times momentum and of acceleration times the momentum of the velocity, minus <L>."
      }
    },
    "higher-energy-conservation": {
      "title": "Conservation of the energy",
      "rule": "Euler–Lagrange equations",
      "why": {
        "autonomous": "The derivative of <E> along the motion is a sum of velocities times left-hand sides of the equations of motion, which vanish. <L> does not contain <tau> itself, so <E> is conserved.",
        "explicit": "The derivative of <E> along the motion is a sum of velocities times left-hand sides of the equations of motion, which vanish, and of minus the explicit change of <L> with <tau>."
      }
    },
    "higher-noether": {
      "title": "Integral of the symmetry <symmetry>",
      "rule": "Noether’s theorem",
      "why": {
        "invariant": "The author’s <symmetry> changes the coordinate $i$ by $Q_i$ and leaves <L> as it is. By the equations of motion, $\\sum_i (p_i\\,Q_i + \\pi_i\\,\\dot{Q}_i)$ is then constant.",
        "boundary": "The author’s <symmetry> changes the coordinate $i$ by $Q_i$, and <L> only by the derivative of $\\Lambda = <boundary>$. By the equations of motion, $\\sum_i (p_i\\,Q_i + \\pi_i\\,\\dot{Q}_i) - \\Lambda$ is then constant.",
        "refuted": "The author states that <symmetry> is a symmetry. But it changes <L>: it is none.",
        "refuted boundary": "The author states that <symmetry> is a symmetry. But it changes <L>, and not only by the derivative of $\\Lambda = <boundary>$: it is none."
      }
    },
    "higher-legendre": {
      "title": "Hamiltonian",
      "rule": "Ostrogradsky’s transform $<H> = \\sum (p\\,v + \\pi\\,\\ddot{q}) - <L>$",
      "why": {
        "plain": "Velocities become coordinates. Solve the momenta of the velocities for the accelerations and write the sum of momentum times rate, minus <L>, in coordinates and momenta.",
        "unstable": "<H> is linear in the momentum of every coordinate whose acceleration occurs in <L>, and so bounded neither below nor above: this is Ostrogradsky’s instability."
      }
    },
    "higher-equivalence": {
      "title": "Hamilton’s equations and the equation of motion of <q>",
      "rule": "momenta inserted",
      "why": {
        "plain": "Put the velocities and momenta, as they were defined, into Hamilton’s equations. All of them then hold identically but the one for the force on <p>, and this one is the equation of motion of <q>: what is written on the left becomes its left-hand side.",
        "again": "Likewise for <q>."
      }
    },
    "momentum-hessian": {
      "title": "Hessian in the momenta",
      "rule": "second derivatives in the momenta",
      "why": {
        "one": "The second derivative of <H> in the momentum decides whether the momentum can be expressed by the velocity.",
        "many": "The second derivatives of <H> in the momenta, in the order of <couplings>, decide whether the momenta can be expressed by the velocities.",
        "regular one": "It does not vanish identically: the Legendre transform can be run backwards.",
        "regular many": "Their determinant does not vanish identically: the Legendre transform can be run backwards.",
        "singular one": "It vanishes: the Legendre transform is singular, and no Lagrangian in the coordinate and its velocity alone belongs to <H>.",
        "singular many": "Their determinant vanishes: the Legendre transform is singular, and no Lagrangian in coordinates and velocities alone belongs to <H>."
      }
    },
    "inverse-legendre": {
      "title": "Lagrangian",
      "rule": "Legendre transform $<L> = \\sum_i p_i\\,\\dot{q}_i - <H>$",
      "why": {
        "plain": "Solve the rates for the momenta and write the sum of momentum times velocity, minus <H>, in coordinates and velocities.",
        "branch": "The rates are not linear in the momenta. Eliminating the momenta from $\\dot{q} = \\partial <H>/\\partial p$ and $<L> = \\sum_i p_i\\,\\dot{q}_i - <H>$ leaves an algebraic equation for <L>. Of its branches this is the one that becomes $\\sum_i p_i\\,\\dot{q}_i - <H>$ again when the rates are put into it, for all momenta."
      }
    },
    "parametric-lagrangian": {
      "title": "Lagrangian, the momenta as parameters",
      "rule": "Legendre transform $<L> = \\sum_i p_i\\,\\dot{q}_i - <H>$",
      "why": {
        "plain": "The rates were not solved for the momenta in closed form. Together with $\\dot{q} = \\partial <H>/\\partial p$ this gives the velocities and <L>, with the momenta as parameters."
      }
    }
  }
};
