import type { CorpusItem } from './corpus.ts';
import type { EvalBrowser } from './eval-browser.ts';
import { findDifferences } from './find-differences.ts';
import { findGoldText } from './gold-text.ts';
import type { Tally } from './page/find-places.ts';
import type { ReadingEnd } from './page/wait-for-end.ts';
import { type Explained, type Outcome, type PageRecord, RIVALS, type Rival } from './page-record.ts';
import type { Reading } from './readings.ts';
import { scorePage } from './score-page.ts';

interface MeasureParts {
  readonly browser: EvalBrowser;
  readonly item: CorpusItem;
  readonly address: string;
  /** The first is explained. */
  readonly readings: readonly [Reading, ...Reading[]];
}

/** What was said of a page, or would be by the rivals, by row. */
export type Texts = Readonly<Record<string, string>>;

/** What is known of a page so far: one that hangs or crashes keeps what came before, and the rest counts as empty. */
export interface Notes {
  goldText: string | null;
  readonly texts: Record<string, string>;
}

export function startNotes({ gold }: CorpusItem, readings: readonly Reading[]): Notes {
  const found = findGoldText(gold);
  // Until a browser has read it: an empty text needs no more of a label than that it is there.
  const goldText = found.kind === 'text' ? found.text : found.kind === 'markup' ? found.markup : null;
  return {
    goldText,
    texts: Object.fromEntries([...readings.map(({ row }) => row), ...RIVALS].map((row) => [row, ''])),
  };
}

type Measured = Pick<PageRecord, 'outcome' | 'explained'>;

/** Opens the page, takes the rivals' texts, hears Hark read it once for each reading, and looks up what differs. */
export async function measurePage(parts: MeasureParts, notes: Notes): Promise<Measured> {
  const { browser, item, address, readings } = parts;
  await browser.openPage(address);
  const found = findGoldText(item.gold);
  if (found.kind === 'markup') notes.goldText = await browser.ask(`readMarkup(${JSON.stringify(found.markup)})`);
  Object.assign(notes.texts, await browser.ask<Record<Rival, string>>('measureRivals(document)'));
  const [first, ...others] = readings;
  const outcome = await hearReading(parts, first, notes);
  const explained = await explain(browser, item, { ...notes, text: notes.texts[first.row] ?? '' });
  for (const reading of others) {
    await browser.openPage(address);
    await hearReading(parts, reading, notes);
  }
  return { outcome, explained };
}

async function hearReading({ browser }: MeasureParts, { row, settings }: Reading, notes: Notes): Promise<Outcome> {
  await browser.changeSettings(settings);
  const { end, utterances } = await browser.hear();
  if (end.status === 'no panel') throw new Error('Hark did not answer its key');
  notes.texts[row] = utterances.join('\n');
  return utterances.length > 0 ? { status: 'heard' } : { status: 'silent', note: noteOf(end) };
}

function noteOf(end: ReadingEnd): string {
  return end.status === 'stopped' ? end.note : '';
}

export function scoreTexts({ gold }: CorpusItem, { goldText, texts }: Notes): PageRecord['scores'] {
  return Object.fromEntries(Object.entries(texts).map(([row, text]) => [row, scorePage(text, goldText, gold)]));
}

interface Compared extends Notes {
  /** Of the reading that is explained. */
  readonly text: string;
}

async function explain(browser: EvalBrowser, { gold }: CorpusItem, compared: Compared): Promise<Explained> {
  const { missed, extra, ...counts } = findDifferences(compared.text, compared.goldText, gold);
  const article = JSON.stringify(compared.texts.readability);
  const find = (runs: typeof missed): Promise<Tally> =>
    runs.length === 0 ? Promise.resolve([]) : browser.ask(`findPlaces(document, ${JSON.stringify(runs)}, ${article})`);
  return { counts, missed: await find(missed), extra: await find(extra) };
}
