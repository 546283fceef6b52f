import { PARTS_ON_PIXELS, TEXT_ON_PIXELS } from './contrast.ts';
import { type Criterion, criterion, notApplicable, shownBy } from './criterion.ts';
import {
  ARTICLE,
  BUTTON,
  HAND_OUT,
  MARK_COLOURS,
  NEW_PANEL,
  PAGES,
  PANEL,
  PANEL_LOOKS,
  POPUP_BROWSER,
  READING_VIEW,
  RULES,
  SELECTION,
  SOUND_CHECK,
  WELCOME,
} from './tests.ts';

const NO_MEDIA = 'Hark has no film and no recording. What it says is the text that is seen.';

/** WCAG 2.2, principle 1. */
export const PERCEIVABLE: readonly Criterion[] = [
  criterion(
    'A-1.1.1',
    'Non-text content (A)',
    'Each drawn sign is hidden from screen readers, and its button has words.',
    shownBy(RULES.signs, PAGES.axe, PANEL_LOOKS.axe, READING_VIEW.axe, PANEL.axe),
  ),
  criterion('A-1.2.1', 'Audio-only and video-only (A)', '', notApplicable(NO_MEDIA)),
  criterion('A-1.2.2', 'Captions (A)', '', notApplicable(NO_MEDIA)),
  criterion('A-1.2.3', 'Audio description or alternative (A)', '', notApplicable(NO_MEDIA)),
  criterion('A-1.2.4', 'Live captions (AA)', '', notApplicable(NO_MEDIA)),
  criterion('A-1.2.5', 'Audio description (AA)', '', notApplicable(NO_MEDIA)),
  criterion(
    'A-1.3.1',
    'Info and relationships (A)',
    'Headings, groups, labels and buttons are real ones, and the player in a page is a region with a name.',
    shownBy(PAGES.axe, PANEL.region, PANEL_LOOKS.axe, READING_VIEW.axe, SOUND_CHECK.axe, HAND_OUT.axe),
  ),
  criterion(
    'A-1.3.2',
    'Meaningful sequence (A)',
    'Things are read in the order in which they are seen, and a page is read in its own order.',
    shownBy(PAGES.tab, PANEL.region, ARTICLE.whole, READING_VIEW.opens),
  ),
  criterion(
    'A-1.3.3',
    'Sensory characteristics (A)',
    'Words name a control by its name, never by its shape, colour or place alone.',
    shownBy({
      on: '2026-11-30',
      did: 'Searched the sentences of `locales/en.json` for words of shape, colour, size and place, and read those that have one.',
      saw: 'One told of a button by its size alone (“the large button”); it is now “the first button”. The others name the thing and add its place, such as “the Hark sign beside the address”.',
    }),
  ),
  criterion(
    'A-1.3.4',
    'Orientation (AA)',
    'Hark’s pages and the player work upright and on the side.',
    shownBy(PAGES.fits, PANEL_LOOKS.fits),
  ),
  criterion(
    'A-1.3.5',
    'Identify input purpose (AA)',
    '',
    notApplicable('Hark asks for nothing about the reader: no name, no address, no account.'),
  ),
  criterion(
    'A-1.3.6',
    'Identify purpose (AAA)',
    'Parts of a page are landmarks, and controls are of the browser’s own kinds.',
    shownBy(PAGES.axe, PANEL.region),
  ),
  criterion(
    'A-1.4.1',
    'Use of color (A)',
    'The word that is read differs from its sentence by a line as well as by its colour, and what went wrong is said in words.',
    shownBy(PANEL_LOOKS.contrast, NEW_PANEL.foldedNote, WELCOME.why),
  ),
  criterion(
    'A-1.4.2',
    'Audio control (A)',
    'Nothing sounds before it is asked for, and it is stopped by one press or key. Its volume is its own.',
    shownBy(PAGES.welcome, WELCOME.sample, POPUP_BROWSER.silent, PAGES.setting, BUTTON.trusted, READING_VIEW.opens),
  ),
  criterion(
    'A-1.4.3',
    'Contrast, minimum (AA)',
    'All text has 4.5:1 or more. Hark holds itself to 7:1, see A-1.4.6.',
    shownBy(PAGES.axe, PANEL_LOOKS.axe, READING_VIEW.axe, SOUND_CHECK.axe),
  ),
  criterion(
    'A-1.4.4',
    'Resize text (AA)',
    'Text twice as large is never cut off, and no page of Hark forbids zooming.',
    shownBy(PAGES.fits, RULES.zoom, PANEL_LOOKS.noVoice, READING_VIEW.fits),
  ),
  criterion('A-1.4.5', 'Images of text (AA)', 'No text is a picture.', shownBy(RULES.pictures)),
  criterion(
    'A-1.4.6',
    'Contrast, enhanced (AAA)',
    'All text has 7:1 or more, on the marks too.',
    shownBy(TEXT_ON_PIXELS, PAGES.axe, PANEL_LOOKS.axe, PANEL_LOOKS.contrast, READING_VIEW.axe, MARK_COLOURS.contrast),
  ),
  criterion(
    'A-1.4.7',
    'Low or no background audio (AAA)',
    'Nothing sounds behind the voice. Short sounds before and behind it are off unless chosen, and never with it.',
    shownBy(RULES.sounds),
  ),
  criterion(
    'A-1.4.8',
    'Visual presentation (AAA)',
    'In the reading view colours are chosen, lines have 80 characters at most, are not justified and stand apart.',
    shownBy(READING_VIEW.fits, READING_VIEW.look),
  ),
  criterion('A-1.4.9', 'Images of text, no exception (AAA)', 'No text is a picture.', shownBy(RULES.pictures)),
  criterion(
    'A-1.4.10',
    'Reflow (AA)',
    'All works in a window of 320 pixels without scrolling to the side; the popup also in 200 × 150.',
    shownBy(PAGES.fits, PANEL_LOOKS.fits, READING_VIEW.fits, SOUND_CHECK.axe),
  ),
  criterion(
    'A-1.4.11',
    'Non-text contrast (AA)',
    'Edges of controls, the ring of the focus and the marks have 3:1 or more against what is around them.',
    shownBy(PARTS_ON_PIXELS, PAGES.edges, PANEL_LOOKS.contrast, MARK_COLOURS.contrast),
  ),
  criterion(
    'A-1.4.12',
    'Text spacing (AA)',
    'With the reader’s own spacing of lines, letters and words nothing is cut or lost.',
    shownBy(PAGES.fits, PANEL_LOOKS.spacing),
  ),
  criterion(
    'A-1.4.13',
    'Content on hover or focus (AA)',
    'The listen button stays until it is used or dismissed, goes at Escape, and leaves the highlight.',
    shownBy(SELECTION.mouse, SELECTION.escape, BUTTON.escape, PANEL_LOOKS.button),
  ),
];
