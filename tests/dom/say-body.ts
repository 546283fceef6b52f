import type { Reading } from '@/utils/core/text/spoken-rule.ts';
import { createPageText } from '@/utils/dom/create-page-text.ts';
import { createElementLooks, foldSections } from '@/utils/dom/element-looks.ts';
import { createLiveLayout } from '@/utils/dom/live-layout.ts';
import { pageStructure } from '@/utils/dom/page-structure.ts';
import { walkText } from '@/utils/dom/walk-text.ts';
import { speakScript } from '../fakes/speak-script.ts';
import { openPage } from './open-page.ts';

/** What the voice would be asked to say for a page's body. */
export function sayBody(body: string, reading: Reading = 'natural'): readonly string[] {
  const page = openPage(`<!doctype html><html lang="en"><body>${body}</body></html>`);
  const view = page.defaultView;
  if (!view) return [];
  const layout = createLiveLayout(view);
  const looks = foldSections(createElementLooks(layout, { structure: pageStructure }));
  const items = walkText(page.body, {
    layout,
    structure: pageStructure,
    looks,
    clip: ({ data }) => ({ start: 0, end: data.length }),
    keepsPicture: () => true,
  });
  const read = createPageText(items, { title: '', lang: 'en', measureLength: () => 0 });
  return read ? speakScript(read.article, { reading }).map(({ spoken }) => spoken.text) : [];
}
