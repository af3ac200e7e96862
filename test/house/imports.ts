import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../../', import.meta.url));

export interface Import {
  /** The importing file, from `src/`. */
  readonly from: string;
  /** The imported file, from `src/`; or the name of a package. */
  readonly to: string;
  readonly isLocal: boolean;
  readonly kind: Kind;
}

/** A value, a type only, or `import(…)`. */
type Kind = 'value' | 'type' | 'dynamic';

/** All files below a folder of the repository, by their path in it; what bears one of the names in `without` is left out. */
export const filesIn = (folder: string, without: readonly string[] = []): readonly string[] =>
  existsSync(join(root, folder))
    ? readdirSync(join(root, folder), { withFileTypes: true })
        .filter(({ name }) => !without.includes(name) && !name.endsWith('.tmp'))
        .flatMap((entry) =>
          entry.isDirectory()
            ? filesIn(join(folder, entry.name), without).map((path) => `${entry.name}/${path}`)
            : entry.name,
        )
        .sort()
    : [];

export const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');

/** Every import, export-from, type import and dynamic import of a source text. */
export function specifiersOf(text: string): readonly { readonly to: string; readonly kind: Kind }[] {
  const found: { to: string; kind: Kind }[] = [];
  const visit = (node: ts.Node): void => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) {
      const typeOnly = ts.isImportDeclaration(node)
        ? node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
        : node.isTypeOnly;
      const to = (node.moduleSpecifier as ts.StringLiteral).text;
      found.push({ to, kind: typeOnly ? 'type' : 'value' });
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      found.push({ to: (node.argument.literal as ts.StringLiteral).text, kind: 'type' });
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [argument] = node.arguments;
      found.push({ to: argument && ts.isStringLiteral(argument) ? argument.text : '?', kind: 'dynamic' });
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
    specifiersOf(textOf(`src/${from}`)).map(({ to, kind }) => {
      const isLocal = to.startsWith('.');
      const path = new URL(to, new URL(from, 'file:///')).pathname.slice(1);
      return { from, to: isLocal ? path : to, isLocal, kind };
    }),
  );
