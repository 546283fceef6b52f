import { render } from 'preact';
import encodeQR from 'qr';
import { HandOut } from '@/components/hand-out/HandOut.tsx';
import messages from '@/locales/en.json?messages=handout,address';
import ar from '@/locales/hand-out/ar.json?messages';
import en from '@/locales/hand-out/en.json?messages';
import es from '@/locales/hand-out/es.json?messages';
import zh from '@/locales/hand-out/zh.json?messages';
import { readAddress } from '@/utils/app/read-address.ts';
import { type HandOutWishes, NO_WISHES } from '@/utils/core/hand-out/hand-out-wishes.ts';
import { type SheetMessageId, writeSheet } from '@/utils/core/hand-out/write-sheet.ts';
import { nameLanguage } from '@/utils/core/interface/name-language.ts';
import { createTranslator } from '@/utils/core/interface/translator.ts';
import { drawSheet } from '@/utils/dom/draw-sheet.ts';
import { savePicture } from '@/utils/dom/save-picture.ts';

/** 300 dots for each inch of paper; CSS has 96. */
const PICTURE_SCALE = 300 / 96;

const root = document.getElementById('app');
const translate = createTranslator('en', messages);
const words = { en, es, ar, zh };
/** The size of the printed page cannot follow a class: it has a rule of its own. */
const paperRule = new CSSStyleSheet();
document.adoptedStyleSheets = [paperRule];

function show(wishes: HandOutWishes): void {
  if (root === null) return;
  const { language } = wishes;
  const read = readAddress(wishes.address);
  const address = 'address' in read ? read.address : '';
  const sheet = writeSheet({ ...wishes, address }, createTranslator<SheetMessageId>(language, words[language]));
  paperRule.replaceSync(`@page { size: ${wishes.paper}; margin: 0 }`);
  render(
    <HandOut
      wishes={wishes}
      sheet={sheet}
      square={address === '' ? null : encodeQR(address, 'raw', { ecc: 'quartile', border: 4 })}
      fault={'fault' in read ? translate(`address.${read.fault}`) : null}
      translate={translate}
      nameLanguage={(tag) => nameLanguage(tag, tag)}
      onWishes={show}
      onPrint={() => window.print()}
      onPicture={(page) => void save(page, language)}
    />,
    root,
  );
}

async function save(page: HTMLElement, language: string): Promise<void> {
  const canvas = document.createElement('canvas');
  drawSheet(page, canvas, PICTURE_SCALE);
  await savePicture(canvas, `hark-${language}.png`);
}

show(NO_WISHES);
