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
const headingLinkShare = 0.9;

/**
 * Finds the lines that stand in an article and are no part of it, by their numbers: labels of adverts
 * and share links, prompts, facts of the page as a page, and lists of what else to read with their
 * labels. A label of such a list counts only where links follow, or nothing: "Read more" above
 * a paragraph is that paragraph's heading. A line of role 'kept' is never found, and ends a list.
 */
export function findSideLines(lines: readonly ArticleLine[]): ReadonlySet<number> {
  const found = new Set<number>();
  let hasBegun = false;
  lines.forEach((line, at) => {
    if (isSide(line)) found.add(at);
    hasBegun ||= line.text.length >= fewestOfArticle && line.linked < linkShare;
    if (!hasBegun || !isRelatedLabel(line)) return;
    const end = findListEnd(lines, at);
    for (let of = at; of < end; of += 1) found.add(of);
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
function findListEnd(lines: readonly ArticleLine[], label: number): number {
  let end = label + 1;
  let links = 0;
  for (; end < lines.length; end += 1) {
    const line = lines[end];
    if (!line || line.role === 'kept') break;
    if (line.linked >= linkShare) links += 1;
    else if (line.role === 'heading' || links === 0 || !isOfTeaser(line, lines[end - 1], lines[end + 1])) break;
  }
  const isList = links > 0 || end === lines.length;
  return isList && lengthOf(lines.slice(label, end)) <= lengthOf(lines) * largestList ? end : label;
}

function lengthOf(lines: readonly ArticleLine[]): number {
  return lines.reduce((sum, { text }) => sum + text.length, 0);
}

/** The date, the rubric or, between two links, the first words of what a link leads to. */
function isOfTeaser({ text }: ArticleLine, before: ArticleLine | undefined, after: ArticleLine | undefined): boolean {
  if (text.length < 60 && !/[.!?:]$/.test(text)) return true;
  if (before?.role !== 'heading' || before.linked < headingLinkShare || text.length > longestLine) return false;
  return after === undefined || after.linked >= linkShare;
}
