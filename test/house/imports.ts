import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';

const root = new URL('../../', import.meta.url);

export interface Import {
  /** The importing file, from `src/`. */
  readonly from: string;
  /** The imported file, from `src/`; or the name of a package. */
  readonly to: string;
  readonly isLocal: boolean;
  /** `import(…)`. */
  readonly isDynamic: boolean;
}

/** All files below a folder of the repository, by their path in it. */
export const filesIn = (folder: string): readonly string[] =>
  readdirSync(new URL(`${folder}/`, root), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(new URL(`${folder}/`, root).pathname.length))
    .map((path) => path.replace(/^\/+/, ''))
    .sort();

export const textOf = (path: string): string => readFileSync(new URL(path, root), 'utf8');

/** Every import, export-from, type import and dynamic import of a source text. */
export function specifiersOf(text: string): readonly { readonly to: string; readonly isDynamic: boolean }[] {
  const found: { to: string; isDynamic: boolean }[] = [];
  const visit = (node: ts.Node): void => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) {
      found.push({ to: (node.moduleSpecifier as ts.StringLiteral).text, isDynamic: false });
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      found.push({ to: (node.argument.literal as ts.StringLiteral).text, isDynamic: false });
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [argument] = node.arguments;
      found.push({ to: argument && ts.isStringLiteral(argument) ? argument.text : '?', isDynamic: true });
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('file.ts', text, ts.ScriptTarget.ES2022));
  return found;
}

/** The imports of everything in `src/`. */
export const imports: readonly Import[] = filesIn('src')
  .filter((path) => path.endsWith('.ts'))
  .flatMap((from) =>
    specifiersOf(textOf(`src/${from}`)).map(({ to, isDynamic }) => {
      const isLocal = to.startsWith('.');
      const path = new URL(to, new URL(from, 'file:///')).pathname.slice(1);
      return { from, to: isLocal ? path : to, isLocal, isDynamic };
    }),
  );
