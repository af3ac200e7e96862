import type { TexMath } from '../tex/text.ts';

declare const brand: unique symbol;

/** A piece of Markdown: escaped text, or Markdown of our own around such pieces. */
export type MarkdownText = string & { readonly [brand]: 'MarkdownText' };

/**
 * Any text, set as itself: no HTML, no link, no emphasis, no mathematics, no table cell. What GitHub would make a
 * link of by itself (https:, www., @) is broken by an entity.
 */
export const markdownText = (text: string): MarkdownText =>
  text
    .replace(/[\n\r\t\f\v\u0085\u2028\u2029]/g, ' ')
    .replace(/[\p{Cc}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/\$/g, '&#36;')
    .replace(/@/g, '&#64;')
    .replace(/:\/\//g, '&#58;//')
    .replace(/\bwww\./gi, 'www&#46;')
    .replace(/[\\`*_[\]{}|~]|#(?!\d+;)/g, '\\$&')
    .replace(/^([-+=])/, '\\$1')
    .replace(/^(\d+)([.)])/, '$1\\$2') as MarkdownText;

/** Markdown of our own; its holes accept only what is Markdown already. */
export const markdown = (
  strings: TemplateStringsArray,
  ...holes: readonly (MarkdownText | number)[]
): MarkdownText => String.raw(strings, ...holes) as MarkdownText;

/** Mathematics between dollars; its signs must not look like HTML. */
export const markdownMath = (formula: TexMath): MarkdownText =>
  formula.replaceAll('<', '\\lt ').replaceAll('>', '\\gt ') as MarkdownText;

export const markdownList = (items: readonly MarkdownText[]): MarkdownText => items.join('') as MarkdownText;
