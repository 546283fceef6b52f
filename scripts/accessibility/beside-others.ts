import { type Criterion, criterion, shownBy } from './criterion.ts';
import { ORCA_READING, ORCA_READING_IN_FIREFOX } from './orca-walk.ts';
import { ANY_FAULT, CHANGING, UNUSED, WATCHDOG } from './reading-tests.ts';
import {
  BUTTON,
  FOLLOWER,
  MARK_SHEET,
  MARKS,
  NEW_PANEL,
  ORCA,
  PAGES,
  PAINTER,
  PANEL,
  PANEL_LOOKS,
  PANEL_MOUNT,
  POPUP,
} from './tests.ts';

/** Beside a screen reader, a magnifier and colours of the reader’s own: rules that Hark has set itself. */
export const BESIDE_OTHERS: readonly Criterion[] = [
  criterion(
    'A-SR1',
    'Nothing is put into the article',
    'Words are marked without changing the page: braille and the steps of a screen reader stay as they were.',
    shownBy(MARKS.untouched, PAINTER.untouched, PANEL.region),
  ),
  criterion(
    'A-SR2',
    'The focus stays',
    'Neither start, word nor end moves the focus.',
    shownBy(PANEL_LOOKS.focus, PANEL_MOUNT.focusStays, BUTTON.focus),
  ),
  criterion(
    'A-SR3',
    'Silent while it speaks',
    'Live regions are empty while Hark speaks.',
    shownBy(ORCA_READING, ORCA_READING_IN_FIREFOX, NEW_PANEL.silent, POPUP.region),
  ),
  criterion(
    'A-SR4',
    'Nothing to announce at the start',
    'No pressed state, no message and no focus change when Play is pressed.',
    shownBy(ORCA_READING, ORCA_READING_IN_FIREFOX, NEW_PANEL.silent, NEW_PANEL.play, POPUP.play),
  ),
  criterion(
    'A-SR5',
    'Cut off by a screen reader',
    'A voice that is taken away is waited for, tried again from the same word, and then told. Nothing is skipped.',
    shownBy(ORCA.taken, WATCHDOG.taken, ANY_FAULT.nothingLost),
  ),
  criterion(
    'A-SR6',
    'No looking for a screen reader',
    'Hark asks for none, and a page learns of Hark only where it is used.',
    shownBy(UNUSED.button),
  ),
  criterion(
    'A-SR7',
    'References stay inside',
    'Each reference by id leads to something in the same tree.',
    shownBy(PANEL.axe, PANEL_LOOKS.axe, PAGES.axe),
  ),
  criterion(
    'A-SR8',
    'No rivalry',
    'Hark never says that it is better than a screen reader.',
    shownBy({
      on: '2026-11-30',
      did: 'Searched `locales/en.json`, README and docs for “screen reader”, and read each place.',
      saw: 'The help says that all buttons have names for screen readers and that Hark is quiet; `docs/clinics.md` says that Hark is none. Nothing compares.',
    }),
  ),
  criterion(
    'A-SR9',
    'Keys stay with the page',
    'The player takes the keys it uses and no others.',
    shownBy(PANEL.ownKeys, PANEL.browserKeys),
  ),
  criterion(
    'A-SR10',
    'Pages that change',
    'A page that becomes another one without loading is read anew.',
    shownBy(CHANGING.another, CHANGING.readOn),
  ),
  criterion(
    'A-FC1',
    'Forced colours: one mark',
    'The word alone is marked, since sentence and word would look the same.',
    shownBy(PAINTER.forced, MARK_SHEET.forced),
  ),
  criterion(
    'A-FC2',
    'Forced colours stay forced',
    'Hark never switches them off on a page.',
    shownBy(MARK_SHEET.forced),
  ),
  criterion(
    'A-FC3',
    'More contrast, dark and light',
    'The wishes of the device are followed.',
    shownBy(PAGES.axe, PAGES.edges, PANEL_LOOKS.axe),
  ),
  criterion(
    'A-FC4',
    'Magnifiers',
    'The page scrolls only when the word is out of view, gives way to the reader, and never moves the focus.',
    shownBy(MARKS.scrolls, MARKS.still, MARKS.lets, FOLLOWER.gives),
  ),
  criterion(
    'A-FC5',
    'The page keeps its look',
    'Fonts and spacing change in the reading view alone.',
    shownBy(MARKS.untouched),
  ),
];
