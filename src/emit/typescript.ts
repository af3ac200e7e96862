import type { Project } from 'ts-morph';
import { standardLibrary, testLibrary } from './library.ts';

/** Texts under their file names. */
export type Files = ReadonlyMap<string, string>;

/**
 * Type-checks files of TypeScript together under the strictest settings, in memory, and translates them to scripts in
 * the form of CommonJS, named `….js`. A type error in text that we wrote is our own fault and is thrown as such.
 */
export async function compileTypeScript(files: Files): Promise<Files> {
  const { Project, ts } = await import('ts-morph');
  const project: Project = new Project({
    useInMemoryFileSystem: true,
    skipLoadingLibFiles: true,
    compilerOptions: {
      target: ts.ScriptTarget.ESNext,
      module: ts.ModuleKind.CommonJS,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      noLib: true,
      types: [],
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      noImplicitReturns: true,
      noUnusedLocals: true,
      noUnusedParameters: true,
      noFallthroughCasesInSwitch: true,
      isolatedModules: true,
      allowImportingTsExtensions: true,
      rewriteRelativeImportExtensions: true,
      // The search for unreachable code takes a time quadratic in the length of straight-line code.
      allowUnreachableCode: true,
      removeComments: true,
    },
  });
  project.createSourceFile('/library.d.ts', standardLibrary);
  project.createSourceFile('/vitest.d.ts', testLibrary);
  for (const [name, text] of files) project.createSourceFile(`/${name}`, text);
  const diagnostics = project.getPreEmitDiagnostics();
  if (diagnostics.length > 0) {
    const told = project.formatDiagnosticsWithColorAndContext(diagnostics.slice(0, 10));
    throw new Error(`the emitted code has type errors:\n${told}`);
  }
  const scripts = project.emitToMemory().getFiles();
  return new Map(scripts.map(({ filePath, text }) => [filePath.slice(1), text]));
}
