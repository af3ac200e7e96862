import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { betaforge, filesIn, workshop } from './run.ts';

const here = workshop();

const surroundings: readonly Readonly<Record<string, string>>[] = [
  { LC_ALL: 'C', LANG: 'C', TZ: 'UTC' },
  { LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8', TZ: 'Asia/Tokyo', COLUMNS: '20', FORCE_COLOR: '3' },
  { LC_ALL: 'de_DE.UTF-8', LANG: 'de_DE.UTF-8', TZ: 'America/St_Johns', NO_COLOR: '1' },
];

const commands = [
  ...['text', 'json'].map((f) => `derive on-phi4 --format ${f}`),
  ...['text', 'csv', 'json', 'svg'].map((f) => `flow kondo --format ${f}`),
  'render on-phi4 --format html,tex,md',
  'generate toy',
];

test.each(commands)('%s: the same bytes in every locale and time zone', (command) => {
  const [first, ...others] = surroundings.map((env, i) => {
    const cwd = join(here, `${commands.indexOf(command)}-${i}`);
    mkdirSync(cwd);
    const { status, stdout, stderr } = betaforge(command.split(' '), { cwd, env });
    expect([status, stderr]).toEqual([0, '']);
    return { stdout, files: filesIn(cwd) };
  });
  for (const other of others) expect(other).toEqual(first);
});
