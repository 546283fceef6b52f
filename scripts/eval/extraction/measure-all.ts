import type { CorpusItem } from './corpus.ts';
import { type EvalBrowser, startEvalBrowser } from './eval-browser.ts';
import { measurePage, scoreTexts, startNotes, type Texts } from './measure-page.ts';
import type { PageRecord } from './page-record.ts';
import type { Reading } from './readings.ts';
import type { CorpusServer } from './serve-corpus.ts';

interface MeasureAllParts {
  readonly items: readonly CorpusItem[];
  readonly server: CorpusServer;
  readonly bundle: string;
  readonly readings: readonly [Reading, ...Reading[]];
  /** So many stand side by side. */
  readonly browsers: number;
  /** How long one page may take. */
  readonly limitMs: number;
  readonly hash: string;
  readonly onRecord: (record: PageRecord, texts: Texts) => void;
  /** Says how far the run has come. */
  readonly print: (line: string) => void;
}

/** A browser is replaced after so many pages: it keeps something of each. */
const PAGES_OF_A_BROWSER = 200;

/**
 * Measures page after page. A page that hangs or crashes costs its browser, which is replaced, and counts as empty.
 * @throws Error when no browser can be started; what was measured until then has been told
 */
export async function measureAll(parts: MeasureAllParts): Promise<void> {
  const queue = [...parts.items];
  const progress = createProgress(queue.length, parts.print);
  const work = async () => {
    while (queue.length > 0) {
      await using browser = await startBrowser(parts.bundle);
      await measureWith(browser, queue, parts, progress);
    }
  };
  const workers = Array.from({ length: Math.min(parts.browsers, queue.length) }, () =>
    work().catch((error: unknown) => {
      // The others come to the end of their pages: the server must stay until then.
      queue.length = 0;
      return error;
    }),
  );
  for (const error of await Promise.all(workers)) if (error !== undefined) throw error;
}

const STARTS = 3;

/** On a busy machine a browser can take longer to show its window than anybody waits. */
async function startBrowser(bundle: string): Promise<EvalBrowser> {
  for (let start = 1; ; start += 1) {
    try {
      return await startEvalBrowser(bundle);
    } catch (error) {
      if (start === STARTS) throw error;
    }
  }
}

/** Measures with one browser until it is worn out or a page has broken it. */
async function measureWith(
  browser: EvalBrowser,
  queue: CorpusItem[],
  { server, readings, limitMs, hash, onRecord }: MeasureAllParts,
  progress: (id: string, outcome: PageRecord['outcome']) => void,
): Promise<void> {
  for (let page = 0; page < PAGES_OF_A_BROWSER; page += 1) {
    const item = queue.shift();
    if (item === undefined) return;
    const started = performance.now();
    const notes = startNotes(item, readings);
    const measuring = measurePage({ browser, item, address: server.addressOf(item), readings }, notes);
    const measured = await untilEnd(measuring, browser, limitMs).catch(toFailure);
    const { id, set, type, tags } = item;
    const ms = Math.round(performance.now() - started);
    const facts = { id, set, type, tags, address: toAddress(item.url), build: hash, browser: browser.version };
    onRecord({ ...facts, ...measured, scores: scoreTexts(item, notes), ms }, notes.texts);
    progress(id, measured.outcome);
    if (measured.outcome.status === 'failed') return;
  }
}

function toFailure(error: unknown): Pick<PageRecord, 'outcome' | 'explained'> {
  const why = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
  return { outcome: { status: 'failed', why }, explained: null };
}

async function untilEnd<Value>(measuring: Promise<Value>, browser: EvalBrowser, limitMs: number): Promise<Value> {
  // Broken off when its browser is closed; nobody waits for it then.
  measuring.catch(() => {});
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`it took more than ${limitMs / 1000} seconds`)), limitMs);
  });
  const crash = browser.crashed.then((message) => Promise.reject(new Error(`the tab crashed: ${message}`)));
  crash.catch(() => {});
  try {
    return await Promise.race([measuring, late, crash]);
  } finally {
    clearTimeout(timer);
  }
}

function toAddress(url: string | null | undefined): string | null {
  if (!url || !URL.canParse(url)) return null;
  const { host, pathname } = new URL(url);
  return host === '' ? null : `${host}${pathname}`;
}

const EVERY_PAGES = 25;

/** Says how far the run has come, and names what went wrong at once. */
function createProgress(
  total: number,
  print: (line: string) => void,
): (id: string, outcome: PageRecord['outcome']) => void {
  const started = performance.now();
  let done = 0;
  return (id, outcome) => {
    done += 1;
    if (outcome.status === 'failed') print(`${id} counts as empty: ${outcome.why}`);
    if (outcome.status === 'silent') print(`${id} was silent: ${outcome.note}`);
    if (done % EVERY_PAGES !== 0 && done !== total) return;
    const seconds = (performance.now() - started) / 1000;
    const left = Math.round(((total - done) * seconds) / done / 6) / 10;
    print(`${done} of ${total} pages, ${(seconds / done).toFixed(2)} s a page, ${left} minutes left`);
  };
}
