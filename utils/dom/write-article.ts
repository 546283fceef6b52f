import type { Block } from '@/utils/core/article/article.ts';
import { buildScript } from '@/utils/core/article/build-script.ts';
import type { ShownBlock } from '@/utils/core/article/shown-block.ts';
import { createSegmenters } from '@/utils/core/text/segmenters.ts';
import { createHoldersIn } from './open-holders.ts';
import type { PageText, Piece } from './page-text.ts';
import { type WrittenSentence, writeBlock } from './write-block.ts';

/** What is said beside the text, in the interface's words. */
export interface ArticleWords {
  /** BCP 47 tag of them: the text around them has its own (WCAG 2.2, 3.1.2). */
  readonly lang: string;
  readonly table: string;
  readonly picture: string;
  readonly closedSection: string;
  readonly passedList: string;
}

/** An article as it is written into the reading view, growing. */
export interface WrittenArticle {
  /** The text in the nodes of the view. */
  readonly pageText: PageText;
  /** In reading order. */
  readonly sentences: readonly WrittenSentence[];
  add(blocks: readonly ShownBlock[]): void;
}

/** Writes an article into `root` in place of what is there. The page's strings come in as text, never as markup. */
export function writeArticle(
  root: HTMLElement,
  { title, lang, words }: { readonly title: string; readonly lang: string | null; readonly words: ArticleWords },
): WrittenArticle {
  root.replaceChildren();
  root.lang = lang ?? '';
  const openHolders = createHoldersIn(root, words.table);
  const segmenters = createSegmenters();
  const blocks: Block[] = [];
  const pieces: Piece[] = [];
  const sentences: WrittenSentence[] = [];
  const articleOf = (some: readonly Block[]) => ({
    title,
    lang,
    blocks: some,
    blocksOrNull: some,
    measureLength: () => 0,
  });

  const addBlock = (shown: ShownBlock) => {
    const { block, direction, within } = shown;
    const holder = openHolders(within);
    const element = root.ownerDocument.createElement(tagOf(shown));
    element.className = `block ${block.kind.replace(' ', '-')}`;
    element.dir = direction;
    if (block.lang !== null) element.lang = block.lang;
    if (block.kind === 'alternative text') addLabel(element, words.picture, words.lang);
    const spans = [...buildScript(articleOf([block]), segmenters)].map(({ span }) => span);
    const written = writeBlock(shown, spans, element);
    holder.append(element);
    blocks.push(block);
    pieces.push(...written.pieces);
    sentences.push(...written.sentences);
    for (const { says } of block.cues) {
      if (says.kind === 'closed section') addAside(holder, words.closedSection, words.lang);
      if (says.kind === 'passed list') addAside(holder, words.passedList, words.lang);
    }
  };
  return {
    pageText: { article: articleOf(blocks), pieces },
    sentences,
    add: (more) => {
      for (const shown of more) addBlock(shown);
      const [first] = sentences;
      // One stop for the Tab key; the arrows go on from there.
      if (first && !sentences.some(({ element }) => element.tabIndex === 0)) first.element.tabIndex = 0;
    },
  };
}

function tagOf({ block, level }: ShownBlock): string {
  if (block.kind === 'heading') return `h${level ?? 2}`;
  return block.kind === 'code' ? 'pre' : 'p';
}

function addLabel(parent: HTMLElement, words: string, lang: string): void {
  const label = parent.ownerDocument.createElement('span');
  label.className = 'label';
  label.lang = lang;
  label.textContent = `${words} `;
  parent.append(label);
}

function addAside(parent: HTMLElement, words: string, lang: string): void {
  const aside = parent.ownerDocument.createElement('p');
  aside.className = 'aside';
  aside.lang = lang;
  aside.textContent = words;
  parent.append(aside);
}
