import { type Hex, luminanceOf } from '@/utils/core/marking/contrast.ts';
import { ancestorsOf } from './traverse.ts';

export const PREFERS_DARK = '(prefers-color-scheme: dark)';

/** A colour with its share from 0 (nothing) to 1. */
interface Paint {
  readonly parts: readonly [number, number, number];
  readonly alpha: number;
}

/**
 * The colour that a page paints behind an element, as `#rrggbb`: its own background and those of the boxes around it,
 * one over the other. Behind a picture it is guessed from the text, which the page has to make readable on it.
 */
export function findGround(element: Element): Hex {
  const view = element.ownerDocument.defaultView;
  if (view === null) return '#ffffff';
  const over: Paint[] = [];
  for (const at of ancestorsOf(element)) {
    const { backgroundColor, backgroundImage } = (at.ownerDocument.defaultView ?? view).getComputedStyle(at);
    if (backgroundImage && backgroundImage !== 'none') return guessGround(element);
    const paint = parsePaint(backgroundColor);
    if (paint === null || paint.alpha === 0) continue;
    over.push(paint);
    if (paint.alpha >= 1) return flatten(over, [255, 255, 255]);
  }
  return flatten(over, canvasOf(element, view));
}

function guessGround(element: Element): Hex {
  return luminanceOf(findInk(element)) > 0.4 ? '#000000' : '#ffffff';
}

/** The colour of an element's letters; black where it is in a form of its own. */
export function findInk(element: Element): Hex {
  const ink = parsePaint(element.ownerDocument.defaultView?.getComputedStyle(element).color ?? '');
  return flatten(ink ? [ink] : [], [0, 0, 0]);
}

/** What a page without a background stands on: white, or the browser's dark where the page asks for that. */
function canvasOf({ ownerDocument }: Element, view: Window): Paint['parts'] {
  const scheme = view.getComputedStyle(ownerDocument.documentElement).colorScheme ?? '';
  const isDark = /\bdark\b/u.test(scheme) && (!/\blight\b/u.test(scheme) || prefersDark(view));
  return isDark ? [18, 18, 18] : [255, 255, 255];
}

function prefersDark(view: Window): boolean {
  return view.matchMedia(PREFERS_DARK).matches;
}

/** From the topmost down. */
function flatten(over: readonly Paint[], canvas: Paint['parts']): Hex {
  const parts = over.reduceRight<readonly number[]>(
    (under, { parts, alpha }) => parts.map((part, at) => part * alpha + (under[at] ?? 0) * (1 - alpha)),
    canvas,
  );
  const digits = parts.map((part) =>
    Math.round(Math.min(255, Math.max(0, part)))
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${digits.join('')}`;
}

/** A computed colour. Of the forms with a lightness of their own, that alone: it is what contrast is made of. */
function parsePaint(colour: string): Paint | null {
  const [, form = '', inside = ''] = /^([a-z]+)\(([^)]*)\)/u.exec(colour) ?? [];
  const numbers = inside.match(/-?[\d.]+(?:e-?\d+)?%?/gu)?.map(toNumber) ?? [];
  const [one = 0, two = 0, three = 0, alpha = 1] = numbers;
  if (form === 'rgb' || form === 'rgba') return { parts: [one, two, three], alpha };
  if (form === 'color') return { parts: [one * 255, two * 255, three * 255], alpha };
  if (form === 'oklch' || form === 'oklab') return { parts: greyOf(one ** OKLAB_TO_SRGB), alpha };
  if (form === 'lch' || form === 'lab') return { parts: greyOf((one / 100) ** LAB_TO_SRGB), alpha };
  return null;
}

/** The luminance is about the cube of OKLab's lightness, and the 2.2nd power of a part of sRGB's grey. */
const OKLAB_TO_SRGB = 3 / 2.2;
/** #777777, a part of 0.467, has the lightness 50. */
const LAB_TO_SRGB = 1.1;

function toNumber(text: string): number {
  return text.endsWith('%') ? Number.parseFloat(text) / 100 : Number.parseFloat(text);
}

function greyOf(part: number): Paint['parts'] {
  return [part * 255, part * 255, part * 255];
}
