import type { Article, Block } from '@/utils/core/article/article.ts';
import type { BlockCut, BlockCutter } from '@/utils/core/article/block-cutter.ts';
import { isPages } from '@/utils/core/language/is-pages.ts';
import type { AskedBlock, CutAnswer, CutQuestion, FoundPage } from '@/utils/core/messages/cutting.ts';
import { HostUnreachable } from './host-unreachable.ts';

/** Has blocks cut: by the speech host, or by what works there (`cut-blocks.ts`). Rejects where nobody answers. */
export type AskForCuts = (asks: CutQuestion) => Promise<CutAnswer>;

interface FindSentencesParts {
  readonly ask: AskForCuts;
  /** BCP 47 tag of the reader's browser: what a page that says nothing is most likely in. */
  readonly readerLang: string;
  /** What the reader has set for this page by hand, as a BCP 47 tag; null: nothing. Asked anew for each block. */
  readonly chosen?: () => string | null;
}

type Beginning = CutQuestion['beginning'];

/** How much of an article's beginning is shown to find out what the page is in, and then how much more, in UTF-16 code units: hardly ever more than the first. */
const LOOKS = [120, 3000, Number.POSITIVE_INFINITY];
/** Steps of the walk to find it: reading must not wait. */
const MOST_STEPS = 300;
const NOTHING: Beginning = { blocks: [], extent: 'complete' };

/** The same article; its blocks are cut into sentences, in the languages that they are in, as they are asked for. */
export function findSentences(
  article: Article,
  { ask, readerLang, chosen = () => null }: FindSentencesParts,
): Article & { readonly cutter: BlockCutter } {
  let found = { wanted: chosen(), blocks: new WeakMap<Block, BlockCut>() };
  let page: FoundPage | null = null;

  const foundNow = () => {
    const wanted = chosen();
    if (wanted !== found.wanted) found = { wanted, blocks: new WeakMap() };
    return found;
  };
  const askFor = async (blocks: readonly Block[], wanted: string | null): Promise<readonly BlockCut[]> => {
    const asked = { lang: article.lang, readerLang, chosen: wanted, blocks: blocks.map(toAsked) };
    for (const look of LOOKS) {
      const beginning = page === null ? takeBeginning(article, look) : NOTHING;
      const question = { ...asked, page, beginning };
      // The host may go while it works on a question: another one is opened for it.
      const answer = await ask(question)
        .catch(() => ask(question))
        .catch(() => null);
      if (answer === null) break;
      if ('wants' in answer) continue;
      page ??= answer.page;
      if (answer.blocks.length !== blocks.length || !answer.blocks.every((cut, at) => fits(cut, blocks[at]))) break;
      return answer.blocks;
    }
    throw new HostUnreachable();
  };
  const cutter: BlockCutter = {
    known: (block) => foundNow().blocks.get(block) ?? null,
    async cut(blocks) {
      const { wanted, blocks: known } = foundNow();
      const cuts = await askFor(blocks, wanted);
      for (const [at, block] of blocks.entries()) known.set(block, cuts[at] as BlockCut);
      // Another language may have been chosen meanwhile.
      if (chosen() !== wanted) await cutter.cut(blocks);
    },
    async findPageLanguage() {
      if (page === null) await askFor([], chosen());
      return page?.lang ?? article.lang ?? readerLang;
    },
  };
  return { ...article, cutter };
}

function toAsked({ kind, text, lang, runs, cues }: Block): AskedBlock {
  return { kind, text, lang, runs, cues };
}

/** The article's first blocks in its own language, of so much text. */
function takeBeginning({ blocksOrNull, lang }: Article, characters: number): Beginning {
  const blocks: AskedBlock[] = [];
  let length = 0;
  let steps = 0;
  for (const block of blocksOrNull) {
    if (length >= characters) return { blocks, extent: 'growing' };
    steps += 1;
    if (steps > MOST_STEPS) break;
    if (block === null || !isPages(block, lang)) continue;
    blocks.push({ ...toAsked(block), cues: [] });
    length += block.text.length;
  }
  return { blocks, extent: 'complete' };
}

/** Whether the sentences are in order and within the block: what is wrong is not to be read. */
function fits({ runs, sentences }: BlockCut, block: Block | undefined): boolean {
  const length = block?.text.length ?? 0;
  let at = 0;
  let cues = block?.cues.length ?? 0;
  for (const { span, cues: own } of sentences) {
    if (span.start < at || span.start === span.end) return false;
    at = span.end;
    cues -= own;
  }
  return at <= length && cues >= 0 && runs.every(({ span }) => span.end <= length);
}

/** Has whoever cuts blocks get ready, while the page is read. */
export function wakeCutter(ask: AskForCuts): void {
  ask({ lang: null, readerLang: '', chosen: null, page: null, beginning: NOTHING, blocks: [] }).catch(() => {});
}
