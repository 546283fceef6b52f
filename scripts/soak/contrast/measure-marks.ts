import type { CDPSession, Page } from 'puppeteer-core';
import { GROUNDS } from '../../../tests/e2e/grounds.ts';
import { type Look, setLook } from '../../../tests/e2e/page-look.ts';
import { pressInPanel } from '../../../tests/e2e/panel.ts';
import { colourAt, type Picture, takePicture } from '../../../tests/e2e/pixels.ts';
import { setSettings, waitForStatus } from '../../../tests/e2e/product.ts';
import type { Hex } from '../../../utils/core/marking/contrast.ts';
import type { MarkLook } from '../../../utils/core/marking/mark-choices.ts';
import { parseSettings, type Settings } from '../../../utils/core/settings/settings.ts';
import type { Studio } from '../../screenshots/studio.ts';
import { setWay, WIDE } from '../../screenshots/ways.ts';
import { awaitMarkSheet, findMarked, type Marked, type Read } from './find-marked.ts';
import { COLOURS, type MarkColoursName, STYLES } from './mark-looks.ts';
import { measureLetters, measureMark } from './measure-spot.ts';
import { paintGround } from './paint-ground.ts';

/** The marks of these colours on this ground; the lowest over their styles. */
export type MarkFigure = {
  readonly read: Read;
  readonly colours: MarkColoursName;
  /** A page's background, a theme of the reading view, or forced colours. */
  readonly ground: string;
  /** How far the word's mark stands apart from its sentence's or the page, by its block or by a line. */
  readonly word: Lowest;
  /** The same of the sentence's mark on the page. */
  readonly sentence: Lowest;
  /** Letters on a block of ours; the others keep the page's own colours. */
  readonly text: Lowest;
};

type Lowest = { readonly contrast: number; readonly style: string } | null;
type Kind = 'word' | 'sentence' | 'text';
type Measured = Readonly<Record<Kind, number | null>> & { readonly style: string };

const SAMPLE = 'index.html';
const { marks: MARKS, look: LOOK } = parseSettings({});
/** Nothing waits, and no voice of Hark's own comes. */
const PLAIN: Partial<Settings> = { pauses: 'none', builtIn: 'never' };
const THEMES = ['light', 'dark', 'sepia', 'contrast', 'black-yellow'] as const;

export async function measureMarks(studio: Studio): Promise<readonly MarkFigure[]> {
  const figures: MarkFigure[] = [];
  for (const read of ['selected text', 'the page'] as const) figures.push(...(await measureInPage(studio, read)));
  const page = await pauseAtWord(studio, 'the page');
  const view = await studio.openOwn(`reading-view.html?of=${await tabOf(studio, page)}`);
  await view.waitForFunction(() => (CSS.highlights.get('hark-word')?.size ?? 0) > 0);
  await setWay(view, await view.createCDPSession(), 'page', WIDE);
  for (const theme of THEMES)
    figures.push(...(await measureGround(studio, view, 'the page', theme, { look: { ...LOOK, theme } })));
  return figures;
}

async function measureInPage(studio: Studio, read: Read): Promise<readonly MarkFigure[]> {
  const page = await pauseAtWord(studio, read);
  const devtools = await page.createCDPSession();
  await setWay(page, devtools, 'in-page', WIDE);
  const figures: MarkFigure[] = [];
  for (const [ground, ink] of GROUNDS) {
    await paintGround(page, [ground, ink]);
    figures.push(...(await measureGround(studio, page, read, ground, {})));
  }
  await paintGround(page, null);
  for (const look of ['forced colours', 'forced colours, dark'] as const)
    figures.push(await measureForced(studio, page, devtools, read, look));
  const selected = await page.evaluate(() => String(getSelection()).length);
  if (read === 'selected text' && selected === 0) throw new Error('What was selected no longer is.');
  return figures;
}

/** A page of a clinic whose reading rests in the middle of a sentence. */
async function pauseAtWord(studio: Studio, read: Read): Promise<Page> {
  await studio.tidyUp();
  await studio.product.voice.setPace(250);
  await setSettings(studio.product.session, PLAIN);
  const page = await studio.product.openPage(SAMPLE);
  if (read === 'selected text')
    await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('article') ?? document.body));
  await studio.product.pressCommand('listen');
  await page.waitForFunction(() => String([...(CSS.highlights.get('hark-word') ?? [])][0]) === 'judged');
  await pressInPanel(page, 'play');
  await waitForStatus(page, 'paused');
  return page;
}

async function tabOf(studio: Studio, page: Page): Promise<number> {
  await page.bringToFront();
  return studio.readTab();
}

async function measureGround(
  studio: Studio,
  page: Page,
  read: Read,
  ground: string,
  settings: Partial<Settings>,
): Promise<readonly MarkFigure[]> {
  const figures: MarkFigure[] = [];
  for (const { name, look } of COLOURS) {
    const measured: Measured[] = [];
    for (const [word, sentence] of STYLES) {
      const marks = { ...MARKS, ...look, word, sentence };
      await setSettings(studio.product.session, { ...PLAIN, ...settings, marks });
      measured.push({ style: `${word}, ${sentence}`, ...(await measureMarked(page, marks, read)) });
    }
    figures.push({ read, colours: name, ground, ...joinLowest(measured) });
  }
  return figures;
}

/** The system's own colours, whichever the reader has chosen: of the word, or of the sentence where no word is marked. */
async function measureForced(
  studio: Studio,
  page: Page,
  devtools: CDPSession,
  read: Read,
  look: Look,
): Promise<MarkFigure> {
  await setLook(devtools, look);
  const measured: Measured[] = [];
  for (const [word, sentence] of [
    ['both', 'both'],
    ['none', 'both'],
  ] as const) {
    const marks = { ...MARKS, word, sentence };
    await setSettings(studio.product.session, { ...PLAIN, marks });
    measured.push({ style: `${word}, ${sentence}`, ...(await measureMarked(page, marks, read)) });
  }
  return { read, colours: 'forced', ground: look, ...joinLowest(measured) };
}

async function measureMarked(page: Page, marks: MarkLook, read: Read): Promise<Omit<Measured, 'style'>> {
  await awaitMarkSheet(page, marks, read);
  const marked = await findMarked(page);
  return measureIn(await takePicture(page), marked);
}

function measureIn(picture: Picture, { word, around, beside }: Marked): Omit<Measured, 'style'> {
  const ground = colourAt(picture, beside.x, beside.y);
  const sentence = around === null ? null : measureMark(picture, around, ground);
  const own = word === null ? null : measureMark(picture, word, sentence?.block ?? ground);
  const lettersOn = (block: Hex | undefined, box: Marked['word']) =>
    block === undefined || block === ground || box === null ? [] : [measureLetters(picture, box)];
  const text = [...lettersOn(own?.block, word), ...lettersOn(sentence?.block, around)];
  return {
    word: own?.edge ?? null,
    sentence: sentence?.edge ?? null,
    text: text.length === 0 ? null : Math.min(...text),
  };
}

function joinLowest(measured: readonly Measured[]): Pick<MarkFigure, Kind> {
  const lowestOf = (kind: Kind): Lowest => {
    const all = measured.flatMap(({ style, [kind]: contrast }) => (contrast === null ? [] : [{ contrast, style }]));
    const [lowest] = all.sort((one, other) => one.contrast - other.contrast);
    return lowest === undefined ? null : { ...lowest, contrast: Math.floor(lowest.contrast * 100) / 100 };
  };
  return {
    word: lowestOf('word'),
    sentence: lowestOf('sentence'),
    text: lowestOf('text'),
  };
}
