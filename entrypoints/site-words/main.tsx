import { render } from 'preact';
import { SiteWords } from '@/components/site-words/SiteWords.tsx';
import messages from '@/locales/en.json?messages';
import { openSiteWords } from '@/utils/app/site-words.ts';
import { createTranslator } from '@/utils/core/interface/translator.ts';
import type { SiteWordsModel } from '@/utils/core/site-words/site-words-model.ts';
import { readSiteWordsTab } from '@/utils/platform/own-pages.ts';
import { createSiteWordsStore } from '@/utils/platform/site-words-store.ts';

const root = document.getElementById('app');
const translate = createTranslator('en', messages);

function show(model: SiteWordsModel): void {
  if (root === null) return;
  render(
    <SiteWords
      model={model}
      translate={translate}
      onFetch={() => void opening.then((control) => control.getList())}
      onAccept={() => void opening.then((control) => control.accept())}
      onRemove={(origin) => void opening.then((control) => control.remove(origin))}
    />,
    root,
  );
}

const opening = openSiteWords({
  from: readSiteWordsTab(location.search),
  store: createSiteWordsStore(),
  translate,
  onModel: show,
});
