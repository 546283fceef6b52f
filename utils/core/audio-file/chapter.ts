/** A part of a recording, from a heading on. */
export interface Chapter {
  readonly title: string;
  /** Milliseconds from the recording's beginning. */
  readonly atMs: number;
}

/** Players show so much of a title; one that is a whole paragraph must not fill a file's header. */
const LONGEST_TITLE = 120;

/** The chapters as a file names them: the first one begins with the file, and titles are short and never empty. */
export function completeChapters(chapters: readonly Chapter[], title: string): readonly Chapter[] {
  if (chapters.length === 0) return [];
  const all = chapters[0]?.atMs === 0 ? chapters : [{ title, atMs: 0 }, ...chapters];
  return all.map((chapter, index) => ({ ...chapter, title: shortenTitle(chapter.title) || `${index + 1}` }));
}

/** A title in one line. Never ends within a character. */
export function shortenTitle(title: string): string {
  const line = title.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return line.length <= LONGEST_TITLE ? line : `${cutText(line, LONGEST_TITLE - 1).trimEnd()}…`;
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** As many whole characters, as a reader counts them, as fit into so many UTF-16 units. */
export function cutText(text: string, length: number): string {
  if (text.length <= length) return text;
  let end = 0;
  for (const { index, segment } of graphemes.segment(text)) {
    if (index + segment.length > length) break;
    end = index + segment.length;
  }
  return text.slice(0, end);
}
