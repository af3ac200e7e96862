import { explanationOf, summaryOf } from '../check/explanation.ts';
import { notesUnicode } from '../check/notation.ts';
import type { Finding } from '../check/notes.ts';
import { placesIn } from '../tex/places.ts';
import type { Theory } from '../theory/theory.ts';
import { version } from './header.ts';

/** What an editor is told: wrong lines are errors, lines without a verdict warnings. Right ones are no results. */
const rules = [
  { id: 'refuted', level: 'error', text: 'The equation is wrong: at a point its sides differ.' },
  { id: 'undecided', level: 'warning', text: 'It is not decided whether the equation is right.' },
  { id: 'unread', level: 'warning', text: 'The equation could not be read.' },
  { id: 'supported', level: 'note', text: 'The equation holds at points that were tried; it is not proved.' },
] as const;

type Json = Readonly<Record<string, unknown>>;

/** `check --format sarif`: SARIF 2.1.0, places in code points; with one region for each result. */
export function checkSarif(
  theory: Theory,
  {
    name,
    text,
    findings,
  }: {
    readonly name: string;
    readonly text: string;
    readonly findings: readonly Finding[];
  },
): Json {
  const print = notesUnicode(theory);
  const placeOf = placesIn(text);
  const artifactLocation = { uri: uriOf(name) };

  const messageOf = (f: Finding): string =>
    [
      ...explanationOf(f).map((sentence) =>
        sentence.map((part) => (typeof part === 'string' ? part : print(part))).join(''),
      ),
      ...f.assumed.map((a) => `assumed: ${a}`),
    ].join('; ');

  const regionOf = ({ part, line, column, source }: Finding): Json => {
    if (part === undefined) return { startLine: line, startColumn: column, snippet: { text: source } };
    const [from, to] = [placeOf(part.from), placeOf(part.to)];
    return {
      startLine: from.line,
      startColumn: from.column,
      endLine: to.line,
      endColumn: to.column,
      snippet: { text: text.slice(part.from, part.to) },
    };
  };

  const results = findings.flatMap((f): readonly Json[] => {
    const ruleIndex = rules.findIndex(({ id }) => id === f.verdict);
    const rule = rules[ruleIndex];
    if (rule === undefined) return [];
    return [
      {
        ruleId: rule.id,
        ruleIndex,
        level: rule.level,
        message: { text: messageOf(f) || rule.text },
        locations: [{ physicalLocation: { artifactLocation, region: regionOf(f) } }],
      },
    ];
  });

  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'betaforge',
            version,
            rules: rules.map(({ id, level, text: what }) => ({
              id,
              shortDescription: { text: what },
              defaultConfiguration: { level },
            })),
          },
        },
        columnKind: 'unicodeCodePoints',
        artifacts: [{ location: artifactLocation }],
        properties: { theory: theory.name, summary: summaryOf(findings) },
        results,
      },
    ],
  };
}

/** The name of a file as a reference: percent-encoded, with slashes. */
const uriOf = (name: string): string => {
  const path = name
    .replace(/\p{Cs}/gu, '\uFFFD')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
  return name.startsWith('/') ? `file://${path}` : path;
};
