import { type KeptContrasts, readContrasts } from '../soak/contrast/kept-contrasts.ts';
import type { HandCheck } from './criterion.ts';

const kept = readContrasts();
const THINGS = { text: 'words', parts: 'edges and signs', focus: 'rings' } as const;

/** What was seen of text, of parts or of the ring around the focus, and on the marks. */
export function tellContrasts(
  { on, browser, surfaces, marks, faults }: KeptContrasts,
  kind: 'text' | 'parts' | 'focus',
): HandCheck {
  const states = new Set(surfaces.map(({ surface, state }) => `${surface}, ${state}`));
  const all = surfaces.flatMap(({ [kind]: least, surface, state, look }) =>
    least === null ? [] : [{ ...least, where: `${surface}, ${state}, ${look}` }],
  );
  const count = all.reduce((sum, one) => sum + one.count, 0).toLocaleString('en');
  const [lowest] = all.sort((one, other) => one.contrast - other.contrast);
  const least =
    lowest === undefined
      ? ''
      : ` The lowest of ${count} ${THINGS[kind]} has ${lowest.contrast}:1 (“${lowest.of}”; ${lowest.where}).`;
  return {
    by: '`npm run soak -- contrast`',
    on: Object.values(on).sort()[0] ?? '',
    did: `Measured on the pixels of pictures of ${states.size} states of ${new Set(surfaces.map(({ surface }) => surface)).size} surfaces in ${browser}, in light, dark, more contrast, forced colours and from right to left; of what stands in a page, on pages of twelve colours.`,
    saw: `${tellFaults(faults)}${least}${tellMarks(marks, kind)} All of it: [contrast.json](figures/contrast.json).`,
  };
}

export const TEXT_ON_PIXELS = tellContrasts(kept, 'text');
export const PARTS_ON_PIXELS = tellContrasts(kept, 'parts');
export const FOCUS_ON_PIXELS = tellContrasts(kept, 'focus');

function tellFaults(faults: readonly string[]): string {
  return faults.length === 0 ? 'Nothing is too low.' : `${faults.length} are too low: ${faults.join('; ')}.`;
}

function tellMarks(marks: KeptContrasts['marks'], kind: 'text' | 'parts' | 'focus'): string {
  if (kind === 'focus' || marks.length === 0) return '';
  const all = marks.flatMap(({ colours, ground, word, sentence, text }) =>
    (kind === 'text' ? [text] : [word, sentence]).flatMap((one) =>
      one === null ? [] : [{ contrast: one.contrast, where: `${colours} on ${ground}` }],
    ),
  );
  const [lowest] = all.sort((one, other) => one.contrast - other.contrast);
  if (lowest === undefined) return '';
  return ` ${kind === 'text' ? 'On the marks' : 'Of the marks'} the lowest is ${lowest.contrast}:1 (${lowest.where}).`;
}
