import type { MarkFigure } from './measure-marks.ts';
import type { SurfaceFigure } from './measure-surfaces.ts';

/** All that was measured. */
export type Contrasted = { readonly surfaces: readonly SurfaceFigure[]; readonly marks: readonly MarkFigure[] };

/** WCAG 2.2: 1.4.6 for text of any size, 1.4.11 for parts and marks, 2.4.13 for the focus. */
export const WANTED = { text: 7, parts: 3, focus: 3, word: 3, sentence: 3 } as const;

/** Each figure that is too low, each fault that axe found, and each surface in which nothing was found; in words. */
export function judgeContrasts({ surfaces, marks }: Contrasted): readonly string[] {
  return [...surfaces.flatMap(judgeSurface), ...marks.flatMap(judgeMarks)];
}

function judgeSurface({ surface, state, look, axe, ...figure }: SurfaceFigure): readonly string[] {
  const where = `${surface}, ${state}, ${look}`;
  const faults = (['text', 'parts', 'focus'] as const).flatMap((kind) => {
    const least = figure[kind];
    // A page without a control has at least its text.
    if (least === null) return kind === 'text' && figure.parts === null ? [`${where}: nothing is seen`] : [];
    return least.contrast >= WANTED[kind]
      ? []
      : [tell(`${where}, ${kind}: “${least.of}”`, least.contrast, WANTED[kind])];
  });
  return [...faults, ...axe.map((fault) => `${where}: axe finds ${fault}`)];
}

function judgeMarks({ read, colours, ground, ...figure }: MarkFigure): readonly string[] {
  return (['word', 'sentence', 'text'] as const).flatMap((kind) => {
    const lowest = figure[kind];
    const where = `marks in ${colours} on ${ground}, ${read} is read, ${kind}`;
    if (lowest === null) return [`${where}: nothing is marked`];
    return lowest.contrast >= WANTED[kind] ? [] : [tell(`${where}, ${lowest.style}`, lowest.contrast, WANTED[kind])];
  });
}

function tell(where: string, contrast: number, wanted: number): string {
  return `${where} has ${contrast}:1, and ${wanted}:1 is wanted`;
}
