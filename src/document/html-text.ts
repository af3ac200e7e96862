declare const brand: unique symbol;

/** A piece of HTML: escaped text, or markup of our own around such pieces. */
export type HtmlText = string & { readonly [brand]: 'HtmlText' };

const entities: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
  ['`', '&#96;'],
]);

/** Any text for the content of an element or a quoted attribute. Control characters are dropped, line ends are spaces. */
export const htmlText = (text: string): HtmlText =>
  text
    .replace(/[\n\r\t\f\v\u0085\u2028\u2029]/g, ' ')
    .replace(/[\p{Cc}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
    .replace(/[&<>"'`]/g, (c) => entities.get(c) ?? '') as HtmlText;

/** Markup of our own; its holes accept only what is HTML already. */
export const html = (strings: TemplateStringsArray, ...holes: readonly (HtmlText | number)[]): HtmlText =>
  String.raw(strings, ...holes) as HtmlText;

export const htmlList = (items: readonly HtmlText[], between = ''): HtmlText =>
  items.join(between) as HtmlText;
