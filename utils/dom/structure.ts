import type { KeepsPicture } from './article-pictures.ts';
import type { ClosedSections } from './closed-sections.ts';
import type { CueSource } from './cue-source.ts';
import type { ElementLooks } from './element-looks.ts';
import type { PageLayout } from './page-layout.ts';
import type { ReadPicture } from './picture-texts.ts';
import type { ClipText, HintedElement, TextStretch } from './text-item.ts';
import type { TextSource } from './text-source.ts';

/**
 * What a text can have besides paragraphs: tables, lists, sections that open and close, pictures, formulas, quotes, a
 * site's hints at how it is said. Most highlighted sentences have nothing of it, so it comes into a page only where
 * `mayHoldStructure` says that something of it may be there. Without it each of these is read as plain text is.
 */
export interface Structure {
  /** Good for one reading: a page changes. */
  readonly createSections: (layout: PageLayout) => ClosedSections;
  /** A formula that is drawn beside a hidden one in MathML, which is read. */
  readonly isDrawnFormula: (element: Element) => boolean;
  readonly isHiddenFormula: (element: Element) => boolean;
  readonly followWalk: (walk: StructuredWalk) => WalkedStructure;
}

export interface StructuredWalk {
  readonly looks: ElementLooks;
  readonly clip: ClipText;
  readonly keepsPicture: KeepsPicture;
}

/** What goes along with one walk. */
export interface WalkedStructure {
  readonly cues: readonly CueSource[];
  readonly readPicture: ReadPicture;
  /** The words that a page says for a formula of which some is read. */
  readonly readFormula: (element: Element) => TextStretch | null;
  /** What a site says of how a text is said, if anything. */
  readonly findHint: (source: TextSource) => HintedElement | null;
}

/** Where it is to be had. */
export interface StructureSource {
  /** Null while it has not come into the page. */
  find(): Structure | null;
  /** Rejects where it may not come. */
  load(): Promise<void>;
}
