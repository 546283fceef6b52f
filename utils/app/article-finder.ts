import { parseArticleAnswer } from '@/utils/core/messages/article-question.ts';
import type { ArticleFinder } from '@/utils/dom/prepare-article.ts';
import { connectToHost } from '@/utils/platform/ports.ts';
import { type AskHostParts, createAskHost } from './ask-host.ts';
import { HostUnreachable } from './host-unreachable.ts';
import { loadPart } from './load-part.ts';

/** Has the speech host find the page's article. Rejects with `HostUnreachable` where it does not answer. */
export function createArticleFinder(parts: Pick<AskHostParts<unknown>, 'openHost' | 'clock'>): ArticleFinder {
  const ask = createAskHost({ ...parts, connect: () => connectToHost('article'), parse: parseArticleAnswer });
  return {
    async find(question) {
      const { found } = await ask(question).catch(() => {
        throw new HostUnreachable();
      });
      if (found === null) throw new Error('No article can be looked for.');
      return found;
    },
    bringLarge: async () => (await loadPart('large-article')).readLargeArticle,
  };
}
