import katex from 'katex';
import { fonts } from '../assets/fonts.ts';
import { fontUses } from '../assets/katex-style.ts';
import type { TexMath } from '../tex/text.ts';
import type { HtmlText } from './html-text.ts';

/** Typesets mathematics as HTML with MathML. Throws for what KaTeX does not take in its strict mode. */
export const mathHtml = (tex: TexMath, display: boolean): HtmlText => typeset(tex, display);

/** Longer formulas of somebody else are not set. */
const longest = 20_000;

/** Somebody's mathematics by the same rules. Undefined for what KaTeX does not take. */
export function foreignMathHtml(tex: string, display: boolean): HtmlText | undefined {
  if (tex.length > longest) return undefined;
  try {
    return typeset(tex, display);
  } catch {
    // A parse error, a plain error for a few malformed inputs, or too deep a nesting.
    return undefined;
  }
}

const typeset = (tex: string, display: boolean): HtmlText =>
  katex.renderToString(tex, {
    displayMode: display,
    output: 'htmlAndMathml',
    strict: 'error',
    trust: false,
    throwOnError: true,
    maxExpand: 100,
    maxSize: 20,
    macros: {},
  }) as HtmlText;

/** The style rules for the fonts that occur on a page. */
export function fontFaces(page: string): string {
  const classes = new Set(
    [...page.matchAll(/class="([^"]*)"/g)].flatMap(([, names]) => (names ?? '').split(/\s+/)),
  );
  const used = new Set(
    fontUses.filter((use) => use.classes.every((c) => classes.has(c))).map((use) => use.font),
  );
  return [...fonts]
    .filter(([name]) => used.has(name))
    .map(
      ([, { family, style, weight, woff2 }]) =>
        `@font-face{font-family:${family};font-style:${style};font-weight:${weight};` +
        `src:url(data:font/woff2;base64,${woff2}) format("woff2")}`,
    )
    .join('\n');
}
