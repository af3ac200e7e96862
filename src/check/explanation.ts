import { num } from '../expr/build.ts';
import type { Finding } from './notes.ts';
import { suspicionOf } from './suspicion.ts';
import type { Sentence } from './suspicion.ts';

const verdicts = ['proved', 'supported', 'refuted', 'undecided', 'unread', 'definition'] as const;

/** How many equations got each verdict. */
export const countsOf = (findings: readonly Finding[]): Readonly<Record<(typeof verdicts)[number], number>> =>
  Object.fromEntries(verdicts.map((v) => [v, findings.filter((f) => f.verdict === v).length])) as Record<
    (typeof verdicts)[number],
    number
  >;

const judged: readonly string[] = ['proved', 'supported', 'refuted'];

/** In one line how many equations there are, how many were judged, and what became of the others. */
export function summaryOf(findings: readonly Finding[]): string {
  const counts = Object.entries(countsOf(findings)).filter(([, n]) => n > 0);
  const list = (part: typeof counts): string => part.map(([verdict, n]) => `${n} ${verdict}`).join(', ');
  const [done, rest] = [true, false].map((is) => counts.filter(([v]) => judged.includes(v) === is));
  const number = (done ?? []).reduce((sum, [, n]) => sum + n, 0);
  const equations = findings.length === 1 ? '1 equation' : `${findings.length} equations`;
  return [
    number === 0
      ? `${equations}, none judged`
      : `${equations}, ${number === findings.length ? '' : `${number} of them `}judged: ${list(done ?? [])}`,
    ...(rest && rest.length > 0 ? [`not judged: ${list(rest)}`] : []),
  ].join('; ');
}

/** What would be zero if the line were right. */
function vanishing(matches: string | undefined): string {
  if (matches === 'fixed-point') return 'the beta function there';
  return matches === 'fixed-point.eigenvalue' ? 'det(J − value) there' : 'left − right';
}

/** Why an equation got its verdict: the difference, a point where it is not zero, the likely mistake, or the reason. */
export function explanationOf(finding: Finding): readonly Sentence[] {
  const at = finding.entry === undefined ? '' : `${finding.entry}: `;
  const why: readonly Sentence[] = 'why' in finding ? [[`${at}${finding.why}`]] : [];
  if (finding.verdict !== 'refuted') return why;
  const { matches, difference, leaves, witness, values, link, follows, mistake } = finding;
  const chain = link === undefined ? '' : `in relation ${link} of the chain: `;
  const point = [...witness].flatMap(([atom, value], i) => [i === 0 ? '' : ', ', atom, ' = ', num(value)]);
  const worth = values ? [': left ', values[0], ', right ', values[1]] : [];
  return [
    [`${at}${chain}${leaves ?? vanishing(matches)} = `, difference],
    ...(point.length > 0 ? [['not zero at ', ...point, ...worth]] : []),
    ...(follows === undefined ? [] : [[`it follows from line ${follows}, which is wrong`]]),
    ...(mistake ? [suspicionOf(mistake)] : []),
    ...why,
  ];
}
