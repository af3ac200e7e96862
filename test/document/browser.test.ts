import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { render } from '../../src/document/render.ts';
import { hostileDerivation, payloads } from './hostile.ts';
import { derivationOf, theories } from './theories.ts';

const executablePath = process.env['BETAFORGE_CHROMIUM'] ?? '';

/** What runs inside the page, as text: the project has no types of the DOM. */
const overflow = (places: string): string => `[document.documentElement${places}]
  .filter((e) => e.scrollWidth > e.clientWidth + 1)
  .map((e) => (e.closest('.step')?.id ?? e.className) + ': ' + e.scrollWidth + ' in ' + e.clientWidth)`;

const foreign = `[...document.querySelectorAll('*')]
  .filter((e) => e.matches('script, img, iframe, object, embed, link, form, input, base, video, audio')
    || [...e.attributes].some((a) => /^on/.test(a.name) || (/^(href|src|action)$/.test(a.name) && !a.value.startsWith('#'))))
  .map((e) => e.outerHTML.slice(0, 80))`;

describe.skipIf(executablePath === '')('in a browser', () => {
  let browser: Browser;
  let directory: string;
  beforeAll(async () => {
    directory = mkdtempSync(join(tmpdir(), 'betaforge-page-'));
    browser = await chromium.launch({
      executablePath,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    });
  });
  afterAll(async () => {
    await browser.close();
    rmSync(directory, { recursive: true });
  });

  async function open(html: string, width: number) {
    const file = join(directory, 'page.html');
    writeFileSync(file, html);
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    const noise: string[] = [];
    page.on('console', (message) => noise.push(message.text()));
    page.on('pageerror', (error) => noise.push(error.message));
    page.on('dialog', (dialog) => noise.push(dialog.message()));
    page.on('request', (request) => {
      if (!request.url().startsWith('data:') && request.url() !== pathToFileURL(file).href)
        noise.push(request.url());
    });
    await page.goto(pathToFileURL(file).href);
    return { page, noise };
  }

  /** Theories with fractions that no phone is wide enough for. */
  const wide: readonly string[] = ['gravity', 'halfPlane', 'toy', 'oscillator'];
  test.each(Object.keys(theories) as (keyof typeof theories)[])(
    'the notes on %s fit wide and narrow pages and ask for nothing',
    async (name) => {
      const html = render(derivationOf(theories[name]), 'html');
      const { page, noise } = await open(html, 900);
      for (const width of [1280, 900, 400]) {
        await page.setViewportSize({ width, height: 900 });
        // On a phone the widest fractions scroll within their line.
        const places =
          width < 900 && wide.includes(name) ? '' : ", ...document.querySelectorAll('.lines, .table')";
        expect(await page.evaluate(overflow(places)), `${name} at ${width}`).toEqual([]);
      }
      expect(noise).toEqual([]);
      await page.close();
    },
  );

  test('hostile text is inert', async () => {
    const derivation = hostileDerivation(payloads.join(' '));
    const nasty = { ...derivation, theory: { ...derivation.theory, references: payloads, unused: payloads } };
    const { page, noise } = await open(render(nasty, 'html'), 900);
    expect(await page.evaluate(foreign)).toEqual([]);
    expect(noise).toEqual([]);
    await page.close();
  });
});
