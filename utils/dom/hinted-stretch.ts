import type { SiteHint } from '@/utils/core/text/pronunciations/site-hint.ts';
import type { TextSpan } from '@/utils/core/text/span.ts';
import type { HintedElement } from './text-item.ts';

/** A stretch of a block, and the element that has a hint for it. */
export type HintedStretch = HintedElement & TextSpan;

/** Adds what a site says of a text's stretch. An element's text may come in several stretches. */
export function addHint(hinted: HintedStretch[], hint: HintedElement, { start, end }: TextSpan): void {
  const last = hinted.at(-1);
  if (last?.element === hint.element) hinted[hinted.length - 1] = { ...last, end };
  else hinted.push({ ...hint, start, end });
}

/** The hints of a block: those whose elements' text stands in it as a whole, and as it is written. */
export function keepWholeHints(text: string, stretches: readonly HintedStretch[]): readonly SiteHint[] {
  return stretches.flatMap(({ element, says, start, end }) => {
    const own = text.slice(start, end);
    if (tidy(own) !== tidy(element.textContent ?? '')) return [];
    const lead = own.length - own.trimStart().length;
    return [{ span: { start: start + lead, end: start + own.trimEnd().length }, says }];
  });
}

function tidy(text: string): string {
  return text.replace(/[\s\u200b\u2060\u00ad]+/gu, ' ').trim();
}
