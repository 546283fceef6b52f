import { type Criterion, criterion, notApplicable, shownBy } from './criterion.ts';
import { ORCA_IN_FIREFOX, ORCA_WALK } from './orca-walk.ts';
import { WORDS } from './reading-tests.ts';
import {
  HAND_OUT,
  HELP,
  MARKS,
  OPTIONS,
  ORCA,
  PAGES,
  PANEL,
  PANEL_LOOKS,
  POPUP_BROWSER,
  READING_VIEW,
  RULES,
} from './tests.ts';

const NO_DEVICE = 'Hark is not a device.';
const NO_VOICE_CALL = 'Nobody talks to anybody through Hark.';
const BY_BROWSER = 'Hark’s pages are web pages: the browser tells the platform what is in them, see A-4.1.2.';

/** EN 301 549 v3.2.1, clauses 5 to 13. */
export const EN_301_549: readonly Criterion[] = [
  criterion(
    'E-5.2',
    'Activation of accessibility features',
    'What makes Hark usable needs no other part of it to be found first.',
    shownBy(PAGES.tab, POPUP_BROWSER.silent),
  ),
  criterion('E-5.3', 'Biometrics', '', notApplicable('Nobody is recognised.')),
  criterion(
    'E-5.4',
    'Keeping accessibility information when converting',
    'The reading view keeps headings, languages and directions of the page; a file of words keeps what Hark cannot use.',
    shownBy(READING_VIEW.opens, WORDS.file),
  ),
  criterion('E-5.5–5.8', 'Operable parts, locking keys, key repeat, double strike', '', notApplicable(NO_DEVICE)),
  criterion(
    'E-5.9',
    'Simultaneous user actions',
    'Nothing needs two presses at a time but the keys, which have other ways beside them.',
    shownBy(PAGES.tab, RULES.pointer),
  ),
  criterion('E-6', 'Two-way voice communication', '', notApplicable(NO_VOICE_CALL)),
  criterion('E-7', 'Video', '', notApplicable('Hark has no video.')),
  criterion('E-8', 'Hardware', '', notApplicable(NO_DEVICE)),
  criterion(
    'E-9.1–9.4',
    'Web: WCAG A and AA',
    'Each criterion of WCAG has its row above; EN 301 549 asks for version 2.1, which 2.2 holds but for 4.1.1.',
    shownBy(PAGES.axe, PAGES.fits, PAGES.tab, PANEL_LOOKS.axe, READING_VIEW.axe),
  ),
  criterion(
    'E-9.6',
    'Web: conformance requirements',
    'Hark does not get in the way of the page it reads: no sound unasked, no trap, no flash, nothing in its text.',
    shownBy(MARKS.untouched, PAGES.welcome, PANEL_LOOKS.keys, PANEL_LOOKS.notObscured),
  ),
  criterion(
    'E-10',
    'Documents that are not web pages',
    'The sheet for patients is a web page. Printed to a file it has its language, headings, lists and words for a screen reader; as a picture it has none, and the page that makes it says the same.',
    shownBy(HAND_OUT.parts, HAND_OUT.axe),
  ),
  criterion(
    'E-11.1–11.4',
    'Software: as WCAG',
    'As E-9.1–9.4: all of Hark’s interface is web pages and parts put into one.',
    shownBy(PAGES.axe, PAGES.fits, PAGES.tab, PANEL_LOOKS.axe),
  ),
  criterion('E-11.5.1', 'Closed functionality', '', notApplicable('Hark is open to assistive technology.')),
  criterion(
    'E-11.5.2.3–11.5.2.17',
    'Use of accessibility services',
    `${BY_BROWSER} A screen reader at work beside Hark costs no word.`,
    shownBy(ORCA_WALK, ORCA_IN_FIREFOX, PAGES.axe, PANEL_LOOKS.axe, ORCA.taken),
  ),
  criterion(
    'E-11.6.2',
    'No disruption of accessibility features',
    'Hark leaves the browser and the screen reader their keys, and is silent in live regions while it speaks.',
    shownBy(PANEL.browserKeys, PANEL.ownKeys, ORCA.taken),
  ),
  criterion(
    'E-11.7',
    'User preferences',
    'Colours, contrast, motion, font size and forced colours of the device are followed.',
    shownBy(PAGES.axe, PAGES.edges, PAGES.fits, PANEL_LOOKS.axe, READING_VIEW.forced),
  ),
  criterion(
    'E-11.8',
    'Authoring tools',
    'The page that makes a sheet for patients can be used by everybody, and says what is wrong with what was typed.',
    shownBy(HAND_OUT.axe, HAND_OUT.wrong),
  ),
  criterion(
    'E-12.1.1',
    'Accessibility features are documented',
    'The help lists them; this page says how each is shown.',
    shownBy(HELP.access),
  ),
  criterion(
    'E-12.1.2',
    'Accessible documentation',
    'The help is a page like the others.',
    shownBy(HELP.axe, PAGES.axe),
  ),
  criterion(
    'E-12.2.2',
    'Support tells of accessibility features',
    'The help says where to ask, and what to tell.',
    shownBy(HELP.access, OPTIONS.help),
  ),
  criterion(
    'E-12.2.3–12.2.4',
    'Support can be reached in any way, with accessible documents',
    '',
    notApplicable('Hark has no support service of its own. A clinic that recommends it may name where it helps.'),
  ),
  criterion('E-13', 'Relay and emergency services', '', notApplicable(NO_VOICE_CALL)),
];
