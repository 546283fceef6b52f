import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { waitUntil } from '../../scripts/browser/wait-until.ts';
import type { Settings } from '../../utils/core/settings/settings.ts';
import { waitForWorker } from './harness/extension-pages.ts';
import { focusBrowserWindow, pressKeys } from './harness/keys.ts';
import { waitForUtterances } from './heard.ts';
import { holdWords } from './held-words.ts';
import { hearToEnd, type Product, startProduct } from './product.ts';

const examples = resolve(import.meta.dirname, '../fixtures/lexicons/w3c-examples.pls');

/** The words of my-words.html as they are marked; "tie land" is two words to the voice. */
const MARKED = 'Shots Before You Travel For 🧳 Thailand Thailand you need two shots We never give both at once'.split(
  ' ',
);

/** What is saved after the examples were read: all of them, Hark's own use beside the parts that it only keeps. */
const SAVED = [
  '<?xml version="1.0" encoding="UTF-8"?>',
  '<lexicon version="1.0" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon" alphabet="ipa" xml:lang="en-US">',
  '<metadata><RDF xmlns="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><Description xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/" rdf:about="" dc:title="Pronunciation lexicon for W3C terms" dc:language="en-US"></Description></RDF></metadata>',
  '<lexeme><grapheme>Thailand</grapheme><alias>tie land</alias></lexeme>',
  '<lexeme><grapheme>W3C</grapheme><alias>World Wide Web Consortium</alias></lexeme>',
  '<lexeme><grapheme>101</grapheme><alias>one hundred and one</alias></lexeme>',
  '<lexeme><grapheme>BBC 1</grapheme><alias>be be sea one</alias></lexeme>',
  '<lexeme><grapheme>La vita è bella</grapheme><phoneme alphabet="ipa">ˈlɑ ˈviːɾə ˈʔeɪ ˈbɛlə</phoneme></lexeme>',
  '<lexeme xmlns:claws="http://www.example.com/claws7tags" role="claws:VVI claws:VV0"><grapheme>refuse</grapheme><phoneme alphabet="ipa">rɪˈfjuːz</phoneme><example>I <emph xmlns="http://www.example.com/words">refuse</emph> to go.</example></lexeme>',
  '</lexicon>',
].join('');

declare const chrome: {
  readonly storage: {
    readonly local: { readonly get: (key: string) => Promise<{ readonly settings?: Partial<Settings> }> };
  };
};

let product: Product;
let folder: string;
let settings: Page;

beforeAll(async () => {
  product = await startProduct();
  folder = await mkdtemp(join(tmpdir(), 'hark-words-'));
  settings = await product.session.browser.newPage();
  await settings.goto(`chrome-extension://${product.session.extension.id}/options.html`);
});

afterAll(async () => {
  await product[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

beforeEach(() => product.voice.clearLog());

/** Chooses a file as a reader does, and waits for what is said to it. */
async function take(file: string): Promise<string> {
  const field = await settings.waitForSelector<string>('input[name=word-file]');
  await (field as ElementHandle<HTMLInputElement>).uploadFile(file);
  return waitUntil('the page answers', readNote, (note) => note !== '');
}

function readNote(): Promise<string> {
  return settings.evaluate(() => document.querySelector('[data-note="words"]')?.textContent ?? '');
}

/** The file behind a link. */
function readFileOf(name: string): Promise<string> {
  return settings.$eval(`a[download="${name}"]`, async (link) =>
    (await fetch((link as HTMLAnchorElement).href)).text(),
  );
}

async function readWords() {
  const worker = await waitForWorker(product.session);
  return worker.evaluate(async () => {
    const { settings } = await chrome.storage.local.get('settings');
    return { pronunciations: settings?.pronunciations ?? [], keptParts: settings?.keptParts ?? [] };
  });
}

describe("a reader's own words", () => {
  it('come from a PLS file and are said in a page, where the written word is marked', async () => {
    expect(await take(examples)).toBe(
      'Added 1 word from the file. Hark keeps 3 more words but does not say them. Line 19: Numbers must stay as they are, so “3” cannot be used here.',
    );
    const page = await product.openPage('my-words.html');
    const words = await holdWords(product.session);
    await product.pressCommand('listen');
    for (const expected of MARKED) {
      await words.waitForWord();
      await waitUntil(
        `"${expected}" is marked`,
        () => page.evaluate(() => [...(CSS.highlights.get('hark-word') ?? [])].join('')),
        (text) => text === expected,
      );
      await words.goOn();
    }
    await words.letGo();
    expect(await hearToEnd(product, page)).toEqual([
      'Shots Before You Travel',
      'For 🧳 tie land you need two shots.',
      'We never give both at once.',
    ]);
    await page.close();
  });

  it('can be heard one by one, by keyboard', async () => {
    await settings.bringToFront();
    await focusBrowserWindow(product.session.display);
    await settings.focus('[aria-label="Listen to Thailand"]');
    await pressKeys(product.session.display, 'Return');
    expect(await waitForUtterances(product.voice, 1)).toEqual(['tie land']);
  });

  it('are saved with all that the file said, and are the same when that is read again', async () => {
    const saved = await readFileOf('words-en-US.pls');
    expect(saved.replace(/\n\s*/gu, '')).toBe(SAVED);
    const before = await readWords();
    await writeFile(join(folder, 'saved.pls'), saved);
    await settings.reload();
    await take(join(folder, 'saved.pls'));
    expect(await readWords()).toEqual(before);
    expect(await readFileOf('words-en-US.pls')).toBe(saved);
  });

  it.each<readonly [what: string, content: string | Buffer | { readonly size: number }, why: string]>([
    [
      'entities that grow',
      `<?xml version="1.0"?>\n<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>\n<lexicon>&b;</lexicon>`,
      'Nothing was added. Line 2: The file has parts that Hark does not open, to keep you safe. Choose another file.',
    ],
    [
      'a file from elsewhere in it',
      `<!DOCTYPE l [<!ENTITY a SYSTEM "file:///etc/passwd">]><lexicon>&a;</lexicon>`,
      'Nothing was added. Line 1: The file has parts that Hark does not open, to keep you safe. Choose another file.',
    ],
    [
      '100 MB',
      { size: 100_000_000 },
      'Nothing was added. Line 1: The file is too large. Hark takes files of up to 500 kilobytes. Make smaller files of it.',
    ],
    [
      'deep nesting',
      `<lexicon>\n${'<a>'.repeat(100_000)}`,
      'Nothing was added. Line 2: The file has too many parts inside each other. Choose another file.',
    ],
    [
      'another encoding',
      Buffer.from('<lexicon>caf\u00e9</lexicon>', 'latin1'),
      'Nothing was added. Line 1: The file must be saved as UTF-8 (plain text of any language). Save it that way and try again.',
    ],
    [
      'an end that is missing',
      '<lexicon>\n<lexeme>\n',
      'Nothing was added. Line 3: The file is broken here. Mend it, then choose it again.',
    ],
  ])('are not touched by a file with %s, and the reader is told why', async (_what, content, why) => {
    const before = await readWords();
    const path = join(folder, 'hostile.pls');
    if (typeof content === 'object' && 'size' in content) {
      await writeFile(path, '<lexicon>');
      await truncate(path, content.size);
    } else await writeFile(path, content);
    await settings.reload();
    expect(await take(path)).toBe(why);
    expect(await readWords()).toEqual(before);
  });
});
