import { readLine, readSoleLine } from './element-words.ts';
import { hasNumberToCall } from './has-number-to-call.ts';
import { findBehind, hasWords } from './section-parts.ts';
import { isUrgentAdvice } from './urgent-advice.ts';

/** A list of the sources that a text is based on, with the heading that calls it so. */
export interface SourceList {
  readonly heading: Element;
  readonly list: Element;
}

const headings = 'h2, h3, h4, h5, h6, [role="heading"], p';
const longestLabel = 60;
/** How a label of such a list begins, in the languages of many readers. */
const label =
  /^[^\p{L}]*(?:(?:selected |cited |key )?references?|bibliograph(?:y|ie)|works cited|citations?|sources?|literature(?: cited)?|literatur(?:verzeichnis|angaben|nachweise|liste)?|quellen(?:verzeichnis|angaben|nachweise)?|einzelnachweise|referenzen|références(?: bibliographiques)?|referencias(?: bibliográficas)?|bibliografía|fuentes|referências(?: bibliográficas)?|bibliografia|fontes|riferimenti(?: bibliografici)?|fonti|referenties|bronnen|literatuur(?:lijst)?|źródła|piśmiennictwo|(?:список )?литератур[аы]|источники|(?:قائمة )?(?:ال)?(?:مراجع|مصادر))(?![\p{L}\p{M}])/iu;
/** Notes say things of their own. */
const notes = /\b(?:notes?|anmerkungen|fußnoten|notas|noten|przypisy)\b/iu;
/** "Sources of help" are what the page offers: its label goes on with what they are for. */
const goesOn =
  /^[^\p{L}]*\p{L}+(?:\s\p{L}+){0,2}\s+(?:of|for|to|de|du|des|del|della|di|da|do|para|pour|per|für|von|van|voor|для)(?![\p{L}\p{M}])|^[^\p{L}]*\p{L}+\s+d['’]/iu;

const fewestItems = 3;
/** Of the items so many must be written as sources are: people list what they offer below "Sources" too. */
const fewestWritten = 0.6;
/** Not the end of a telephone number: "555-2010". */
const year = /(?<!\d|\d{3}\)?[-–. ])(?:19|20)\d\d(?!\d)/;
/** What leads to a source: its number in a register, its address, its volume and pages, its many writers. */
const whereabouts =
  /\bdoi\b|\bpmid\b|\bpmc\d|\bisbn\b|\bet al\b|\bu\. ?a\.|https?:|www\.|\d\s?\(\d+\)\s?[:,;]|;\s?\d+\s?[(:]|\bvol(?:\.|ume)|\b(?:pp?|S)\.\s?\d|\d{2,}\s?[-–]\s?\d+|\b(?:retrieved|accessed|abgerufen|zugriff|consulté|consultado)\b/i;

/**
 * The list of sources that an element is the heading of, or null: by its words, and by items that name a year and where
 * to find what they name. A list that stands for more than that, such as leaflets to read or numbers to call, is none.
 */
export function findSourceList(heading: Element): SourceList | null {
  if (!heading.matches(headings)) return null;
  const line = readSoleLine(heading, longestLabel);
  if (
    line === null ||
    !label.test(line) ||
    goesOn.test(line) ||
    notes.test(line) ||
    (heading.localName === 'p' && /[.,;]/.test(line))
  )
    return null;
  const list = findList(findBehind(heading));
  const items = list ? [...list.children].filter(hasWords) : [];
  if (!list || items.length < fewestItems || items.some(mustBeHeard)) return null;
  const written = items.filter((item) => isWrittenAsSource(readLine(item)));
  return written.length >= items.length * fewestWritten ? { heading, list } : null;
}

/** Whether an item tells whom to call, or what to do in an emergency: the whole list is then read. */
function mustBeHeard(item: Element): boolean {
  const text = readLine(item);
  return hasNumberToCall(item, text) || isUrgentAdvice(text);
}

function isWrittenAsSource(text: string): boolean {
  return year.test(text) && whereabouts.test(text);
}

/** The list that an element is, or holds with no other words. */
function findList(box: Element | null): Element | null {
  if (!box || box.matches('ul, ol')) return box;
  const [list, another] = [...box.querySelectorAll('ul, ol')].filter((each) => !each.parentElement?.closest('li'));
  if (!list || another) return null;
  return readLine(list) === readLine(box) ? list : null;
}
