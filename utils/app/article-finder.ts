import { type FoundArticle, parseArticleAnswer } from '@/utils/core/messages/article-question.ts';
import type { ArticleFinder } from '@/utils/dom/prepare-article.ts';
import { type AskHostParts, createAskHost } from './ask-host.ts';
import { HostUnreachable } from './host-unreachable.ts';
import { loadPart } from './load-part.ts';

/**
 * Has the speech host find the page's article. Rejects with `HostUnreachable` where it does not answer. A page that looks
 * as it did when its article was last found has the same one: who stops and listens again waits for nothing.
 */
export function createArticleFinder(parts: Omit<AskHostParts<unknown>, 'parse'>): ArticleFinder {
  const ask = createAskHost({ ...parts, parse: parseArticleAnswer });
  let last: { readonly question: string; readonly found: FoundArticle } | null = null;
  return {
    async find(question) {
      const asked = JSON.stringify(question);
      if (last?.question === asked) return last.found;
      const { found } = await ask(question).catch(() => {
        throw new HostUnreachable();
      });
      if (found === null) throw new Error('No article can be looked for.');
      last = { question: asked, found };
      return found;
    },
    bringLarge: async () => (await loadPart('large-article')).readLargeArticle,
  };
}
