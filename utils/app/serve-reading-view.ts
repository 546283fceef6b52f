import { compareArticles } from '@/utils/core/article/is-same-article.ts';
import type { Connection } from '@/utils/core/messages/connection.ts';
import { parseViewToReader, type ReaderToView, toBlocksMessage } from '@/utils/core/messages/reading-view.ts';
import { createSpanLeader, type SpanLeader } from '@/utils/dom/lead-span.ts';
import type { PageText } from '@/utils/dom/page-text.ts';
import { type ArticlePortions, createPortions } from './article-portions.ts';
import { findPageText, type PageTextFinding } from './find-page-text.ts';
import type { Reader } from './reader.ts';
import type { ReaderParts } from './reader-parts.ts';
import type { Passage, ReaderState } from './reader-state.ts';
import { tellStand } from './tell-stand.ts';

interface ServeParts extends Pick<ReaderParts, 'document' | 'readSettings' | 'readArticle' | 'doInSlices'> {
  readonly connection: Connection;
  readonly reader: Pick<Reader, 'state' | 'command' | 'beginAt'>;
  /** The view asks for something that moves the place. */
  readonly onWish: () => void;
}

/** What a page does for one reading view. */
export interface ViewService {
  /** The reader stands otherwise than before. */
  follow(state: ReaderState): void;
}

/** The article as a reading view has it. */
interface Shown {
  readonly id: number;
  /** The text that was sent, in the nodes where it stands now. */
  readonly pageText: PageText;
  readonly portions: ArticlePortions;
}

/** Some hundred paragraphs: a few milliseconds of work for the page, and as many for the view. */
const PORTION = 20_000;

/** Shows a page's article in a reading view, tells it where reading stands, and does what it asks. Speaks nothing by itself. */
export function serveReadingView(parts: ServeParts): ViewService {
  const { connection, document, reader, doInSlices } = parts;
  const tell = (message: ReaderToView) => connection.post(message);
  let shown: Shown | null = null;
  let showings = 0;
  /** The newest reading of the page that was compared with what is shown. */
  let compared: PageText | null = null;
  let leader: (SpanLeader & { readonly from: PageText; readonly to: PageText }) | null = null;

  const leadFrom = (from: PageText, { pageText: to }: Shown): SpanLeader => {
    if (leader?.from !== from || leader.to !== to) leader = { ...createSpanLeader(from, to), from, to };
    return leader;
  };

  /** The page was read again, by a press or because it has changed: the same text, in other nodes perhaps, or another one. */
  const compare = async (now: Shown, { pageText, choice, near }: Passage) => {
    if (choice === 'selection' || near.length > 0 || pageText === now.pageText || pageText === compared) return;
    compared = pageText;
    const isSame = await doInSlices(compareArticles(now.pageText.article, pageText.article));
    if (shown !== now || compared !== pageText) return;
    if (!isSame) return tell({ type: 'changed', articleId: now.id });
    shown = { ...now, pageText };
    follow(reader.state());
  };

  const follow = (state: ReaderState) => {
    if (shown === null) return;
    if (state.status === 'open') void compare(shown, state.passage);
    tell(tellStand(state, state.status === 'open' ? leadFrom(state.passage.pageText, shown) : null));
  };

  const findArticle = async (): Promise<PageTextFinding> => {
    const state = reader.state();
    // What is read was taken from the page, and follows it: no need to read the page once more.
    if (state.status === 'open' && isWholeArticle(state.passage))
      return { status: 'found', pageText: state.passage.pageText };
    const settings = await parts.readSettings().catch(() => null);
    if (settings === null) return { status: 'missing', problem: 'page-unreadable' };
    return findPageText(() => parts.readArticle(settings.closedSections), 'nothing-to-read');
  };

  const show = async () => {
    showings += 1;
    const id = showings;
    const finding = await findArticle();
    if (id !== showings) return;
    if (finding.status === 'missing') {
      const problem = finding.problem === 'nothing-to-read' ? 'nothing-to-read' : 'page-unreadable';
      return tell({ type: 'no-article', problem });
    }
    const { pageText } = finding;
    const { title, lang } = pageText.article;
    shown = { id, pageText, portions: createPortions(pageText) };
    compared = pageText;
    tell({ type: 'article', articleId: id, title, lang, address: document.location.href });
    await sendMore(shown);
  };

  const sendMore = async ({ id, portions }: Shown) => {
    const { blocks, extent } = await doInSlices(portions.take(PORTION));
    if (id !== showings) return;
    tell(toBlocksMessage(id, blocks, extent));
    // What is read may stand in what has come.
    follow(reader.state());
  };

  const begin = async ({ id, pageText }: Shown, at: number) => {
    parts.onWish();
    if ((await reader.beginAt({ pageText, at })) === 'gone') tell({ type: 'changed', articleId: id });
  };

  connection.onMessage((message) => {
    const wish = parseViewToReader(message);
    if (wish === null) return;
    if (wish.type === 'show') void show();
    else if (wish.type === 'command') {
      parts.onWish();
      void reader.command(wish.command);
    } else if (shown?.id === wish.articleId) {
      if (wish.type === 'more') void sendMore(shown);
      else void begin(shown, wish.at);
    }
  });
  return { follow };
}

/** A large page that was read from a place on has no beginning, and highlighted text is not the article. */
function isWholeArticle({ choice, near, fate }: Passage): boolean {
  return choice !== 'selection' && near.length === 0 && fate === 'stays';
}
