import type { Article, Block, LanguageFinder } from '@/utils/core/article/article.ts';
import type { Declared } from '@/utils/core/language/decide-language.ts';
import { listUnits, writeLanguages } from '@/utils/core/language/language-units.ts';
import { detectOnce } from './detect-once.ts';
import { findPageLanguage, isPages } from './find-page-language.ts';
import { type DetectLanguage, judgeText } from './judge-text.ts';

interface FindLanguagesParts {
  readonly detect: DetectLanguage;
  /** BCP 47 tag of the reader's browser: what a page that says nothing is most likely in. */
  readonly readerLang: string;
}

/** The same article; the languages of its blocks are found out as they are asked for. */
export function findLanguages(article: Article, { detect: ask, readerLang }: FindLanguagesParts): Article {
  const detect = detectOnce(ask);
  const judged = new WeakMap<Block, Block>();
  let page: Promise<Declared> | null = null;

  const declaredOf = (block: Block): Declared | Promise<Declared> => {
    if (block.lang !== null && !isPages(block, article)) return { lang: block.lang, by: 'element' };
    page ??= findPageLanguage(article, { detect, readerLang });
    return page;
  };
  const languages: LanguageFinder = {
    known: (block) => (block.kind === 'code' ? block : (judged.get(block) ?? null)),
    async find(block) {
      const units = listUnits(block, await declaredOf(block));
      const judgements = units.map(async (unit) => ({
        unit,
        lang: await judgeText(unit.text, unit.declared, detect),
      }));
      judged.set(block, writeLanguages(block, await Promise.all(judgements), block.lang ?? article.lang));
    },
  };
  return { ...article, languages };
}
