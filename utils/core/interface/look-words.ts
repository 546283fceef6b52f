import { LETTER_SPACINGS, type ReadingLook, WORD_SPACINGS } from '../settings/reading-look.ts';
import type { MessageId, Translate } from './translator.ts';

/** What spacings are called, from none on. */
export const SPACES = ['none', 'small', 'medium', 'large'] as const;

/** The name of one choice of the reading view's look in `locales/`. */
export function nameLook(key: string): MessageId {
  switch (key) {
    case 'size':
      return 'look.text-size';
    case 'theme':
    case 'font':
    case 'lines':
    case 'letters':
    case 'words':
    case 'width':
    case 'focus':
      return `look.${key}`;
    case 'height':
      return 'look.steady';
    case 'read':
      return 'look.fade';
    default:
      return 'look.title';
  }
}

/** What is chosen there, in words. */
export function sayLook(look: ReadingLook, key: string, { translate }: { readonly translate: Translate }): string {
  switch (key) {
    case 'size':
      return translate('volume.part', { volume: look.size / 100 });
    case 'theme':
      return translate(`theme.${look.theme}`);
    case 'font':
      return translate(`font.${look.font}`);
    case 'width':
      return translate(`width.${look.width}`);
    case 'focus':
      return translate(`focus.${look.focus}`);
    case 'lines':
      return translate('look.lines.of', { lines: look.lines });
    case 'letters':
      return translate(`space.${SPACES[LETTER_SPACINGS.indexOf(look.letters)] ?? 'none'}`);
    case 'words':
      return translate(`space.${SPACES[WORD_SPACINGS.indexOf(look.words)] ?? 'none'}`);
    case 'height':
      return translate(look.height === 'steady' ? 'value.on' : 'value.off');
    default:
      return translate(look.read === 'faded' ? 'value.on' : 'value.off');
  }
}
