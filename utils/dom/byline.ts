import { readLine, readNames, readSoleLine } from './element-words.ts';
import { showsOtherTrees } from './traverse.ts';

const longestByline = 160;
const names =
  /(?:^|[\s_-])(?:by-?line|date-?line|written-?by|author|(?:entry|post|article|blog|news)-?(?:meta|date|author|info)|posted-(?:on|by)|published(?:-date|-on)?|pub-?date|meta-info)(?=$|[\s_-])/i;

/** A short line that is called a byline: who wrote the page, and when. */
export function isNamedByline(element: Element): boolean {
  const named =
    names.test(readNames(element)) ||
    element.getAttribute('rel') === 'author' ||
    element.getAttribute('itemprop') === 'author';
  if (!named || element.matches(headings) || element.querySelector(headings)) return false;
  const line = readLine(element);
  return line.length <= longestByline && !/[.!?。]\s/.test(line);
}

const headings = 'h1, h2, h3, h4, h5, h6';

/** A line that is worded as a byline, or a date with next to nothing around it. */
export function isWordedByline(element: Element): boolean {
  if (element.matches(headings)) return false;
  const line = readSoleLine(element, longestByline);
  const isByline = line !== null && (label.test(line) ? isLabelled(line) : isDateLine(element, line));
  return isByline && !showsOtherTrees(element);
}

const label =
  /^(?:(?:this |the )?(?:page|article|content)\s+)?(?:was\s+)?(?:last\s+|next\s+)?(?:posted|published|updated|written|reviewed|modified|revised|review due|aktualisiert|veröffentlicht|stand|mis à jour|publié|actualizado|publicado|aggiornato|pubblicato)\s*(?<link>on|by|am|le|el|il|:)\s*:?\s*(?<rest>.*)$|^by\s*:\s*(?<name>.*)$/i;

/** "Posted on : 3 May 2024 | By : name", but not "Updated: we close at noon on 3 May 2024". */
function isLabelled(line: string): boolean {
  const { link, rest, name } = label.exec(line)?.groups ?? {};
  const who = name ?? (link?.toLowerCase() === 'by' ? rest : undefined);
  if (who !== undefined && who.length <= 60 && !/[.!?]$/.test(who)) return true;
  const beforeYear = /^(.*?)\b(?:19|20)\d\d(?!\d)/.exec(rest ?? '')?.[1];
  return beforeYear !== undefined && beforeYear.trim().split(/\s+/).length <= 4;
}

/** The day a page was made, not a time of day: opening hours are text. */
function isDateLine(element: Element, line: string): boolean {
  const time = element.localName === 'time' ? element : element.querySelector('time');
  if (!time || !/^\d{4}-\d{2}/.test(time.getAttribute('datetime') ?? '')) return false;
  return line.length - readLine(time).length <= 20;
}
