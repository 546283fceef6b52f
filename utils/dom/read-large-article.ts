import type { ClosedSectionsChoice } from '@/utils/core/settings/settings.ts';
import type { Work } from '@/utils/core/work/work.ts';
import { createChooseLooks } from './choose-looks.ts';
import { preparePageText } from './create-page-text.ts';
import { createElementLooks, type ElementLooks } from './element-looks.ts';
import { readLine } from './element-words.ts';
import { findMainPart } from './find-main-part.ts';
import { findStartNear } from './find-start-near.ts';
import { findTitleHeading } from './find-title-heading.ts';
import { createFurniture } from './furniture.ts';
import { createLiveLayout } from './live-layout.ts';
import type { LivePlace } from './live-place.ts';
import { shortNotice } from './main-limits.ts';
import { isText } from './node-types.ts';
import { findPageLanguage } from './page-language.ts';
import type { PageLayout } from './page-layout.ts';
import { pageStructure } from './page-structure.ts';
import type { PageText } from './page-text.ts';
import { passOverAsides, passOverBoilerplate } from './pass-over-boilerplate.ts';
import { isSetAside } from './set-aside.ts';
import type { ClipText } from './text-item.ts';
import { readSource } from './text-source.ts';
import type { Sight } from './visibility.ts';
import { walkText } from './walk-text.ts';
import { walkWithHeading } from './walk-with-heading.ts';

interface LargeReading {
  readonly view: Window;
  readonly sight: Sight;
  readonly closedSections: ClosedSectionsChoice;
  /** Where it is to be read: it begins some way before the first of these that is in it, else at its beginning. */
  readonly near: readonly LivePlace[];
}

/**
 * The article of a page that is too large to be looked at before its first sentence: its main part,
 * without boilerplate, judged as the walk comes to it. Readability is not asked: it takes seconds
 * there, and on such a page its question, which of many boxes holds the text, is answered by size.
 */
export function* readLargeArticle(
  document: Document,
  { view, sight, closedSections, near }: LargeReading,
): Work<PageText | null> {
  const layout = createLiveLayout(view, sight);
  const choose = createChooseLooks(closedSections, near[0]?.node ?? null);
  const leaveOut = createFurniture(layout, isSetAside);
  const looks = choose(createElementLooks(layout, { structure: pageStructure, leaveOut }), () => true);
  const read = yield* readMainPart(document, { layout, looks, near });
  // Nothing but menus, asides and controls: better read than silent.
  return (
    read ??
    (yield* readAll(
      document,
      layout,
      choose(createElementLooks(layout, { structure: pageStructure }), () => true),
    ))
  );
}

interface MainReading extends Pick<LargeReading, 'near'> {
  readonly layout: PageLayout;
  readonly looks: ElementLooks;
}

function* readMainPart(document: Document, { layout, looks, near }: MainReading): Work<PageText | null> {
  const main = findMainPart(document, looks);
  const cleaned = passOverBoilerplate(main, looks);
  const beginning = yield* findBeginning(main, layout, cleaned);
  const kept = beginning.extent === 'enough' ? cleaned : passOverAsides(main, looks);
  const contentStart =
    beginning.extent === 'enough' ? beginning.first : (yield* findBeginning(main, layout, kept)).first;
  const titles = [document.title, ...document.title.split(/\s[|\-–—\\/>»:]\s/)];
  const heading = findTitleHeading(document, { looks, titles, contentStart });
  const start = findStartNear(main, kept, near);
  return yield* preparePageText(
    walkWithHeading(main, {
      layout,
      structure: pageStructure,
      looks,
      looksInside: kept,
      heading,
      start,
      keepsPicture: () => true,
    }),
    {
      title: (heading && readLine(heading)) || document.title.trim(),
      lang: findPageLanguage(document),
      measureLength: () => measureFrom(main, start),
    },
  );
}

function* readAll(document: Document, layout: PageLayout, looks: ElementLooks): Work<PageText | null> {
  const { body, title } = document;
  return yield* preparePageText(
    walkText(body, { layout, looks, structure: pageStructure, clip: whole, keepsPicture: () => true }),
    {
      title: title.trim(),
      lang: findPageLanguage(document),
      measureLength: () => body.textContent?.length ?? 0,
    },
  );
}

const whole: ClipText = ({ data }) => ({ start: 0, end: data.length });

function measureFrom(main: Element, start: Node | null): number {
  if (!start) return main.textContent?.length ?? 0;
  const range = main.ownerDocument.createRange();
  range.selectNodeContents(main);
  range.setStartBefore(start);
  return range.toString().length;
}

interface Beginning {
  readonly first: Text | null;
  /** `little`: less than a short notice in all, so what was passed over may be what the page is for. */
  readonly extent: 'enough' | 'little';
}

function* findBeginning(main: Element, layout: PageLayout, looks: ElementLooks): Work<Beginning> {
  let first: Text | null = null;
  let length = 0;
  for (const item of walkText(main, { layout, looks, structure: pageStructure, clip: whole })) {
    yield;
    if (item.type !== 'text') continue;
    const { source } = item.stretch;
    const { length: own } = readSource(source).trim();
    if (own > 0 && first === null && isText(source)) first = source;
    length += own;
    if (length >= shortNotice) return { first, extent: 'enough' };
  }
  return { first, extent: 'little' };
}
