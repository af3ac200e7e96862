import type { FixedPoints } from '../analysis/fixed-points.ts';
import type { FixedPointReport } from '../analysis/report.ts';
import type { Derivation } from '../mechanics/derivation.ts';
import type { Document } from './blocks.ts';
import { documentOf } from './document.ts';
import { fixedPointReportDocument } from './fixed-point-report.ts';
import { fixedPointsDocument } from './fixed-points.ts';
import { renderHtml } from './html.ts';
import { renderMarkdown } from './markdown.ts';
import { continued } from './section.ts';
import type { PlainSection } from './section.ts';
import { renderTex } from './tex.ts';

/** The formats of lecture notes. */
export type DocumentFormat = 'html' | 'tex' | 'md';

const renderers: { readonly [F in DocumentFormat]: (document: Document) => string } = {
  html: renderHtml,
  tex: renderTex,
  md: renderMarkdown,
};

/** The lecture notes of a derivation in one format. */
export const render = (derivation: Derivation, format: DocumentFormat): string =>
  renderers[format](documentOf(derivation));

/** The fixed points of a theory in one format, and what else was asked about them. */
export const renderFixedPoints = (
  found: FixedPoints,
  format: DocumentFormat,
  more: readonly PlainSection[] = [],
): string => renderers[format](continued(fixedPointsDocument(found), more));

/** The same with what is observed there, and with expansions. */
export const renderFixedPointReport = (
  report: FixedPointReport,
  format: DocumentFormat,
  more: readonly PlainSection[] = [],
): string => renderers[format](continued(fixedPointReportDocument(report), more));
