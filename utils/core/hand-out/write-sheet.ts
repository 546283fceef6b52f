import type sheetCatalog from '@/locales/hand-out/en.json';
import type { SheetLanguage } from './hand-out-wishes.ts';

export type SheetMessageId = keyof typeof sheetCatalog;
export type SheetTranslate = (id: SheetMessageId, values?: Readonly<Record<string, string>>) => string;

/** One part of the sheet: a heading, then steps to be done in order, or plain sentences. */
export interface SheetPart {
  readonly name: 'get' | 'listen' | 'privacy' | 'help';
  readonly heading: string;
  readonly kind: 'steps' | 'words';
  readonly lines: readonly string[];
}

/** The sheet a clinic hands out, in words. */
export interface Sheet {
  readonly lang: SheetLanguage;
  readonly dir: 'ltr' | 'rtl';
  readonly clinic: string;
  readonly title: string;
  readonly intro: string;
  readonly parts: readonly SheetPart[];
  /** For the square and for the line below it; null when there is none. */
  readonly address: { readonly target: string; readonly line: string } | null;
}

interface SheetContent {
  readonly language: SheetLanguage;
  readonly clinic: string;
  /** A web address, or ''. */
  readonly address: string;
  readonly help: string;
}

/** The keys as they are suggested to the browser, not as they are set on the clinic's own machine. */
const KEYS = ['Alt', 'Shift', 'L'];
const MAC_KEYS = ['Option', 'Shift', 'L'];

export function writeSheet({ language, clinic, address, help }: SheetContent, words: SheetTranslate): Sheet {
  const keys = { keys: isolate(KEYS.join('\u00a0+\u00a0')), macKeys: isolate(MAC_KEYS.join('\u00a0+\u00a0')) };
  const get: readonly SheetMessageId[] =
    address === '' ? ['sheet.get.ask'] : ['sheet.get.open', 'sheet.get.go', 'sheet.get.add'];
  const say = (ids: readonly SheetMessageId[]) => ids.map((id) => words(id, keys));
  const asked = help.trim();
  return {
    lang: language,
    dir: language === 'ar' ? 'rtl' : 'ltr',
    clinic: clinic.trim(),
    title: words('sheet.title'),
    intro: words('sheet.intro'),
    parts: [
      { name: 'get', heading: words('sheet.get'), kind: get.length > 1 ? 'steps' : 'words', lines: say(get) },
      {
        name: 'listen',
        heading: words('sheet.listen'),
        kind: 'steps',
        lines: say(['sheet.listen.highlight', 'sheet.listen.press', 'sheet.listen.pause']),
      },
      {
        name: 'privacy',
        heading: words('sheet.privacy'),
        kind: 'words',
        lines: say(['sheet.privacy.words']),
      },
      ...(asked === '' ? [] : [{ name: 'help', heading: words('sheet.help'), kind: 'words', lines: [asked] } as const]),
    ],
    address: address === '' ? null : { target: address, line: shorten(address) },
  };
}

/** As people write addresses: without the scheme and a lone slash at the end. */
function shorten(address: string): string {
  return address.replace(/^https:\/\//, '').replace(/^([^/]*)\/$/, '$1');
}

/** Keys run from left to right in text of either direction (Unicode's isolates, UAX #9). */
function isolate(text: string): string {
  return `\u2066${text}\u2069`;
}
