/** The Greek commands that TeX knows without a package, small and capital. */
export const greek: ReadonlySet<string> = new Set(
  (
    'alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta iota kappa lambda mu nu xi pi varpi rho ' +
    'varrho sigma varsigma tau upsilon phi varphi chi psi omega ' +
    'Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega'
  ).split(' '),
);

/**
 * Unicode letters and signs that mathematics uses, as TeX writes them in math mode. ε and φ are what a keyboard
 * gives for \varepsilon and \varphi.
 */
export const mathCharacters: ReadonlyMap<string, string> = new Map([
  ...pairs('α alpha β beta γ gamma δ delta ε varepsilon ϵ epsilon ζ zeta η eta θ theta ϑ vartheta ι iota'),
  ...pairs('κ kappa λ lambda μ mu µ mu ν nu ξ xi π pi ϖ varpi ρ rho ϱ varrho σ sigma ς varsigma τ tau'),
  ...pairs('υ upsilon φ varphi ϕ phi χ chi ψ psi ω omega Γ Gamma Δ Delta Θ Theta Λ Lambda Ξ Xi Π Pi Σ Sigma'),
  ...pairs('Υ Upsilon Φ Phi Ψ Psi Ω Omega ℓ ell ℏ hbar ∂ partial ∇ nabla ∞ infty ± pm ∓ mp × times · cdot'),
  ...pairs('⋅ cdot ≤ leq ≥ geq ≠ neq ≈ approx ≡ equiv ∝ propto ∼ sim → to ← leftarrow ↔ leftrightarrow'),
  ...pairs('⇒ Rightarrow ↦ mapsto ∈ in ∉ notin ∑ sum ∏ prod ∫ int ⊥ perp ∥ parallel ⊗ otimes ⊕ oplus'),
  ...pairs('† dagger ‡ ddagger ′ prime ∗ ast ⋆ star ⟨ langle ⟩ rangle ∘ circ ∀ forall ∃ exists ∅ emptyset'),
]);

function pairs(list: string): readonly (readonly [string, string])[] {
  const words = list.split(' ');
  return words.flatMap((w, i) => (i % 2 === 0 ? [[w, `\\${words[i + 1] ?? ''}`] as const] : []));
}

/** Superscript and subscript characters and what they raise or lower. */
export const superscripts = shifted('⁰0¹1²2³3⁴4⁵5⁶6⁷7⁸8⁹9⁺+⁻-ⁿnⁱi');
export const subscripts = shifted('₀0₁1₂2₃3₄4₅5₆6₇7₈8₉9₊+₋-ₐaₑeₒoₓxᵢiⱼjₙnₜtₚp');

function shifted(list: string): ReadonlyMap<string, string> {
  const characters = Array.from(list);
  return new Map(characters.flatMap((c, i) => (i % 2 === 0 ? [[c, characters[i + 1] ?? ''] as const] : [])));
}
