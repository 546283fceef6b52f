import { backLabel, controlLabel, disclosure, pageFact, prompt, relatedLabel, sourceNote } from './side-words.ts';

/** A line of an article, as far as these rules look at it. */
export interface ArticleLine {
  readonly text: string;
  /** A 'cell' is of a table or a list. */
  readonly role: 'heading' | 'text' | 'cell' | 'kept';
  /** How much of it is links, 0 to 1. */
  readonly linked: number;
}

const longestLabel = 80;
const longestLine = 250;
const longestFact = 120;
/** Of the whole text. A list beyond it is what the page is for. */
const largestList = 0.4;
const linkShare = 0.6;
/** Before there is a paragraph, a list of links is the page itself: an index of posts. */
const fewestOfArticle = 100;
/** Lines between two links of a list. */
const mostBetween = 2;

/**
 * Finds the lines that stand in an article and are no part of it, by their numbers: labels of adverts
 * and share links, prompts, facts of the page as a page, and lists of what else to read with their
 * labels. A label of such a list counts only where links follow, or nothing: "Read more" above
 * a paragraph is that paragraph's heading. A line of role 'kept' is never found, and ends a list.
 */
export function findSideLines(lines: readonly ArticleLine[]): ReadonlySet<number> {
  const found = new Set<number>();
  const largest = lines.reduce((sum, { text }) => sum + text.length, 0) * largestList;
  let hasBegun = false;
  let passed = 0;
  lines.forEach((line, at) => {
    if (isSide(line)) found.add(at);
    hasBegun ||= line.text.length >= fewestOfArticle && line.linked < linkShare;
    if (at < passed || !hasBegun || !isRelatedLabel(line)) return;
    const end = findListEnd(lines, at, largest);
    for (let of = at; of < end; of += 1) found.add(of);
    passed = end;
  });
  return found;
}

function isSide({ text, role, linked }: ArticleLine): boolean {
  if (role === 'kept' || text.length > longestLine) return false;
  if (text.length <= longestLabel && (controlLabel.test(text) || (linked >= linkShare && backLabel.test(text))))
    return true;
  if (prompt.test(text) || (role !== 'cell' && disclosure.test(text))) return true;
  if (role !== 'text' || text.length > longestFact) return false;
  return sourceNote.test(text) || (pageFact.test(text) && !/[.!?]$/.test(text));
}

function isRelatedLabel({ text, role }: ArticleLine): boolean {
  return role !== 'kept' && role !== 'cell' && text.length <= longestLabel && relatedLabel.test(text);
}

/** Where the list below a label ends; the label's own number where none follows. */
function findListEnd(lines: readonly ArticleLine[], label: number, largest: number): number {
  if (label + 1 === lines.length) return lines.length;
  let end = label;
  let length = 0;
  for (let at = label + 1; at < lines.length; at += 1) {
    const line = lines[at];
    if (!line || line.role === 'kept') break;
    length += line.text.length;
    if (line.linked >= linkShare) {
      end = at + 1;
      if (length > largest) return label;
    } else if (end === label || at - end >= mostBetween || !isOfTeaser(line, lines[at - 1])) break;
  }
  return end;
}

/** The date, the rubric or the first words of what a link leads to. Counts only before the next link: what comes after the last one may be an address. */
function isOfTeaser({ text, role }: ArticleLine, before: ArticleLine | undefined): boolean {
  if (role === 'heading' || text.length > longestLine) return false;
  return (text.length < 60 && !/[.!?:]$/.test(text)) || before?.role === 'heading';
}
