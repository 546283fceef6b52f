import type { Block } from '@/utils/core/article/article.ts';
import { isContested } from '@/utils/core/language/decide-language.ts';
import { isPages } from '@/utils/core/language/is-pages.ts';
import { listUnits } from '@/utils/core/language/language-units.ts';
import { sampleText } from '@/utils/core/language/samples.ts';
import { countLetters, FEWEST_LETTERS } from '@/utils/core/language/script-of-text.ts';
import type { FoundPage } from '@/utils/core/messages/cutting.ts';
import { type DetectLanguage, judgeText } from './judge-text.ts';

interface FindPageLanguageParts {
  readonly detect: DetectLanguage;
  /** BCP 47 tag of the reader's browser: what a page that says nothing is most likely in. */
  readonly readerLang: string;
}

/** Blocks that are looked at. */
const MOST_BLOCKS = 12;
/** Letters that show what a page's beginning is in: of longer texts the detector gets hardly more right. */
const BEGINNING = 100;
/** A page's word is doubted where at least so many blocks and letters speak against it, and none for it. */
const FEWEST_BLOCKS_AGAINST = 2;
const FEWEST_LETTERS_AGAINST = 200;

/** The first blocks of an article. */
interface Beginning {
  /** What the page declares, as a BCP 47 tag. */
  readonly lang: string | null;
  readonly blocks: readonly Block[];
  /** `growing`: there are more. */
  readonly extent: 'growing' | 'complete';
}

/**
 * What a page is in: what it declares, unless its first blocks are all evidently in one other language,
 * so that its headings and short lines are in that, too. A page that declares nothing is in what its
 * beginning is in. Null where more of it is needed to tell.
 */
export async function findPageLanguage(
  beginning: Beginning,
  { detect, readerLang }: FindPageLanguageParts,
): Promise<FoundPage | null> {
  if (beginning.lang !== null) return await doubtPage(beginning, { lang: beginning.lang, by: 'page' }, detect);
  const reader: FoundPage = { lang: readerLang, by: 'reader' };
  const sample = sampleBeginning(beginning, reader);
  if (sample === null) return null;
  const lang = await judgeText(sample, reader, detect);
  return lang === null || lang === readerLang ? reader : { lang, by: 'page' };
}

async function doubtPage(beginning: Beginning, said: FoundPage, detect: DetectLanguage): Promise<FoundPage | null> {
  let found: string | null = null;
  let blocks = 0;
  let letters = 0;
  for (const sample of listSamples(beginning, said)) {
    if (sample === null) return null;
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

function sampleBeginning(beginning: Beginning, said: FoundPage): string | null {
  let text = '';
  for (const sample of listSamples(beginning, said)) {
    if (sample === null) return null;
    text += ` ${sample}`;
    if (countLetters(text) >= BEGINNING) break;
  }
  return text;
}

/** The first texts long enough to be judged that declare no language of their own; null where what follows is not known. */
function* listSamples({ lang, blocks, extent }: Beginning, said: FoundPage): Iterable<string | null> {
  let count = 0;
  for (const block of blocks) {
    if (!isPages(block, lang)) continue;
    const [whole] = listUnits(block, said);
    const sample = whole ? sampleText(whole.text) : '';
    if (countLetters(sample) < FEWEST_LETTERS) continue;
    count += 1;
    yield sample;
    if (count === MOST_BLOCKS) return;
  }
  if (extent === 'growing') yield null;
}
