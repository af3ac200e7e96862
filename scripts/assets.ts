// Writes src/assets: the frames precompiled, the words, the numerical method of solver modules, the style sheets and
// KaTeX's fonts as constants, so that the library needs neither files nor a compiler of templates when it runs.
// `npm run assets`, after a change in templates/ or src/runtime/.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import handlebars from 'handlebars';
import { parse } from 'yaml';

const root = fileURLToPath(new URL('..', import.meta.url));
const katex = dirname(createRequire(import.meta.url).resolve('katex'));

const header = (from: string): string => `// Made by \`npm run assets\` from ${from}. Do not edit.\n`;
const read = (...path: readonly string[]): string =>
  readFileSync(join(root, ...path), 'utf8').replaceAll('\r\n', '\n');

/** The content of every file in src/assets that belongs to the documents, by its path. */
export function assets(): ReadonlyMap<string, string> {
  const css = readFileSync(join(katex, 'katex.min.css'), 'utf8');
  const fonts = readdirSync(join(katex, 'fonts'))
    .filter((name) => name.endsWith('.woff2'))
    .sort();
  return new Map([
    ...frames(),
    ...words(),
    ['src/assets/runtime.ts', runtime()],
    [
      'src/assets/page-style.ts',
      `${header('templates/page.css')}export const pageStyle = ${text(read('templates', 'page.css'))};\n`,
    ],
    ['src/assets/katex-style.ts', katexStyle(css)],
    ...fonts.map((name) => font(name)),
    ['src/assets/fonts.ts', fontIndex(fonts, css)],
  ]);
}

/** A string literal; no line separator and no end of a script can hide in it. */
const text = (value: string): string =>
  JSON.stringify(value).replace(
    /[\u2028\u2029<]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

function frames(): [string, string][] {
  return ['.', 'module'].flatMap((folder) =>
    readdirSync(join(root, 'templates', folder))
      .filter((name) => name.endsWith('.hbs'))
      .sort()
      .map((name): [string, string] => {
        const frame = posix.join(folder, name.slice(0, -'.hbs'.length));
        const compiled = handlebars.precompile(read('templates', folder, name), {
          noEscape: true,
          strict: true,
          preventIndent: true,
          knownHelpers: { each: true, if: true },
          knownHelpersOnly: true,
        }) as string;
        return [
          `src/assets/frames/${frame}.ts`,
          `// @ts-nocheck\n${header(`templates/${frame}.hbs`)}export const frame: unknown = ${compiled};\n`,
        ];
      }),
  );
}

/** The files of src/runtime in the order in which a module holds them. */
const runtimeFiles = [
  'tableau',
  'vectors',
  'bisect',
  'dense-output',
  'events',
  'pole',
  'problem',
  'solution',
  'step-size',
  'dop853',
];

/** The numerical method as one text without imports and exports. */
function runtime(): string {
  const source = runtimeFiles
    .map((name) =>
      read('src', 'runtime', `${name}.ts`)
        .replace(/^import [^;]*;\n/gm, '')
        .replace(/^export /gm, '')
        .trim(),
    )
    .join('\n\n');
  return `${header('src/runtime')}export const runtime =\n  ${text(source)};\n`;
}

function words(): [string, string][] {
  return readdirSync(join(root, 'templates'), { withFileTypes: true })
    .filter((entry) => existsSync(join(root, 'templates', entry.name, 'words.yaml')))
    .map(({ name }) => [
      `src/assets/words/${name}.ts`,
      `${header(`templates/${name}/words.yaml`)}export const words = ${JSON.stringify(parse(read('templates', name, 'words.yaml')), null, 2)};\n`,
    ]);
}

const isFontFace = /@font-face\{([^}]*)\}/g;

function katexStyle(css: string): string {
  const rules = [...css.replace(isFontFace, '').matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap(
    ([, selectors, body]) => {
      const family =
        /font-family:(KaTeX_\w+)/.exec(body ?? '')?.[1] ?? /font:[^;]*(KaTeX_\w+)/.exec(body ?? '')?.[1];
      if (family === undefined || selectors === undefined) return [];
      const weight = /font-weight:(\d+)/.exec(body ?? '')?.[1] === '700' ? 'Bold' : '';
      const style = /font-style:italic/.test(body ?? '') ? 'Italic' : '';
      const font = `${family}-${weight + style === '' ? 'Regular' : weight + style}`;
      return selectors.split(',').map((selector) => ({
        classes: [...selector.matchAll(/\.([\w-]+)/g)].map(([, c]) => c ?? ''),
        font,
      }));
    },
  );
  return [
    header("KaTeX's style sheet (MIT licence, Khan Academy and contributors)").trimEnd(),
    '/** Without its @font-face rules. */',
    `export const katexStyle = ${text(css.replace(isFontFace, ''))};`,
    '/** Where all these classes occur, the font is used. */',
    `export const fontUses: readonly { readonly classes: readonly string[]; readonly font: string }[] = ${JSON.stringify(rules, null, 2)};`,
    '',
  ].join('\n');
}

const constantOf = (file: string): string => file.replace('.woff2', '').replace(/[^A-Za-z0-9]/g, '');

function font(name: string): [string, string] {
  const data = readFileSync(join(katex, 'fonts', name)).toString('base64');
  return [
    `src/assets/fonts/${name.replace('.woff2', '')}.ts`,
    `${header(`KaTeX's font ${name} (SIL Open Font License)`)}export const ${constantOf(name)} =\n  '${data}';\n`,
  ];
}

function fontIndex(names: readonly string[], css: string): string {
  const faces = [...css.matchAll(isFontFace)].map(([, body = '']) => body);
  const entries = names.map((name) => {
    const face = faces.find((body) => body.includes(`/${name})`)) ?? '';
    const value = (property: string): string =>
      new RegExp(`${property}:([^;]+)`).exec(face)?.[1]?.replaceAll('"', '') ?? '';
    return `  ['${name.replace('.woff2', '')}', { family: '${value('font-family')}', style: '${value('font-style')}', weight: '${value('font-weight')}', woff2: ${constantOf(name)} }],`;
  });
  return [
    header("KaTeX's fonts").trimEnd(),
    ...names.map((name) => `import { ${constantOf(name)} } from './fonts/${name.replace('.woff2', '')}.ts';`),
    '',
    'interface Font {',
    '  readonly family: string;',
    '  readonly style: string;',
    '  readonly weight: string;',
    '  /** The file, in base64. */',
    '  readonly woff2: string;',
    '}',
    '',
    'export const fonts: ReadonlyMap<string, Font> = new Map([',
    ...entries,
    ']);',
    '',
  ].join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const [path, content] of assets()) {
    mkdirSync(join(root, dirname(path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
}
