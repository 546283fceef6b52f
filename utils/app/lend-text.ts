import type { Connection } from '@/utils/core/messages/connection.ts';
import type { LentPassage } from '@/utils/core/messages/lent-passage.ts';
import type { PageSettings } from '@/utils/core/messages/page-settings.ts';
import { type LentText, parseTextWish } from '@/utils/core/messages/text-line.ts';
import type { PageText } from '@/utils/dom/page-text.ts';
import { findPageText, type PageTextFinding } from './find-page-text.ts';
import { createPassageScript } from './passage-script.ts';
import type { ReaderParts } from './reader-parts.ts';
import type { DoInSlices } from './supply.ts';

interface LendTextParts extends Pick<ReaderParts, 'readSelection' | 'readArticle' | 'readSettings' | 'fallbackLang'> {
  /** The text of the passage that is open; null where none is. */
  readonly readOpen: () => PageText | null;
  readonly doInSlices: DoInSlices;
  /** Of the page, as in "https://clinic.example": what the reader accepted there holds for its text. */
  readonly origin: string;
}

/** A message of some thirty sentences, as the speech host gets them. */
const PORTION = 3000;

/** Gives a page of Hark's own the whole script of a passage, over a line that it has opened. What is being read goes on. */
export function lendText(connection: Connection, parts: LendTextParts): void {
  const closed = new AbortController();
  connection.onClose(() => closed.abort());
  const post = (message: LentText) => connection.post(message);
  connection.onMessage((message) => {
    const wish = parseTextWish(message);
    if (wish === null) return;
    lend(wish.passage, parts, { post, signal: closed.signal }).catch(() => {
      if (!closed.signal.aborted) post({ type: 'nothing', problem: 'page-unreadable' });
    });
  });
}

async function lend(
  passage: LentPassage,
  parts: LendTextParts,
  { post, signal }: { readonly post: (message: LentText) => void; readonly signal: AbortSignal },
): Promise<void> {
  const settings = await parts.readSettings().catch(() => null);
  if (settings === null) return post({ type: 'nothing', problem: 'page-unreadable' });
  const finding = await findText(passage, parts, settings);
  if (finding.status === 'missing') {
    const { problem } = finding;
    return post({ type: 'nothing', problem: problem === 'host-unreachable' ? 'page-unreadable' : problem });
  }
  const { article } = finding.pageText;
  const script = createPassageScript(article);
  const head = { title: article.title, lang: article.lang ?? parts.fallbackLang, origin: parts.origin };
  let sent = 0;
  for (let extent = script.taken().extent; extent === 'growing'; ) {
    await parts.doInSlices(script.take(PORTION), signal);
    const portion = script.taken(sent);
    sent += portion.sentences.length;
    ({ extent } = portion);
    if (sent === 0) return post({ type: 'nothing', problem: 'nothing-to-read' });
    post({ type: 'portion', ...head, ...portion });
  }
}

async function findText(
  passage: LentPassage,
  parts: LendTextParts,
  { closedSections }: PageSettings,
): Promise<PageTextFinding<'nothing-highlighted' | 'nothing-to-read'>> {
  const open = passage === 'open' ? parts.readOpen() : null;
  if (open !== null) return { status: 'found', pageText: open };
  if (passage === 'selection') return findPageText(() => parts.readSelection(closedSections), 'nothing-highlighted');
  return findPageText(() => parts.readArticle(closedSections), 'nothing-to-read');
}
