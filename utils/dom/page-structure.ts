import { createBreakCues } from './break-cues.ts';
import { createClosedSections } from './closed-sections.ts';
import { createFindLastText } from './find-last-text.ts';
import { findFormulaWords, isDrawnFormula, isHiddenFormula } from './formula.ts';
import { createFormulaCues } from './formula-cues.ts';
import { createListCues } from './list-cues.ts';
import { createPictureReader } from './picture-texts.ts';
import { createQuoteCues } from './quote-cues.ts';
import { createSectionCues } from './section-cues.ts';
import { findHint } from './site-hints.ts';
import type { Structure } from './structure.ts';
import { createTableCues } from './table-cues.ts';
import { createTermCues } from './term-cues.ts';

/** All of it: for articles, and for what is highlighted with more in it than paragraphs. */
export const pageStructure: Structure = {
  createSections: createClosedSections,
  isDrawnFormula,
  isHiddenFormula,
  followWalk({ looks, clip, keepsPicture }) {
    const findLastText = createFindLastText(looks, clip);
    return {
      cues: [
        createTableCues(looks, findLastText),
        createListCues(),
        createTermCues(findLastText),
        createQuoteCues(findLastText),
        createSectionCues(looks),
        createBreakCues(),
        createFormulaCues(findLastText),
      ],
      readPicture: createPictureReader(looks, keepsPicture),
      readFormula(element) {
        const source = findFormulaWords(element);
        if (!source || looks(element).leftOut || !findLastText(element)) return null;
        return { source, start: 0, end: source.value.length };
      },
      findHint,
    };
  },
};
