import type { ArticleAnswer, ArticleQuestion } from '@/utils/core/messages/article-question.ts';
import { findArticle } from '@/utils/dom/find-article.ts';
import { workInSlices } from '@/utils/platform/work-in-slices.ts';

/** The speech host's end of `article-finder.ts`: finds an article, bit by bit, for a voice may be speaking here. */
export async function answerArticle(document: Document, question: ArticleQuestion): Promise<ArticleAnswer> {
  try {
    return { found: await workInSlices(findArticle(document, question)) };
  } catch (error) {
    // The page may be hostile. To the context's own record of errors.
    reportError(error);
    return { found: null };
  }
}
