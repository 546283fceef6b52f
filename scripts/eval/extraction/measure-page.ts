import type { CorpusItem } from './corpus.ts';
import type { EvalBrowser } from './eval-browser.ts';
import { findDifferences } from './find-differences.ts';
import { findGoldText } from './gold-text.ts';
import type { Tally } from './page/find-places.ts';
import type { ReadingEnd } from './page/wait-for-end.ts';
import type { Explained, Outcome, PageRecord, Rival } from './page-record.ts';
import type { Reading } from './readings.ts';
import { scorePage } from './score-page.ts';

interface MeasureParts {
  readonly browser: EvalBrowser;
  readonly item: CorpusItem;
  readonly address: string;
  /** The first is explained. */
  readonly readings: readonly Reading[];
}

/** What was said of a page, or would be by the rivals, by row. */
export type Texts = Readonly<Record<string, string>>;

type Measured = Pick<PageRecord, 'outcome' | 'scores' | 'explained'> & { readonly texts: Texts };

/** Opens the page, hears Hark read it once for each reading, and compares all rows with the label. */
export async function measurePage({ browser, item, address, readings }: MeasureParts): Promise<Measured> {
  await browser.openPage(address);
  const rivals = await browser.ask<Record<Rival, string>>('measureRivals(document)');
  const heard = new Map<string, string>();
  let outcome: Outcome | null = null;
  for (const [index, { row, settings }] of readings.entries()) {
    await browser.changeSettings(settings);
    if (index > 0) await browser.openPage(address);
    const { end, utterances } = await browser.hear();
    if (end.status === 'no panel') throw new Error('Hark did not answer its key');
    heard.set(row, utterances.join('\n'));
    outcome ??= utterances.length > 0 ? { status: 'heard' } : { status: 'silent', note: noteOf(end) };
  }
  const texts: Texts = { ...Object.fromEntries(heard), ...rivals };
  const goldText = await readGoldText(browser, item);
  const scores = Object.fromEntries(
    Object.entries(texts).map(([row, text]) => [row, scorePage(text, goldText, item.gold)]),
  );
  const [first = ''] = heard.values();
  const explained = await explain(browser, { item, goldText, text: first, article: rivals.readability });
  return { outcome: outcome ?? { status: 'silent', note: '' }, scores, explained, texts };
}

function noteOf(end: ReadingEnd): string {
  return end.status === 'stopped' ? end.note : '';
}

/** A page that hung or crashed: all its rows count as empty. */
export function scoreNothing(item: CorpusItem, rows: readonly string[], why: string): Measured {
  const found = findGoldText(item.gold);
  // What is compared with an empty text needs no more of a label than that it is there.
  const goldText = found.kind === 'text' ? found.text : found.kind === 'markup' ? 'label' : null;
  const texts = Object.fromEntries(rows.map((row) => [row, '']));
  const scores = Object.fromEntries(rows.map((row) => [row, scorePage('', goldText, item.gold)]));
  return { outcome: { status: 'failed', why }, scores, explained: null, texts };
}

async function readGoldText(browser: EvalBrowser, { gold }: CorpusItem): Promise<string | null> {
  const found = findGoldText(gold);
  switch (found.kind) {
    case 'text':
      return found.text;
    case 'markup':
      return browser.ask(`readMarkup(${JSON.stringify(found.markup)})`);
    case 'none':
      return null;
  }
}

interface ExplainParts {
  readonly item: CorpusItem;
  readonly goldText: string | null;
  readonly text: string;
  readonly article: string;
}

async function explain(browser: EvalBrowser, { item, goldText, text, article }: ExplainParts): Promise<Explained> {
  const { missed, extra, ...counts } = findDifferences(text, goldText, item.gold);
  const find = (runs: typeof missed): Promise<Tally> =>
    browser.ask(`findPlaces(document, ${JSON.stringify(runs)}, ${JSON.stringify(article)})`);
  return { counts, missed: await find(missed), extra: await find(extra) };
}
