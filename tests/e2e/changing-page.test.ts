import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { waitUntil } from '../../scripts/browser/wait-until.ts';
import { joinHeard, waitForUtterances } from './heard.ts';
import { readMarks, waitForNote } from './panel.ts';
import { flattenSpace, hearToEnd, type Product, startProduct, waitForStatus } from './product.ts';
import { stairs } from './stairs.ts';

let product: Product;
let page: Page;

beforeAll(async () => {
  product = await startProduct();
});

beforeEach(async () => {
  await product.voice.clearLog();
  await product.voice.setPace(40);
  page = await product.openPage('stairs.html');
  await product.pressCommand('listen');
  // In the first paragraph.
  await waitForUtterances(product.voice, 3);
});

afterEach(() => page.close());

afterAll(() => product[Symbol.asyncDispose]());

/** Waits until the mark stands on the sentence that the voice says at that moment. */
function waitForMark(): Promise<unknown> {
  return waitUntil(
    'the mark is where the voice is',
    async () => [(await product.voice.readSpoken()).at(-1)?.text, (await readMarks(page)).sentence],
    ([spoken, marked]) => spoken === marked,
  );
}

async function heard(): Promise<string> {
  return flattenSpace(joinHeard(await product.voice.readLog()));
}

describe('a page that changes while it is read', () => {
  it('keeps its marks and its order when all of its nodes are replaced', async () => {
    await page.evaluate(() => {
      const main = document.querySelector('main') as Element;
      main.replaceWith(main.cloneNode(true));
    });
    await waitForMark();
    await hearToEnd(product, page);
    expect(await heard()).toBe(stairs.join(' '));
    // Without a break: each sentence was asked for once.
    expect(await product.voice.readSpoken()).toHaveLength(stairs.length);
  });

  it('is read on: what comes behind the place is heard, what comes before it is not', async () => {
    await page.evaluate(() => {
      const make = (text: string) => Object.assign(document.createElement('p'), { textContent: text });
      const [first] = document.querySelectorAll('p');
      first?.before(make('Read this leaflet before you begin.'));
      document.querySelector('article')?.append(make('Bring the leaflet when you come again.'));
      // Beside the article something ticks.
      const clock = make('0 seconds');
      document.body.append(clock);
      for (let tick = 1; tick < 100; tick += 1) setTimeout(() => clock.replaceChildren(`${tick} seconds`), tick * 100);
    });
    await waitForMark();
    await hearToEnd(product, page);
    expect(await heard()).toBe([...stairs, 'Bring the leaflet when you come again.'].join(' '));
    expect(await product.voice.readSpoken()).toHaveLength(stairs.length + 1);
  });

  it('and becomes another one ends with the sentence, says so, and is read from its beginning by the key', async () => {
    await page.evaluate(() => {
      history.pushState(null, '', '/hours.html');
      document
        .querySelector('main')
        ?.replaceChildren(
          Object.assign(document.createElement('h1'), { textContent: 'Opening Hours' }),
          Object.assign(document.createElement('p'), { textContent: 'We are closed on Sunday.' }),
        );
    });
    await waitForNote(page, 'The text has gone from this page. Press Play to hear what it says now.');
    await waitForStatus(page, 'finished');
    const last = (await product.voice.readSpoken()).length;
    const text = await heard();
    // To the end of a sentence. Another one may have been asked for at that moment, and was not begun.
    const whole = stairs.findIndex((_, index) => stairs.slice(0, index + 1).join(' ') === text) + 1;
    expect([text, whole > 1, whole === last || whole === last - 1]).toEqual([text, true, true]);
    expect(last).toBeLessThan(8);
    await product.pressCommand('listen');
    await waitForUtterances(product.voice, last + 2);
    expect((await product.voice.readSpoken()).slice(last).map(({ text }) => text)).toEqual([
      'Opening Hours',
      'We are closed on Sunday.',
    ]);
  });
});

describe('a page that is still on its way', () => {
  it('is read at once, and what comes later is heard as well', async () => {
    const answer = Promise.withResolvers<ServerResponse>();
    const server = createServer((request, response) => {
      if (request.url !== '/') return void response.writeHead(404).end();
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      response.write('<!doctype html><html lang="en"><title>Eyes</title><main><p>Keep the bandage on. Do not rub.</p>');
      answer.resolve(response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    await page.close();
    page = await product.session.browser.newPage();
    const arrival = page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    const response = await answer.promise;
    await page.bringToFront();
    await waitUntil(
      'the first text is there and has the keyboard',
      () => page.evaluate(() => document.hasFocus() && document.querySelector('p') !== null),
      (there) => there,
    );
    await product.voice.clearLog();
    await product.voice.setPace(1_000);
    await product.pressCommand('listen');
    expect((await waitForUtterances(product.voice, 1))[0]).toBe('Keep the bandage on.');
    expect(await page.evaluate(() => document.readyState)).toBe('loading');
    response.end('<p>Come back in two days.</p></main></html>');
    await arrival;
    await product.voice.setPace(40);
    await hearToEnd(product, page);
    expect(await heard()).toBe('Keep the bandage on. Do not rub. Come back in two days.');
    server.close();
    server.closeAllConnections();
  });
});
