import { resolve } from 'node:path';
import type { PackageFile } from './espeak/write-files.ts';

/** The packages of the reading view's fonts. Each is under the SIL Open Font License, which must go with it. */
const FONTS = ['atkinson-hyperlegible-next', 'lexend', 'opendyslexic'] as const;

/** The licences of the fonts, to be put into the package beside the others. */
export function listFontLicenses(): readonly PackageFile[] {
  return FONTS.map((font) => ({
    absoluteSrc: resolve('node_modules/@fontsource', font, 'LICENSE'),
    relativeDest: `licenses/${font}.txt`,
  }));
}
