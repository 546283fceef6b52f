import type { FaultReason } from './file-fault.ts';

/** What no XML document may hold. */
export const NOT_XML = /[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/**
 * A text or a value as it is meant. XML's own five entities and references to characters are known; any other entity
 * is none.
 *
 * @param fail is told where in the text what is wrong
 */
export function unescapeXml(text: string, fail: (index: number, reason: FaultReason) => never): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([0-9a-fA-F]{1,6});|#([0-9]{1,7});|([A-Za-z]\w*);)?/gu,
    (all, hex, decimal, name, index) => {
      if (name !== undefined) return NAMED.get(name) ?? fail(index, 'file-entities');
      const code = hex !== undefined ? Number.parseInt(hex, 16) : decimal !== undefined ? Number(decimal) : -1;
      if (code < 0 || code > 0x10ffff) return fail(index, 'file-broken');
      const letter = String.fromCodePoint(code);
      return all !== '&' && !NOT_XML.test(letter) ? letter : fail(index, 'file-broken');
    },
  );
}
