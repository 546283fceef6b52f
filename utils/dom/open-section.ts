import { isSectionClosed } from './closed-sections.ts';
import { createLiveLayout } from './live-layout.ts';
import { findSectionOf, isFoundByItsText, type SectionParts } from './section-parts.ts';

/** How long a page may take to show what it was asked for, and how often it is looked at meanwhile, in ms. */
const PATIENCE = 1000;
const PAUSE = 50;

/**
 * Opens a section on the page, as its reader asked: the one thing that Hark changes there. Resolves
 * with `closed` if the page does not open it. A link or a form's button among the controls leads
 * nowhere.
 */
export async function openSection(section: SectionParts): Promise<'open' | 'closed'> {
  const { control, heading, panel } = section;
  const view = control.ownerDocument.defaultView;
  if (!view) return 'closed';
  const isClosed = () => isSectionClosed(findSectionOf(heading) ?? section, createLiveLayout(view));
  // A press would close what the reader has opened on the page meanwhile.
  if (!isClosed()) return 'open';
  if (panel?.localName === 'details') panel.setAttribute('open', '');
  else click(control, view);
  for (let waited = 0; isClosed() && waited < PATIENCE; waited += PAUSE) {
    await new Promise((resolve) => view.setTimeout(resolve, PAUSE));
  }
  // Nothing listens to the heading: opened as the browser does when it finds the words.
  if (isClosed() && panel && isFoundByItsText(panel)) panel.removeAttribute('hidden');
  return isClosed() ? 'closed' : 'open';
}

function click(control: Element, view: Window): void {
  const stay = (event: Event) => event.preventDefault();
  // After all of the page's own listeners: some heed only what nobody has prevented.
  view.addEventListener('click', stay, { once: true });
  (control as HTMLElement).click();
  view.removeEventListener('click', stay);
}
