import { cutText } from './chapter.ts';

/** With its ending. Windows and most clouds take 255, and a path has to hold it. */
const LONGEST = 100;
/**
 * What no system takes in a name, or what could hide its ending: signs of paths, controls, marks that turn a line, halves
 * of characters. The joiners of Persian words and of emoji stay.
 */
const UNSAFE = /(?:[\\/:*?"<>|\p{Cc}\p{Zl}\p{Zp}\p{Cs}]|(?![\u200c\u200d])\p{Cf})+/gu;
/** Names that Windows keeps for its devices. https://learn.microsoft.com/windows/win32/fileio/naming-a-file */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/iu;

/** A file name made of an article's title: safe on every system, 100 UTF-16 units at most, never empty. */
export function nameFile(title: string, ending: string): string {
  const parted = title.replace(/(?<=\S)[\\/|](?=\S)/gu, '-');
  const words = parted
    .replace(UNSAFE, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[. ]+/u, '');
  const stem = cutText(words, LONGEST - ending.length - 1).replace(/[. ]+$/u, '');
  const base = stem.split('.')[0] ?? '';
  const name = !/[^\p{Cf}]/u.test(stem) || RESERVED.test(base.trim()) ? `Hark ${stem}`.trim() : stem;
  return `${name}.${ending}`;
}
