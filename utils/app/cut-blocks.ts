import type { Block } from '@/utils/core/article/article.ts';
import type { BlockCut } from '@/utils/core/article/block-cutter.ts';
import { cutBlock } from '@/utils/core/article/cut-block.ts';
import type { Declared } from '@/utils/core/language/decide-language.ts';
import { isPages } from '@/utils/core/language/is-pages.ts';
import { listUnits, writeLanguages } from '@/utils/core/language/language-units.ts';
import type { AskedBlock, CutQuestion } from '@/utils/core/messages/cutting.ts';
import { createSegmenters } from '@/utils/core/text/segmenters.ts';
import { spokenLanguage } from '@/utils/core/voices/spoken-language.ts';
import type { Work } from '@/utils/core/work/work.ts';
import { detectOnce } from './detect-once.ts';
import { findPageLanguage } from './find-page-language.ts';
import type { AskForCuts } from './find-sentences.ts';
import { type DetectLanguage, judgeText } from './judge-text.ts';
import type { DoInSlices } from './supply.ts';

interface CutBlocksParts {
  readonly detect: DetectLanguage;
  readonly doInSlices: DoInSlices;
}

/**
 * Answers a page that wants blocks cut into sentences, in the languages that they are in.
 *
 * What the reader has chosen takes the place of the page's own word and of all that was found against it, down to
 * stretches within a block. Two things stay as they are: what the page tags, inside of it, with another language than
 * its own (a quote, a leaflet's part for those who speak it), and a text in letters that the chosen language is not
 * written in, which no voice of it could say.
 */
export function createBlockCutting({ detect: ask, doInSlices }: CutBlocksParts): AskForCuts {
  const detect = detectOnce(ask);
  const segmenters = createSegmenters();

  /** The block in the languages of its text. */
  const judge = async (block: Block, declared: Declared, { lang, chosen }: CutQuestion): Promise<Block> => {
    if (block.kind === 'code') return block;
    const open = chosen === null ? block : untag(block, lang);
    const judged = listUnits(open, declared).map(async (unit) => ({
      unit,
      lang: await judgeText(unit.text, unit.declared, detect),
    }));
    return writeLanguages(open, await Promise.all(judged), block.lang ?? lang);
  };
  function* cutAll(blocks: readonly Block[], lang: string | null): Work<readonly BlockCut[]> {
    const cuts: BlockCut[] = [];
    for (const block of blocks) {
      const { lang: own, otherwise, runs } = block;
      const sentences = cutBlock(block, own ?? lang, segmenters);
      cuts.push({ lang: own, runs, ...(otherwise === undefined ? {} : { otherwise }), sentences });
      yield;
    }
    return cuts;
  }

  return async (asked) => {
    const blocks = asked.blocks.map(toBlock);
    const own = blocks.map((block) => declaredOf(block, asked));
    let { page } = asked;
    const isPageWanted = blocks.length === 0 || blocks.some(({ kind }, at) => kind !== 'code' && own[at] === null);
    if (page === null && isPageWanted) {
      const { blocks: first, extent } = asked.beginning;
      const beginning = { lang: asked.lang, blocks: first.map(toBlock), extent };
      page = await findPageLanguage(beginning, { detect, readerLang: asked.readerLang });
      if (page === null) return { wants: 'beginning' };
    }
    const judged = await Promise.all(
      blocks.map((block, at) => {
        const declared = own[at] ?? page;
        return declared === null ? block : judge(block, declared, asked);
      }),
    );
    return { blocks: await doInSlices(cutAll(judged, asked.lang)), page };
  };
}

/** What is said of a block; null where the page as a whole has to tell. */
function declaredOf(block: Block, { lang, readerLang, chosen }: CutQuestion): Declared | null {
  if (chosen !== null && (block.lang === null || repeatsPage(block.lang, lang)))
    return { lang: withRegion(chosen, [block.lang, lang, readerLang]), by: 'choice' };
  return block.lang === null || isPages(block, lang) ? null : { lang: block.lang, by: 'element' };
}

function toBlock(asked: AskedBlock): Block {
  return { ...asked, span: { start: 0, end: asked.text.length }, alternatives: [] };
}

/** The first of the tags that are of that language, for the voice of their country; else the language alone. */
function withRegion(wanted: string, tags: readonly (string | null)[]): string {
  const spoken = spokenLanguage(wanted);
  return tags.find((tag) => tag !== null && spokenLanguage(tag) === spoken) ?? wanted;
}

/** The block without the tags that say no more than the page's own word. */
function untag(block: Block, page: string | null): Block {
  return { ...block, runs: block.runs.filter(({ lang }) => !repeatsPage(lang, page)) };
}

/** Whether a tag says no more than the page's own word does, as "en-GB" on a part of an English page. */
function repeatsPage(lang: string, page: string | null): boolean {
  return lang === page || (page !== null && spokenLanguage(lang) === spokenLanguage(page));
}
