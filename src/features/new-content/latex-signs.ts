/** Accents of LaTeX → combining marks. */
export const accents: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  u: '\u0306',
  '.': '\u0307',
  '"': '\u0308',
  r: '\u030a',
  H: '\u030b',
  v: '\u030c',
  d: '\u0323',
  c: '\u0327',
  k: '\u0328',
  b: '\u0331',
};

/** Commands of LaTeX that stand for a sign. */
export const signs: Readonly<Record<string, string>> = {
  ...pair(
    'ae æ AE Æ oe œ OE Œ aa å AA Å o ø O Ø l ł L Ł ss ß SS ẞ i ı j ȷ dh ð DH Ð dj đ DJ Đ th þ TH Þ ng ŋ NG Ŋ',
  ),
  ...pair(
    'S § P ¶ copyright © pounds £ euro € dag † ddag ‡ dots … ldots … textellipsis … textdegree ° degree °',
  ),
  ...pair(
    'textendash – textemdash — textquoteleft ‘ textquoteright ’ textquotedblleft “ textquotedblright ”',
  ),
  ...pair('quotedblbase „ glqq „ grqq “ guillemotleft « guillemotright » textregistered ® texttrademark ™'),
  ...pair(
    'textasciitilde ~ textbackslash \\ textunderscore _ textbar | textless < textgreater > textasciicircum ^',
  ),
  ...pair(
    'alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ iota ι kappa κ lambda λ mu μ',
  ),
  ...pair(
    'nu ν xi ξ pi π rho ρ sigma σ tau τ upsilon υ phi ϕ varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ',
  ),
  ...pair(
    'Lambda Λ Xi Ξ Pi Π Sigma Σ Phi Φ Psi Ψ Omega Ω times × pm ± cdot · leq ≤ le ≤ geq ≥ ge ≥ neq ≠ approx ≈',
  ),
  ...pair(
    'infty ∞ rightarrow → to → leftarrow ← leftrightarrow ↔ partial ∂ sum ∑ sqrt √ circ ° prime ′ sim ∼ in ∈',
  ),
  LaTeX: 'LaTeX',
  TeX: 'TeX',
  BibTeX: 'BibTeX',
};

/** Commands that only say how text looks: what they hold stays. */
export const looks: ReadonlySet<string> = new Set(
  'emph textit textbf textsc textrm texttt textsf textup textsl textnormal text mathrm mathit mathbf mathcal mbox hbox url enquote ensuremath uppercase lowercase MakeUppercase MakeLowercase underline textsuperscript textsubscript protect it bf em sc rm tt sl relax noopsort left right'.split(
    ' ',
  ),
);

function pair(list: string): Record<string, string> {
  const words = list.split(' ');
  return Object.fromEntries(
    words.flatMap((word, index) => (index % 2 === 0 ? [[word, words[index + 1] ?? '']] : [])),
  );
}
