import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { checkSarif } from '../../src/json/sarif.ts';
import { judged, phi4 } from './judged.ts';

const positive = z.number().int().min(1);

/** What sarif-schema-2.1.0.json of OASIS requires of the objects that stand in our logs, and the values it allows. */
const log = z.strictObject({
  $schema: z.url(),
  version: z.literal('2.1.0'),
  runs: z
    .array(
      z.strictObject({
        tool: z.strictObject({
          driver: z.strictObject({
            name: z.string(),
            version: z.string(),
            rules: z.array(
              z.strictObject({
                id: z.string(),
                shortDescription: z.strictObject({ text: z.string() }),
                defaultConfiguration: z.strictObject({ level: z.enum(['none', 'note', 'warning', 'error']) }),
              }),
            ),
          }),
        }),
        columnKind: z.enum(['utf16CodeUnits', 'unicodeCodePoints']),
        artifacts: z.array(z.strictObject({ location: z.strictObject({ uri: z.string() }) })),
        properties: z.looseObject({}),
        results: z.array(
          z.strictObject({
            ruleId: z.string(),
            ruleIndex: z.number().int().min(0),
            level: z.enum(['none', 'note', 'warning', 'error']),
            message: z.strictObject({ text: z.string().min(1) }),
            locations: z.array(
              z.strictObject({
                physicalLocation: z.strictObject({
                  artifactLocation: z.strictObject({ uri: z.string() }),
                  region: z.strictObject({
                    startLine: positive,
                    startColumn: positive,
                    endLine: positive.optional(),
                    endColumn: positive.optional(),
                    snippet: z.strictObject({ text: z.string() }),
                  }),
                }),
              }),
            ),
          }),
        ),
      }),
    )
    .length(1),
});

const logOf = (text: string, name = 'notes.tex'): z.infer<typeof log>['runs'][number] => {
  const [run] = log.parse(checkSarif(phi4.theory, judged(text, 'tex', name))).runs;
  if (run === undefined) throw new Error('the log has no run');
  return run;
};

describe('a log in SARIF', () => {
  const text = [
    '\\[ \\dot g = -\\epsilon g + A g^2 \\]',
    '𝔊 $\\dot p = p(\\epsilon + 2 A g)$',
    '\\[ H = \\theta g \\] $\\dot g = \\oint g$',
    '$g = \\begin{cases} 1$',
  ].join('\n');

  test('has what the published schema requires, one result for each equation that is not right', () => {
    const { results } = logOf(text);
    expect(results.map(({ ruleId, level }) => `${ruleId} ${level}`)).toEqual([
      'refuted error',
      'undecided warning',
      'unread warning',
      'unread warning',
    ]);
  });

  test('refers to its rules by their place in the list', () => {
    const { results, tool } = logOf(text);
    for (const { ruleId, ruleIndex, level } of results) {
      expect(tool.driver.rules[ruleIndex]).toMatchObject({ id: ruleId, defaultConfiguration: { level } });
    }
  });

  test('counts columns in code points and ends a region behind its last character', () => {
    const [{ region } = { region: undefined }] = logOf(text).results.flatMap((r) =>
      r.locations.map((l) => l.physicalLocation),
    );
    // 𝔊 is one character of two UTF-16 units: `+ 2 A g` begins behind 23 characters and has seven.
    expect(region).toEqual({
      startLine: 2,
      startColumn: 24,
      endLine: 2,
      endColumn: 31,
      snippet: { text: '+ 2 A g' },
    });
  });

  test('says the difference and the likely mistake', () => {
    expect(logOf(text).results[0]?.message.text).toMatch(/left − right = .*the line would be right/);
  });

  test('names the file by a reference that is a URI', () => {
    const uriOf = (name: string): string | undefined => logOf(text, name).artifacts[0]?.location.uri;
    expect(uriOf('my notes/ä%.tex')).toBe('my%20notes/%C3%A4%25.tex');
    expect(uriOf('/tmp/notes.tex')).toBe('file:///tmp/notes.tex');
    expect(uriOf('<stdin>')).toBe('%3Cstdin%3E');
  });
});
