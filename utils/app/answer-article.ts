import type { ArticleAnswer, ArticleQuestion } from '@/utils/core/messages/article-question.ts';
import { answerOnPortrait } from '@/utils/dom/answer-on-portrait.ts';
import { workInSlices } from '@/utils/platform/work-in-slices.ts';

/** The speech host's end of `article-finder.ts`: finds an article, or what is highlighted, bit by bit, for a voice may be speaking here. */
export async function answerArticle(document: Document, question: ArticleQuestion): Promise<ArticleAnswer> {
  try {
    return { found: await workInSlices(answerOnPortrait(document, question)) };
  } catch (error) {
    // The page may be hostile. To the context's own record of errors.
    reportError(error);
    return { found: null };
  }
}
