import type { Work } from '@/utils/core/work/work.ts';
import type { PageText } from '@/utils/dom/page-text.ts';
import type { ReadArticleOptions } from '@/utils/dom/read-article.ts';
import { answerInTime } from '@/utils/platform/answer-in-time.ts';
import { sendRuntimeMessage } from '@/utils/platform/runtime-messages.ts';
import { findPart } from './page-parts.ts';

/**
 * As `prepareArticle` in `utils/dom/read-article.ts`, which comes into the page when it is asked for first.
 * Throws where the browser does not let it in: the permission for the tab has ended, since the page was left and
 * came back; the extension was reloaded; or nobody answers.
 */
export function* prepareArticle(document: Document, options?: ReadArticleOptions): Work<PageText | null> {
  if (findPart('article') === null) yield loadArticle();
  const part = findPart('article');
  if (part === null) throw new Error('The script that finds the article did not come.');
  return yield* part.prepareArticle(document, options);
}

async function loadArticle(): Promise<void> {
  await answerInTime(sendRuntimeMessage({ to: 'background', type: 'load-part', part: 'article' }));
}
