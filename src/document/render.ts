import type { Derivation } from '../mechanics/derivation.ts';
import { documentOf } from './document.ts';
import { renderHtml } from './html.ts';
import { renderMarkdown } from './markdown.ts';
import { renderTex } from './tex.ts';

/** The formats of lecture notes. */
export type DocumentFormat = 'html' | 'tex' | 'md';

const renderers = { html: renderHtml, tex: renderTex, md: renderMarkdown } as const;

/** The lecture notes of a derivation in one format. */
export const render = (derivation: Derivation, format: DocumentFormat): string =>
  renderers[format](documentOf(derivation));
