import { describe, expect, test } from 'vitest';
import ts from 'typescript';
import { filesIn, textOf } from './imports.ts';

/** The places where something is raised to a power by an operator, as `line:column`. */
function powersIn(text: string): readonly string[] {
  const source = ts.createSourceFile('file.ts', text, ts.ScriptTarget.ES2022);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (
      node.kind === ts.SyntaxKind.AsteriskAsteriskToken ||
      node.kind === ts.SyntaxKind.AsteriskAsteriskEqualsToken
    ) {
      const { line, character } = source.getLineAndCharacterOfPosition(node.getStart(source));
      found.push(`${line + 1}:${character + 1}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

describe('generated code', () => {
  test('powers are told from comments and text', () => {
    expect(powersIn("/** a ** b */\nconst s = 'x ** 2';\nlet y = x ** 2;\ny **= 2;")).toEqual([
      '3:11',
      '4:3',
    ]);
  });
  test('multiplies: it holds no ** operator', () => {
    const files = filesIn('generated').filter((path) => path.endsWith('.ts'));
    const powers = files.flatMap((path) =>
      powersIn(textOf(`generated/${path}`)).map((place) => `${path}:${place}`),
    );
    expect(powers).toEqual([]);
  });
});

describe('every file', () => {
  const left = ['node_modules', '.git', 'dist', 'out', 'coverage'];
  const files = filesIn('.', left).filter((path) => !/\.(woff2|png|pdf|tgz)$/.test(path));

  test('names no directory of the machine on which it was written', () => {
    const absolute = /(?<![\w.:/-])\/(?:home|work|Users|root)\/\w/;
    expect(files.filter((path) => absolute.test(textOf(path)))).toEqual([]);
    expect(files).toContain('package.json');
  });
  test('ends its lines with LF', () => {
    expect(files.filter((path) => textOf(path).includes('\r\n'))).toEqual([]);
  });
});
