import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundlePage } from '../../../scripts/inspect/bundle-page.ts';
import { evaluateApart } from '../../../scripts/inspect/evaluate-apart.ts';
import { launchHeadless } from '../../../scripts/inspect/launch-headless.ts';
import { type PageServer, startPageServer } from '../harness/server.ts';
import type { Asked, Outcome, Said } from './behaviour-page.ts';

/**
 * One folder per behaviour: `source.html` (and what it loads), and `expected.json` with what is said of it:
 * `{ "behaviour": "…", "passage"?: what is highlighted (see `Asked`), "reading"?: "natural" | "as-written", "alternatives"?: "read" | "skip", "choices"?: Choices, "pronunciations"?: Pronunciation[], "closedSections"?: "announce" | "read", "start"?: StartAsked, "script": [{kind, text, lang?}] }`.
 * For each, the way back to the page is held as well: spans tile the number line, each piece resolves to a range with
 * equal text, and the page's markup is the same as before.
 */
const folder = resolve(import.meta.dirname, '../../fixtures/behaviours');
const names = readdirSync(folder).sort();

interface Expected extends Partial<Asked> {
  readonly behaviour: string;
  readonly script: readonly Said[];
}

let bundle: string;
let browser: Browser;
let server: PageServer;

beforeAll(async () => {
  [bundle, browser, server] = await Promise.all([
    bundlePage(join(import.meta.dirname, 'behaviour-page.ts')),
    launchHeadless({ offline: true }),
    startPageServer({ folders: [folder] }),
  ]);
});
afterAll(async () => {
  await browser?.close();
  await server?.[Symbol.asyncDispose]();
});

describe('what is heard of a page', () => {
  it.each(names)('%s', async (name) => {
    const expected: Expected = JSON.parse(readFileSync(join(folder, name, 'expected.json'), 'utf8'));
    expect(existsSync(join(folder, name, 'source.html'))).toBe(true);
    const {
      passage = 'page',
      reading = 'natural',
      alternatives = 'read',
      choices = {},
      pronunciations = [],
      closedSections = 'announce',
      start,
    } = expected;
    const asked: Asked = {
      passage,
      reading,
      alternatives,
      choices,
      pronunciations,
      closedSections,
      ...(start && { start }),
    };
    const page = await browser.newPage();
    await page.goto(`${server.origin}/${name}/source.html`);
    const answer = await evaluateApart(page, `${bundle}\nharkPage.readBehaviour(document, ${JSON.stringify(asked)})`);
    await page.close();
    const { script, faults }: Outcome = JSON.parse(answer);
    expect({ script, faults }).toEqual({ script: expected.script, faults: [] });
  });
});
