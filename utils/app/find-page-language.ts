import type { Article, Block } from '@/utils/core/article/article.ts';
import { type Declared, isContested } from '@/utils/core/language/decide-language.ts';
import { listUnits } from '@/utils/core/language/language-units.ts';
import { sampleText } from '@/utils/core/language/samples.ts';
import { countLetters, FEWEST_LETTERS } from '@/utils/core/language/script-of-text.ts';
import { type DetectLanguage, judgeText } from './judge-text.ts';

interface FindPageLanguageParts {
  readonly detect: DetectLanguage;
  /** BCP 47 tag of the reader's browser: what a page that says nothing is most likely in. */
  readonly readerLang: string;
}

/** Blocks that are looked at, and steps of the walk to find them: reading must not wait. */
const MOST_BLOCKS = 12;
const MOST_STEPS = 300;
/** Letters that show what a page's beginning is in: of longer texts the detector gets hardly more right. */
const BEGINNING = 100;
/** A page's word is doubted where at least so many blocks and letters speak against it, and none for it. */
const FEWEST_BLOCKS_AGAINST = 2;
const FEWEST_LETTERS_AGAINST = 200;

/**
 * What a page is in: what it declares, unless its first blocks are all evidently in one other language,
 * so that its headings and short lines are in that, too. A page that declares nothing is in what its
 * beginning is in.
 */
export async function findPageLanguage(
  article: Article,
  { detect, readerLang }: FindPageLanguageParts,
): Promise<Declared> {
  if (article.lang !== null) return await doubtPage(article, { lang: article.lang, by: 'page' }, detect);
  const reader: Declared = { lang: readerLang, by: 'reader' };
  const lang = await judgeText(sampleBeginning(article, reader), reader, detect);
  return lang === null || lang === readerLang ? reader : { lang, by: 'page' };
}

async function doubtPage(article: Article, said: Declared, detect: DetectLanguage): Promise<Declared> {
  let found: string | null = null;
  let blocks = 0;
  let letters = 0;
  for (const sample of listSamples(article, said)) {
    const lang = await judgeText(sample, said, detect);
    if (lang === null || lang === said.lang) {
      const whole = await detect(sample);
      if (whole === null || !isContested(said, whole)) return said;
      continue;
    }
    if (found !== null && lang !== found) return said;
    found = lang;
    blocks += 1;
    letters += countLetters(sample);
  }
  if (found === null || blocks < FEWEST_BLOCKS_AGAINST || letters < FEWEST_LETTERS_AGAINST) return said;
  return { lang: found, by: 'page' };
}

function sampleBeginning(article: Article, said: Declared): string {
  let beginning = '';
  for (const sample of listSamples(article, said)) {
    beginning += ` ${sample}`;
    if (countLetters(beginning) >= BEGINNING) break;
  }
  return beginning;
}

/** The first texts long enough to be judged that declare no language of their own. */
function* listSamples(article: Article, said: Declared): Iterable<string> {
  let steps = 0;
  let blocks = 0;
  for (const block of article.blocksOrNull) {
    steps += 1;
    if (steps > MOST_STEPS || blocks === MOST_BLOCKS) return;
    if (block === null || !isPages(block, article)) continue;
    const [whole] = listUnits(block, said);
    const sample = whole ? sampleText(whole.text) : '';
    if (countLetters(sample) < FEWEST_LETTERS) continue;
    blocks += 1;
    yield sample;
  }
}

/** Whether a block is in what the page is said to be in. What a program says is in no language. */
export function isPages({ kind, lang }: Block, article: Article): boolean {
  return kind !== 'code' && (lang === null || lang === article.lang);
}
