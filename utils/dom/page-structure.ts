import { createBreakCues } from './break-cues.ts';
import { createClosedSections } from './closed-sections.ts';
import { createFindLastText } from './find-last-text.ts';
import { findFormulaWords, isDrawnFormula, isHiddenFormula } from './formula.ts';
import { createFormulaCues } from './formula-cues.ts';
import { createListCues } from './list-cues.ts';
import { liveShapes } from './live-shapes.ts';
import type { ShapeLayout } from './page-layout.ts';
import { createPictureReader } from './picture-texts.ts';
import { createQuoteCues } from './quote-cues.ts';
import { createSectionCues } from './section-cues.ts';
import { findHint } from './site-hints.ts';
import type { Structure } from './structure.ts';
import { createTableCues } from './table-cues.ts';
import { createTermCues } from './term-cues.ts';

/** All of it, on the page itself: for what is highlighted with more in it than paragraphs. */
export const pageStructure: Structure = createStructure(liveShapes);

/** All of it, wherever the shapes of pictures and list items are known. */
export function createStructure(shapes: ShapeLayout): Structure {
  return {
    createSections: createClosedSections,
    isDrawnFormula,
    isHiddenFormula,
    followWalk({ looks, clip, keepsPicture }) {
      const findLastText = createFindLastText(looks, clip);
      return {
        cues: [
          createTableCues(looks, findLastText),
          createListCues(shapes),
          createTermCues(findLastText),
          createQuoteCues(findLastText),
          createSectionCues(looks),
          createBreakCues(),
          createFormulaCues(findLastText),
        ],
        readPicture: createPictureReader(looks, keepsPicture, shapes),
        readFormula(element) {
          const source = findFormulaWords(element);
          if (!source || looks(element).leftOut || !findLastText(element)) return null;
          return { source, start: 0, end: source.value.length };
        },
        findHint,
      };
    },
  };
}
