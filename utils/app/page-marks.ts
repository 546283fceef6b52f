import type { PlayerPosition, PlayerView } from '@/utils/core/reading/player-view.ts';
import type { TextSpan } from '@/utils/core/text/span.ts';
import type { Follower } from '@/utils/dom/follower.ts';
import { mayBeFolded } from '@/utils/dom/may-be-folded.ts';
import type { PageText } from '@/utils/dom/page-text.ts';
import type { Painter } from '@/utils/dom/painter.ts';
import { resolveSpan } from '@/utils/dom/resolve-span.ts';
import type { SelectionMark } from '@/utils/dom/selection-mark.ts';
import type { SectionsLoader } from './reader-parts.ts';

interface PageMarksParts {
  readonly painter: Painter;
  readonly follower: Follower;
  /** Knows what hides a text that a closed section holds. None where nothing folds: in Hark's own pages. */
  readonly sections?: SectionsLoader;
  /** Whether the sentence stands where it was read: it does not once the page has replaced its nodes. */
  readonly onSought: (sentence: 'found' | 'lost') => void;
}

/** The marks in the page: they show where the player stands. */
export interface PageMarks {
  /** @param selected what the reader selected to have it read, if that is what is read */
  show(pageText: PageText, view: PlayerView, selected?: SelectionMark): void;
  clear(): void;
}

/** What was learned while a passage was read: a sentence that ended without a word says that none will come. */
interface WordReports {
  readonly pageText: PageText;
  readonly firstSentence: number;
  readonly words: 'awaited' | 'reported' | 'missing';
}

/**
 * Marks the word where the voice reports words, else the sentence alone, and keeps it in view. Before a sentence's first
 * word is reported only its beginning must be seen: a page that shows the word does not scroll for what comes after it.
 */
export function createPageMarks({ painter, follower, sections, onSought }: PageMarksParts): PageMarks {
  let reports: WordReports | null = null;
  const find = ({ pieces }: PageText, span: TextSpan | null) => (span === null ? [] : resolveSpan(pieces, span));
  /** What hides the sentence whose words are marked, asked once for all of them. */
  let folding: { readonly node: Node; readonly heading: Element | null } | null = null;
  /** Null where the page has folded away what was seen when it was read, until it is known what does so. */
  const findFolding = (node: Node, sections: SectionsLoader): typeof folding => {
    const known = sections.find();
    if (known) return { node, heading: known.findFoldingHeading(node) };
    // Without it the words are marked where they are hidden.
    void sections.load().catch(() => {});
    return null;
  };
  /** In place of a sentence that a closed section hides: the section's heading. */
  const unfold = (ranges: readonly Range[]): readonly Range[] => {
    const node = ranges[0]?.startContainer;
    if (!node) return ranges;
    if (folding?.node !== node)
      folding = sections && mayBeFolded(node) ? findFolding(node, sections) : { node, heading: null };
    if (!folding?.heading?.isConnected) return ranges;
    const { heading } = folding;
    const range = heading.ownerDocument.createRange();
    range.selectNodeContents(heading);
    return [range];
  };
  const clear = () => {
    folding = null;
    painter.clear();
    follower.follow(null);
  };
  return {
    show(pageText, { position, rate }, selected = []) {
      if (position === null) return clear();
      reports = learnReports(reports, pageText, position);
      const written = find(pageText, position.sentence);
      const sentence = unfold(written);
      const word = sentence === written ? find(pageText, position.word) : [];
      painter.paint({ sentence, word, rate, selected });
      if (position.sentence && !isEmpty(position.sentence)) onSought(sentence.length > 0 ? 'found' : 'lost');
      follower.follow(word[0] ?? (reports.words === 'missing' ? coverOf(sentence) : beginningOf(sentence[0])));
    },
    clear,
  };
}

function learnReports(known: WordReports | null, pageText: PageText, { place, word }: PlayerPosition): WordReports {
  if (word !== null) return { pageText, firstSentence: place.sentence, words: 'reported' };
  if (known?.pageText !== pageText) return { pageText, firstSentence: place.sentence, words: 'awaited' };
  return known.words === 'awaited' && place.sentence !== known.firstSentence ? { ...known, words: 'missing' } : known;
}

/** From the first range to the last, if the page has them in that order. */
function coverOf(ranges: readonly Range[]): Range | null {
  const cover = ranges[0]?.cloneRange() ?? null;
  const last = ranges.at(-1);
  if (!cover || !last || last.startContainer.getRootNode() !== cover.startContainer.getRootNode()) return cover;
  const { startContainer } = cover;
  cover.setEnd(last.endContainer, last.endOffset);
  return cover.startContainer === startContainer ? cover : (ranges[0] ?? null);
}

/** What has gone from the page stands nowhere, and is not sought. */
function isEmpty({ start, end }: TextSpan): boolean {
  return start >= end;
}

/** Before its first character. */
function beginningOf(sentence: Range | undefined): Range | null {
  const beginning = sentence?.cloneRange() ?? null;
  beginning?.collapse(true);
  return beginning;
}
