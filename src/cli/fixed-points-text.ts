import type { FixedPointReport } from '../analysis/report.ts';
import type { Block, Table } from '../document/blocks.ts';
import { fixedPointReportDocument } from '../document/fixed-point-report.ts';
import { plainText } from '../document/inline.ts';
import { continued } from '../document/section.ts';
import type { PlainSection } from '../document/section.ts';
import { visible } from '../theory/format.ts';
import { scaleText, sentenceLines } from './derivation-text.ts';
import { unicodeOf } from '../theory/notation.ts';

/** The fixed points for the terminal: tables that can be pasted, and what is proved of them. */
export function fixedPointsText(report: FixedPointReport, more: readonly PlainSection[] = []): string {
  const { title, blocks } = continued(fixedPointReportDocument(report), more);
  const { theory } = report.found;
  return [visible(title), scaleText(theory, unicodeOf(theory)), ...blocks.flatMap(linesOf)].join('\n');
}

function linesOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return ['', plainText(block.title)];
    case 'prose':
      return ['', ...sentenceLines(block.text)];
    case 'table':
      return ['', ...tableLines(block)];
    default:
      return [];
  }
}

/** In columns two blanks apart; what stands in them is not broken. */
function tableLines({ head, rows }: Table): readonly string[] {
  const cells = [head, ...rows].map((row) => row.map(plainText));
  const widths = head.map((_, j) => Math.max(...cells.map((row) => length(row[j] ?? ''))));
  return cells.map((row) =>
    `    ${row.map((cell, j) => cell + ' '.repeat((widths[j] ?? 0) - length(cell))).join('  ')}`.trimEnd(),
  );
}

const length = (text: string): number => Array.from(text).length;
