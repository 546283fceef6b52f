import type { Page } from 'puppeteer-core';
import { pointCamera } from './camera.ts';
import type { Frame, Sheet } from './contact-sheet.ts';
import type { Studio } from './studio.ts';
import type { Subject } from './surface.ts';
import { JUDGED, SHORT, UNSHOWN, WAYS, type Way, WIDE } from './ways.ts';

const COLUMNS = 3;

/** The pictures of a subject, and what is wrong in any way with any of its states. */
export type Photographed = { readonly sheet: Sheet; readonly faults: readonly string[] };

/** Looks at each state of a subject in every way. */
export async function photograph(
  studio: Studio,
  { title, kind, height = 480, states }: Subject,
): Promise<Photographed> {
  const faults: string[] = [];
  const rows: (readonly (readonly Frame[])[])[] = [];
  const others: Frame[] = [];
  let page: Page | null = null;
  for (const [at, { name, reach, words, shows }] of states.entries()) {
    page = await reach(studio, page);
    const camera = await pointCamera(page, kind, words ?? 'kept');
    const found = [...(await camera.look(WIDE))];
    if (at === 0) rows.push([[await camera.take()]]);
    // Light ones first: marks keep the colours they were painted in until the next sentence.
    const columns: readonly Frame[][] = WAYS[kind].map(() => []);
    const ways = WAYS[kind].flatMap((column, index) => column.map((way) => ({ way, index })));
    for (const { way, index } of [...ways].sort((one, other) => rank(one.way) - rank(other.way))) {
      found.push(...(await camera.look(raise(way, height))));
      if (at === 0) columns[index]?.push(await camera.take());
    }
    if (at === 0) rows.push(columns);
    for (const way of UNSHOWN) found.push(...(await camera.look(way)));
    for (const way of JUDGED) found.push(...(await camera.judge(way)));
    await camera.look(raise(SHORT, height));
    if (at > 0) others.push(await camera.take(name, shows));
    await page.setViewport(null);
    faults.push(...found.map((fault) => `${title}, ${name}, ${fault}`));
  }
  for (let from = 0; from < others.length; from += COLUMNS) {
    rows.push(others.slice(from, from + COLUMNS).map((frame) => [frame]));
  }
  return { sheet: { title, rows }, faults };
}

const rank = ({ look }: Way) => (look === undefined ? 0 : 1);

/** Windows that are low on purpose stay so. */
function raise(way: Way, height: number): Way {
  return way.width === 320 && way.height >= 480 ? { ...way, height: Math.max(way.height, height) } : way;
}
