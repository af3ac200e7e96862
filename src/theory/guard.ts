import { CST, Lexer } from 'yaml';
import { utf8 } from './sha256.ts';
import type { Place, Problems } from './source.ts';

/** A theory file may have this many bytes of UTF-8. */
const largestFile = 1_000_000;
/** Brackets, and indented blocks, may nest this deep. */
const deepestNesting = 64;

/** What a theory file does without, by the kind of lexical token. */
const refused: ReadonlyMap<string, { readonly code: string; readonly what: string }> = new Map([
  ['anchor', { code: 'yaml-anchor', what: 'anchors (&name) are not admitted in a theory file' }],
  ['alias', { code: 'yaml-alias', what: 'aliases (*name) are not admitted in a theory file' }],
  ['tag', { code: 'yaml-tag', what: 'tags (!name) are not admitted in a theory file' }],
  [
    'directive-line',
    { code: 'yaml-directive', what: 'directives (%NAME) are not admitted in a theory file' },
  ],
]);
const quote = 'put the text in single quotes if it begins with this character';

/**
 * Finds, in one linear pass, what must not reach the YAML parser: a file that is too large or nests too deep,
 * control characters, and the parts of YAML that a theory file does without. True if the file may be parsed.
 */
export function guard(problems: Problems): boolean {
  const { text } = problems.source;
  if (text.length > largestFile || utf8(text).length > largestFile) {
    problems.add('file-too-large', { start: 0, end: 1 }, 'a theory file may have at most 1,000,000 bytes');
    return false;
  }
  for (const found of text.matchAll(/[\p{Cs}\0-\x08\v-\x1f\x7f-\x84\x86-\x9f]/gu)) {
    const code = (found[0].codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0');
    const place = { start: found.index, end: found.index + 1 };
    problems.add(
      'control-character',
      place,
      `the control character U+${code} is not admitted in a theory file`,
    );
    if (problems.full) break;
  }
  const tooManyDashes = new RegExp(`^[ \\t]*(?:[-?:][ \\t]+){${deepestNesting + 1}}`, 'm').exec(text);
  if (tooManyDashes) {
    tooDeep(problems, { start: tooManyDashes.index, end: tooManyDashes.index + 1 });
  }
  if (problems.none) scanTokens(problems);
  return problems.none;
}

const tooDeep = (problems: Problems, place: Place): void =>
  problems.add('too-deep', place, `a theory file may nest at most ${deepestNesting} levels deep`);

function scanTokens(problems: Problems): void {
  let offset = 0;
  let lineStart = 0;
  let flow = 0;
  let scalar = false;
  let documents = 0;
  /** Columns of the blocks that are open at this place. */
  const columns: number[] = [];

  for (const token of new Lexer().lex(problems.source.text)) {
    if (problems.full) return;
    const kind: string = scalar ? 'text' : (CST.tokenType(token) ?? 'text');
    scalar = kind === 'scalar';
    if (kind === 'scalar' || kind === 'doc-mode' || kind === 'flow-error-end') {
      if (kind === 'flow-error-end') flow = 0;
      continue;
    }
    const place = { start: offset, end: offset + token.length };
    offset += token.length;
    if (kind === 'newline') lineStart = offset;
    if (kind === 'newline' || kind === 'space' || kind === 'comment') continue;

    const no = refused.get(kind);
    if (no) problems.add(no.code, place, no.what, kind === 'directive-line' ? undefined : quote);
    if (kind === 'directive-line') continue;
    if (kind === 'doc-start' || kind === 'doc-end') {
      documents += kind === 'doc-start' ? 1 : 0;
      if (documents > 1 || kind === 'doc-end' || columns.length > 0) {
        problems.add('yaml-documents', place, 'a theory file is one document: no --- and no ... within it');
      }
      continue;
    }
    if (kind === 'flow-map-start' || kind === 'flow-seq-start') flow++;
    if (kind === 'flow-map-end' || kind === 'flow-seq-end') flow--;
    if (flow < 0) {
      problems.add('yaml-syntax', place, `\`${token}\` closes a bracket that was not opened`);
      return;
    }
    if (flow === 0 || (flow === 1 && kind.endsWith('start'))) {
      const column = place.start - lineStart;
      while (columns.length > 0 && (columns.at(-1) as number) >= column) columns.pop();
      if (columns.length === 0 || isBlockStart(problems.source.text, lineStart, place.start))
        columns.push(column);
    }
    if (flow + columns.length > deepestNesting) {
      tooDeep(problems, place);
      return;
    }
    if (token.includes('\n')) lineStart = problems.source.text.lastIndexOf('\n', offset - 1) + 1;
  }
}

/** Does only white space, or indicators of blocks, stand before this place in its line? */
const isBlockStart = (text: string, lineStart: number, at: number): boolean =>
  /^[\s?:-]*$/.test(text.slice(Math.max(lineStart, at - 4 * deepestNesting), at));
