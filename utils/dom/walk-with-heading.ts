import type { KeepsPicture } from './article-pictures.ts';
import type { ElementLooks } from './element-looks.ts';
import { isElement } from './node-types.ts';
import type { PageLayout } from './page-layout.ts';
import type { Structure } from './structure.ts';
import type { ClipText, TextItem } from './text-item.ts';
import { listSteps } from './traverse.ts';
import { walkText } from './walk-text.ts';

interface WalkWithHeading {
  readonly layout: PageLayout;
  readonly structure: Structure;
  readonly looks: ElementLooks;
  /** What is passed over in `root` and not in the heading. */
  readonly looksInside?: ElementLooks;
  readonly heading: Element | null;
  /** Where in `root` to begin; its beginning if not given. */
  readonly start?: Node | null;
  /** Which text of `root` is read; all of it if not given. */
  readonly keeps?: (node: Text) => boolean;
  readonly keepsPicture: KeepsPicture;
}

/** The heading first, wherever it stands, then the rest of `root` without it. */
export function* walkWithHeading(
  root: Element,
  { looks, looksInside = looks, heading, start = null, keeps = () => true, keepsPicture, ...by }: WalkWithHeading,
): Generator<TextItem, void, undefined> {
  const inHeading = new Set<Node>();
  if (heading) for (const { node } of listSteps(heading, isElement)) inHeading.add(node);
  const clip: ClipText = (node) => (keeps(node) && !inHeading.has(node) ? whole(node) : null);
  if (heading) yield* walkText(heading, { ...by, looks, clip: whole });
  yield { type: 'block end' };
  yield* walkText(root, { ...by, looks: looksInside, clip, keepsPicture, start });
}

const whole: ClipText = ({ data }) => ({ start: 0, end: data.length });
