import { telephone } from './telephone.ts';

const calling = 'a[href^="tel:" i], a[href^="sms:" i]';
const toCall =
  'call|dial|tel|hotline|helpline|lifeline|anrufen|notruf|appele[rz]|llam[ea]|chiam(?:a|ate|are)|ligue|zadzwoń';
/** Titles of articles have these words too: the number must stand right behind them. */
const ofCalls = 'line|phone|telephone|mobile|ring|telefon[oe]?|téléphone|teléfono|bel|text (?:\\S+ )?to';
const digits = '(?!(?:19|20)\\d\\d(?!\\d))\\d{2,}';
/** "Tel. 0800 111", "Call 988": a word for calling, and a number behind it that is no year. */
const called = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:(?:${toCall})(?![\\p{L}\\p{M}])\\.?[^.!?\\d]{0,20}|(?:${ofCalls})[.:]{0,2} ?[+(]?)${digits}`,
  'iu',
);
/** "800-273-TALK". */
const lettered = /(?<!\p{N})8\d\d[-. ](?:\d{3}[-. ]?)?\p{Lu}{4,}/u;
/** What has the digits of a telephone number in a list of sources: addresses, numbers of registers and of articles. */
const registers =
  /(?:https?:|www\.)\S+|\b10\.\d{4,}\/\S+|\bisbn(?:-1[03])?[:\s]*[\d\s–-]{9,}x?|\b(?:doi|pmid|pmcid|issn|nct)\b[:\s#]*\S+|\p{L}+\d+|[:;]\d{5,}(?![\s-]\d)/giu;
const pages = /(?<![\d-]|\d[–. ])(\d{1,5})\s?[-–]\s?(\d{1,5})(?![\d-]|[–. ]\d)/g;
/** Articles are not longer than this, as a rule: "999-1010" are pages, "555-2010" is a number of a town. */
const mostPages = 200;
const year = /(?<!\d|\d{3}[-–. ])(?:19|20)\d\d(?![\d-])/g;

/** Whether an item of a list holds a number that is there to be called. In doubt it does: such an item must be heard. */
export function hasNumberToCall(item: Element, text: string): boolean {
  if (item.querySelector(calling) !== null || called.test(text) || lettered.test(text)) return true;
  const rest = text
    .replace(registers, ';')
    .replace(pages, (range: string, from: string, to: string) => (Number(to) - Number(from) < mostPages ? ';' : range))
    .replace(year, ';');
  return telephone.test(rest) || /(?<![\d-])\d{3}[-‑–]\d{4}(?![\d-])/u.test(rest);
}
