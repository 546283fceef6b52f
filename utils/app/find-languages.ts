import type { Article, Block, LanguageFinder } from '@/utils/core/article/article.ts';
import type { Declared } from '@/utils/core/language/decide-language.ts';
import { listUnits, writeLanguages } from '@/utils/core/language/language-units.ts';
import { spokenLanguage } from '@/utils/core/voices/spoken-language.ts';
import { detectOnce } from './detect-once.ts';
import { findPageLanguage, isPages } from './find-page-language.ts';
import { type DetectLanguage, judgeText } from './judge-text.ts';
import type { SentenceWords } from './sentence-words.ts';

interface FindLanguagesParts {
  readonly detect: DetectLanguage;
  /** BCP 47 tag of the reader's browser: what a page that says nothing is most likely in. */
  readonly readerLang: string;
  /** What the reader has set for this page by hand, as a BCP 47 tag; null: nothing. Asked anew for each block. */
  readonly chosen?: () => string | null;
  /** What sentences of the languages that are found are cut with. */
  readonly words: SentenceWords;
}

/**
 * The same article; the languages of its blocks are found out as they are asked for.
 *
 * What the reader has chosen takes the place of the page's own word and of all that was found against it, down to
 * stretches within a block. Two things stay as they are: what the page tags, inside of it, with another language than
 * its own (a quote, a leaflet's part for those who speak it), and a text in letters that the chosen language is not
 * written in, which no voice of it could say.
 */
export function findLanguages(
  article: Article,
  { detect: ask, readerLang, chosen = () => null, words }: FindLanguagesParts,
): Article {
  const detect = detectOnce(ask);
  let judged = { wanted: chosen(), blocks: new WeakMap<Block, Block>() };
  let page: Promise<Declared> | null = null;

  const judgedNow = () => {
    const wanted = chosen();
    if (wanted !== judged.wanted) judged = { wanted, blocks: new WeakMap() };
    return judged;
  };
  const declaredOf = (block: Block, wanted: string | null): Declared | Promise<Declared> => {
    if (wanted !== null && (block.lang === null || repeatsPage(block.lang, article)))
      return { lang: withRegion(wanted, [block.lang, article.lang, readerLang]), by: 'choice' };
    if (block.lang !== null && !isPages(block, article)) return { lang: block.lang, by: 'element' };
    page ??= findPageLanguage(article, { detect, readerLang });
    return page;
  };
  const languages: LanguageFinder = {
    segmenters: words.createSegmenters(),
    known: (block) => (block.kind === 'code' ? block : (judgedNow().blocks.get(block) ?? null)),
    async find(block) {
      const { wanted, blocks } = judgedNow();
      const open = wanted === null ? block : untag(block, article);
      const units = listUnits(open, await declaredOf(block, wanted));
      const judgements = units.map(async (unit) => ({
        unit,
        lang: await judgeText(unit.text, unit.declared, detect),
      }));
      const written = writeLanguages(open, await Promise.all(judgements), block.lang ?? article.lang);
      await words.prepare([written.lang ?? article.lang, ...written.runs.map(({ lang }) => lang)]);
      blocks.set(block, written);
      // Another one may have been chosen meanwhile.
      if (chosen() !== wanted) await languages.find(block);
    },
  };
  return { ...article, languages };
}

/** The first of the tags that are of that language, for the voice of their country; else the language alone. */
function withRegion(wanted: string, tags: readonly (string | null)[]): string {
  const spoken = spokenLanguage(wanted);
  return tags.find((tag) => tag !== null && spokenLanguage(tag) === spoken) ?? wanted;
}

/** The block without the tags that say no more than the page's own word. */
function untag(block: Block, article: Article): Block {
  return { ...block, runs: block.runs.filter(({ lang }) => !repeatsPage(lang, article)) };
}

/** Whether a tag says no more than the page's own word does, as "en-GB" on a part of an English page. */
function repeatsPage(lang: string, article: Article): boolean {
  return lang === article.lang || (article.lang !== null && spokenLanguage(lang) === spokenLanguage(article.lang));
}
