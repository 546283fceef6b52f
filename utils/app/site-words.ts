import type { Translate } from '@/utils/core/interface/translator.ts';
import { LARGEST_FILE } from '@/utils/core/lexicon/lexicon.ts';
import { readLexicon } from '@/utils/core/lexicon/read-lexicon.ts';
import { putSite, removeSite } from '@/utils/core/settings/site-list.ts';
import type { SiteWordsModel, SiteWordsStep, WordListLink } from '@/utils/core/site-words/site-words-model.ts';
import { fetchWordList } from '@/utils/platform/fetch-word-list.ts';
import type { SiteWordsStore } from '@/utils/platform/site-words-store.ts';
import { findWordList } from '@/utils/platform/word-list.ts';

interface SiteWordsParts {
  /** The tab it was opened from, or null. */
  readonly from: number | null;
  readonly store: SiteWordsStore;
  readonly translate: Translate;
  readonly onModel: (model: SiteWordsModel) => void;
}

export interface SiteWordsControl {
  /** Has the page fetch its list. For a press of the reader alone. */
  getList(): Promise<void>;
  /** Uses the words that are shown, on this site. */
  accept(): Promise<void>;
  remove(origin: string): Promise<void>;
}

export async function openSiteWords({ from, store, translate, onModel }: SiteWordsParts): Promise<SiteWordsControl> {
  const [link, used] = await Promise.all([from === null ? null : findWordList(from), store.read()]);
  let model: SiteWordsModel = { step: link === null ? { kind: 'none' } : { kind: 'offered', link }, used };
  const update = (news: Partial<SiteWordsModel>) => {
    model = { ...model, ...news };
    onModel(model);
  };
  store.watch((list) => update({ used: list }));
  update({});
  return {
    async getList() {
      const { step } = model;
      if (from === null || step.kind === 'none' || step.kind === 'fetching') return;
      const { link } = step;
      update({ step: { kind: 'fetching', link } });
      update({ step: read(link, await fetchWordList(from, link, LARGEST_FILE), translate) });
    },
    async accept() {
      const { step } = model;
      if (step.kind !== 'shown') return;
      const { link, entries } = step;
      await store.update((list) => putSite(list, { origin: link.origin, entries }));
      update({ step: { kind: 'accepted', link } });
    },
    async remove(origin) {
      await store.update((list) => removeSite(list, origin));
      const { step } = model;
      if (step.kind === 'accepted' && step.link.origin === origin) update({ step: { ...step, kind: 'offered' } });
    },
  };
}

function read(
  link: WordListLink,
  fetched: Awaited<ReturnType<typeof fetchWordList>>,
  translate: Translate,
): SiteWordsStep {
  if (fetched.result !== 'text') return { kind: 'refused', link, why: translate(`site.${fetched.result}`) };
  const lexicon = readLexicon(fetched.text, 'utf-8');
  if (lexicon.result === 'refused')
    return { kind: 'refused', link, why: translate('site.broken', { line: lexicon.fault.line }) };
  const { entries } = lexicon.lexicon;
  if (entries.length === 0) return { kind: 'refused', link, why: translate('site.unused') };
  return { kind: 'shown', link, entries, unused: lexicon.unused.length };
}
