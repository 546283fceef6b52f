import type { ArticleQuestion, FoundArticle } from '@/utils/core/messages/article-question.ts';
import type { Work } from '@/utils/core/work/work.ts';
import { findArticle } from './find-article.ts';
import { readDrawnSelection } from './read-drawn-selection.ts';

/** What a page asks for of its portrait: what is highlighted, or its article. */
export function answerOnPortrait(here: Document, question: ArticleQuestion): Work<FoundArticle> {
  const { selection, ...about } = question;
  return selection ? readDrawnSelection(here, { ...about, selection }) : findArticle(here, question);
}
