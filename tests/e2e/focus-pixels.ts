import type { Page } from 'puppeteer-core';
import { waitUntil } from '../../scripts/browser/wait-until.ts';
import { contrastOf } from '../../utils/core/marking/contrast.ts';
import type { Box } from './page-text.ts';
import { colourAt, type Picture, takePicture } from './pixels.ts';

/** What has the focus in a page. */
type Stop = {
  /** The control's words, or the name of its field; `nothing` where the page itself has the focus. */
  readonly name: string;
  /** Within the window. */
  readonly box: Box;
  /** How far the page is scrolled, in px. */
  readonly scrolled: number;
};

/** The same, and what the window shows then. */
type Sight = Stop & { readonly picture: Picture };

/** How far around a control its ring may be. */
const AROUND = 6;

function readStop(page: Page): Promise<Stop> {
  return page.evaluate(async () => {
    // The page scrolls to what has the focus as it draws itself.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    let focused = document.activeElement;
    while (focused?.shadowRoot?.activeElement != null) focused = focused.shadowRoot.activeElement;
    const { left, top, right, bottom } = (focused ?? document.body).getBoundingClientRect();
    const isPage = focused === null || focused === document.body || focused === document.documentElement;
    const words = focused?.getAttribute('name') ?? focused?.textContent ?? '';
    return { name: isPage ? 'nothing' : words.trim(), box: { left, top, right, bottom }, scrolled: scrollY };
  });
}

/** Where keys lead the focus in a page, looked at wherever it stops. */
export type FocusTrail = {
  /** What has the focus. */
  readonly at: () => string;
  /** Presses keys that move the focus, and looks where it is then. */
  readonly move: (keys: string) => Promise<string>;
  readonly look: () => Promise<void>;
  /** Instead of the last look: something there has changed. */
  readonly lookAgain: () => Promise<void>;
  /** What was wrong at the stops between the first and the last, in words. */
  readonly findFaults: () => readonly string[];
};

export async function followFocus(page: Page, press: (keys: string) => Promise<void>): Promise<FocusTrail> {
  const seen: Sight[] = [];
  const at = () => seen.at(-1)?.name ?? '';
  const look = async (stop?: Stop) => {
    seen.push({ ...(stop ?? (await readStop(page))), picture: await takePicture(page) });
  };
  await look();
  return {
    at,
    look,
    async move(keys) {
      await press(keys);
      const stop = await waitUntil(
        `${keys} has moved the focus from ${at()}`,
        () => readStop(page),
        ({ name }) => name !== at(),
        { everyMs: 5 },
      );
      await look(stop);
      return at();
    },
    async lookAgain() {
      seen.pop();
      await look();
    },
    findFaults: () =>
      seen.slice(1, -1).flatMap((sight, index) => {
        const fault = judgeFocus(
          sight,
          [seen[index + 2], seen[index]].filter((other) => other !== undefined),
        );
        return fault === null ? [] : [fault];
      }),
  };
}

/**
 * What is wrong with how the focus was seen, in words, or null.
 *
 * Between the picture with the focus and one without it, as many pixels as a line of 2 CSS px around the control has must
 * have changed by 3:1 (https://www.w3.org/TR/WCAG22/#focus-appearance).
 * @param others pictures of the same page where something else had the focus; one of them must show the place
 */
function judgeFocus(focused: Sight, others: readonly Sight[]): string | null {
  const { name, box, picture } = focused;
  if (name === 'nothing') return 'the focus is lost';
  const around = {
    left: box.left - AROUND,
    top: box.top - AROUND,
    right: box.right + AROUND,
    bottom: box.bottom + AROUND,
  };
  if (box.top < 0 || box.left < 0 || box.bottom > picture.height || box.right > picture.width) {
    return `${name} has the focus and is not seen whole`;
  }
  const moveIn = (other: Sight) => Math.round(other.scrolled - focused.scrolled);
  const without = others.find((other) => {
    const moved = moveIn(other);
    return other.name !== name && box.top - moved >= 0 && box.bottom - moved <= picture.height;
  });
  if (without === undefined) return `${name} is seen nowhere without the focus`;
  const moved = moveIn(without);
  let changed = 0;
  const { width, height } = picture;
  for (
    let y = Math.max(0, moved, Math.floor(around.top));
    y < Math.min(height, height + moved, around.bottom);
    y += 1
  ) {
    for (let x = Math.max(0, Math.floor(around.left)); x < Math.min(width, around.right); x += 1) {
      const [one, other] = [colourAt(picture, x, y), colourAt(without.picture, x, y - moved)];
      if (one !== other && contrastOf(one, other) >= 3) changed += 1;
    }
  }
  const wanted = 4 * Math.round(box.right - box.left + box.bottom - box.top);
  return changed >= wanted ? null : `${name}: ${changed} px change with the focus, ${wanted} are wanted`;
}
