import { greek, mathCharacters } from './alphabet.ts';

/**
 * The LaTeX of a name, as a physicist would write it: `g1` → g_1, `y_tau` → y_\tau, `alpha_s` → \alpha_s,
 * `eps` → \varepsilon, `nf` → n_f, `p_g1` → p_{g_1}. A role name that gave way to a declared one (`H_`) is set in
 * another alphabet (\mathcal{H}).
 */
export function latexOfName(name: string): string {
  const bare = name.replace(/^_+/, '');
  if (bare === '') return `\\mathit{${'\\_'.repeat(name.length)}}`;
  if (/^[A-Z]_$/.test(name)) return `\\mathcal{${name.charAt(0)}}`;
  if (name.endsWith('_')) return `\\bar{${latexOfName(name.slice(0, -1))}}`;
  if (bare !== name) return `\\underline{${latexOfName(bare)}}`;
  const cut = name.search(/_+/);
  return cut < 0
    ? word(name)
    : indexed(word(name.slice(0, cut)), latexOfName(name.slice(cut).replace(/^_+/, '')));
}

/**
 * The LaTeX of every name of a theory, no two alike: `declared` are the author's own; where two names would look
 * the same (`g1` and `g_1`) the first keeps the good form and the later one is set as a word.
 */
export function latexOfNames(
  names: Iterable<string>,
  declared: ReadonlyMap<string, string> = new Map(),
): ReadonlyMap<string, string> {
  const result = new Map<string, string>();
  const taken = new Set([...declared.values()].map(look));
  for (const name of names) {
    let latex = declared.get(name);
    for (const form of formsOf(name)) {
      if (latex !== undefined) break;
      if (!taken.has(look(form))) latex = form;
    }
    if (latex === undefined) continue;
    taken.add(look(latex));
    result.set(name, latex);
  }
  return result;
}

/** The LaTeX that a name may have, the best first; there is always one more. */
function* formsOf(name: string): Generator<string> {
  yield latexOfName(name);
  const letters = Array.from(name, (c) => (c === '_' ? '\\_' : plainLetter(c))).join('');
  yield `\\mathit{${letters}}`;
  yield `\\mathrm{${letters}}`;
  for (let i = 1; ; i++) yield `\\mathit{${letters}}_{(${i})}`;
}

/** What two spellings share when they look alike on paper. */
const look = (latex: string): string =>
  latex
    .replaceAll(/\{(\\?[A-Za-z]+|.)\}/g, ' $1 ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([_^]) ?/g, '$1')
    .trim();

/** Adds an index to a letter; one that carries an index already gets a list of two. */
function indexed(head: string, index: string): string {
  const before = /^([^_]*)_(?:\{(.*)\}|([^{]*))$/s.exec(head);
  if (before) return `${before[1] ?? ''}_{${before[2] ?? before[3] ?? ''},${index}}`;
  return `${head}_${/^(?:.|\\[A-Za-z]+)$/s.test(index) ? index : `{${index}}`}`;
}

const known = (text: string): string | undefined =>
  text === 'eps'
    ? '\\varepsilon'
    : text === 'lam'
      ? '\\lambda'
      : greek.has(text)
        ? `\\${text}`
        : /^[A-Za-z]$/.test(text)
          ? text
          : greekLetter(text);

/** The command for one Unicode Greek letter. */
const greekLetter = (text: string): string | undefined => {
  const command =
    /^\p{Script=Greek}$/u.test(text) || text === 'µ' || text === 'ℓ' ? mathCharacters.get(text) : undefined;
  return command === '\\ell' || greek.has(command?.slice(1) ?? '') ? command : undefined;
};

/** A name without underscores. */
function word(text: string): string {
  const whole = known(text);
  if (whole !== undefined) return whole;
  const numbered = /^(.*?\D)(\d+)$/su.exec(text);
  if (numbered) return indexed(word(numbered[1] as string), numbered[2] as string);
  if (/^\d+$/.test(text)) return text;
  // ytau, g_phi written together; alphas; Jz, nf, yt. A small letter with p stays a word: gp is often g′.
  const first = Array.from(text)[0] as string;
  const rest = text.slice(first.length);
  const head = known(first);
  const tail = known(rest);
  if (head !== undefined && tail !== undefined && !(/^[a-z]$/.test(first) && rest === 'p'))
    return indexed(head, tail);
  const prefix = [...greek].find((g) => g.length > 3 && text.length === g.length + 1 && text.startsWith(g));
  const last = prefix === undefined ? undefined : known(text.slice(prefix.length));
  if (last !== undefined && prefix !== undefined) return indexed(`\\${prefix}`, last);
  return `\\mathit{${Array.from(text, plainLetter).join('')}}`;
}

/** A letter inside a word: ASCII as it is, Greek as a command, anything else by its number. */
function plainLetter(c: string): string {
  if (/[A-Za-z0-9]/.test(c)) return c;
  const command = greekLetter(c);
  if (command !== undefined) return `{${command}}`;
  const base = Array.from(c.normalize('NFD'))[0] as string;
  return /[A-Za-z]/.test(base)
    ? `\\${/[ij]/.test(base) ? 'hat' : 'bar'}{${base}}`
    : `{U${(c.codePointAt(0) as number).toString(16).toUpperCase()}}`;
}
