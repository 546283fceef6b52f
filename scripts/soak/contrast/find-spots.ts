import type { Page } from 'puppeteer-core';
import type { Surface } from '../../../tests/e2e/find-losses.ts';
import type { Box } from '../../../tests/e2e/page-text.ts';

/**
 * What must stand apart from what is around it. `text`: a word; `sign`: a drawn or typed one without letters, on its
 * ground; `edge`: a control's, or that of what Hark has put into a page.
 */
export type Spot = { readonly kind: 'text' | 'sign' | 'edge'; readonly name: string; readonly box: Box };

/** What can have the focus, and its number in `harkTestStops`, a list that is left in the page. */
export type Stop = { readonly number: number; readonly name: string; readonly box: Box };

/** Both from the upper left corner of the window: what is outside of it, cut off or covered is left out. */
export type Found = { readonly spots: readonly Spot[]; readonly stops: readonly Stop[] };

/** Finds each word, sign and edge of a surface that is seen now, and whatever can have the focus. */
export function findSpots(page: Page, surface: Surface): Promise<Found> {
  return page.evaluate((where) => {
    const root = where === 'page' ? document : document.querySelector('hark-host')?.shadowRoot;
    if (root == null) throw new Error('Hark is not in the page.');
    type Plain = { left: number; top: number; right: number; bottom: number };
    const plain = ({ left, top, right, bottom }: Plain): Plain => ({ left, top, right, bottom });
    const spots: { kind: 'text' | 'sign' | 'edge'; name: string; box: Plain }[] = [];

    const isThere = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true }) &&
      // For screen readers alone.
      element.closest('.unseen, .announcement') === null;

    /** Whether the middle of a box is in the window, and this or what is in it is on top there. */
    const isOnTop = (element: Element, { left, top, right, bottom }: Plain) => {
      if (right - left < 3 || bottom - top < 3) return false;
      const [x, y] = [(left + right) / 2, (top + bottom) / 2];
      for (let at = element.parentElement; at !== null; at = at.parentElement) {
        const style = getComputedStyle(at);
        if (style.overflowX === 'visible' && style.overflowY === 'visible') continue;
        const clip = at.getBoundingClientRect();
        if (x < clip.left || x > clip.right || y < clip.top || y > clip.bottom) return false;
      }
      const hit = root.elementFromPoint(x, y);
      return hit !== null && (element.contains(hit) || hit.contains(element));
    };

    // What the reader has chosen not to see around the lines that are read.
    const curtain = document.querySelector<HTMLElement>(
      '.curtain:is([data-focus=one], [data-focus=three], [data-focus=five])',
    );
    const edgeOf = (name: string) => Number.parseFloat(curtain ? getComputedStyle(curtain).getPropertyValue(name) : '');
    const [from, to] = [edgeOf('--from'), edgeOf('--to')];
    const isVeiled = (element: Element, { top, bottom }: Plain) =>
      curtain !== null && element.closest('article') !== null && (top < from || bottom > to);

    const add = (kind: 'text' | 'sign' | 'edge', name: string, element: Element, box: Plain) => {
      if (isOnTop(element, box) && !isVeiled(element, box))
        spots.push({ kind, name: name.trim().slice(0, 60), box: plain(box) });
    };

    const walker = document.createTreeWalker(where === 'page' ? document.body : root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const { parentElement: parent, textContent } = node;
      if (parent === null || textContent === null || parent.closest('option, style, script, svg') !== null) continue;
      if (!isThere(parent)) continue;
      // Where there are letters they are judged: a full stop has too few pixels to be.
      const isWritten = /[\p{L}\p{N}]/u.test(textContent);
      for (const { 0: word, index } of textContent.matchAll(isWritten ? /[\p{L}\p{M}\p{N}]+/gu : /\S+/gu)) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        const around = textContent.trim() === word ? '' : ` (${textContent.trim().slice(0, 30)})`;
        for (const line of range.getClientRects()) add(isWritten ? 'text' : 'sign', `${word}${around}`, parent, line);
      }
    }

    const nameOf = (element: Element) =>
      (element.matches('.panel, .listen') ? `all of .${element.className}` : null) ??
      element.getAttribute('name') ??
      element.getAttribute('data-action') ??
      (element.textContent?.trim() || `${element.localName}.${element.className}`);
    const isActive = (element: Element) => !element.matches(':disabled, [aria-disabled=true]');

    // The first button of the listen button is as large as its box, whose edge is its own.
    for (const part of root.querySelectorAll(
      'button:not(.link, .listen[data-turned=on] > :first-child), select, input:not([type=file], [type=range]), textarea, .panel, .listen',
    )) {
      if (!isThere(part) || !isActive(part)) continue;
      add('edge', nameOf(part), part, part.getBoundingClientRect());
    }
    for (const sign of root.querySelectorAll(
      'button svg, a svg, summary svg, input[type=range], progress, input:is([type=checkbox], [type=radio]):checked',
    )) {
      if (isThere(sign))
        add(
          'sign',
          `sign of ${nameOf(sign.closest('button, a, summary, input') ?? sign)}`,
          sign,
          sign.getBoundingClientRect(),
        );
    }
    for (const field of root.querySelectorAll<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>(
      'select, input, textarea',
    )) {
      if (!isThere(field)) continue;
      const { direction, paddingLeft, paddingRight } = getComputedStyle(field);
      const box = field.getBoundingClientRect();
      const [left, right] = [
        box.left + Number.parseFloat(paddingLeft) + 1,
        box.right - Number.parseFloat(paddingRight) - 1,
      ];
      const part = (share: [number, number], [start, end]: [number, number]) => {
        const [one, other] = direction === 'rtl' ? [1 - share[1], 1 - share[0]] : share;
        return {
          left: start + (end - start) * one,
          right: start + (end - start) * other,
          top: box.top + 4,
          bottom: box.bottom - 4,
        };
      };
      const isSelect = field.localName === 'select';
      const shown = isSelect ? field.value || 'choice' : field.value || field.getAttribute('placeholder') || '';
      if (isSelect || (shown !== '' && field.matches('textarea, [type=text], [type=search], :not([type])')))
        add('text', `${shown} in ${nameOf(field)}`, field, part([0, 0.4], [left, right]));
      if (isSelect)
        add(
          'sign',
          `arrow of ${nameOf(field)}`,
          field,
          part([0, 1], direction === 'rtl' ? [box.left + 6, box.left + 36] : [box.right - 36, box.right - 6]),
        );
    }

    const focusable = [
      ...root.querySelectorAll('a[href], button, select, input, textarea, summary, [tabindex]'),
    ].filter(
      (one) =>
        isThere(one) &&
        !one.matches(':disabled, [tabindex="-1"]:not(button)') &&
        isOnTop(one, one.getBoundingClientRect()),
    );
    Object.assign(globalThis, { harkTestStops: focusable });
    const stops = focusable.map((one, number) => ({
      number,
      name: nameOf(one).slice(0, 60),
      box: plain(one.getClientRects()[0] ?? one.getBoundingClientRect()),
    }));
    return { spots, stops };
  }, surface);
}
