import { adoptStyles } from './hark-host.ts';

/** The words of the listen button. */
export interface ListenWords {
  /** BCP 47 tag and direction of them: the page has its own. */
  readonly lang: string;
  readonly direction: 'ltr' | 'rtl';
  readonly listen: string;
  /** Turns the button off on this site. */
  readonly off: string;
  /** It is off. */
  readonly isOff: string;
  readonly undo: string;
}

interface ListenOfferParts {
  readonly root: ShadowRoot;
  readonly words: ListenWords;
  readonly onListen: () => void;
  readonly onOff: () => void;
  readonly onUndo: () => void;
}

/** The listen button in Hark's shadow root, with the one that turns it off, or what can be undone of that. */
export interface ListenOffer {
  readonly root: ShadowRoot;
  readonly box: HTMLElement;
  /** What it shows: the button, or that it is off. */
  turn(wanted: 'on' | 'off'): void;
}

export function createListenOffer({ root, words, onListen, onOff, onUndo }: ListenOfferParts): ListenOffer {
  const { ownerDocument: document } = root;
  adoptStyles(root, STYLES);
  const box = document.createElement('div');
  box.className = 'listen';
  box.lang = words.lang;
  box.dir = words.direction;
  // Without this the press would take the highlight away before it can be read.
  box.addEventListener('mousedown', (event) => event.preventDefault());
  const add = (text: string, onPress: () => void, name?: string) => {
    const button = document.createElement('button');
    Object.assign(button, { type: 'button', textContent: text }, name && { ariaLabel: name, title: name });
    button.addEventListener('click', (event) => event.isTrusted && onPress());
    box.append(button);
    return button;
  };
  const turn = (wanted: 'on' | 'off') => {
    const before = [...box.childNodes];
    box.dataset.turned = wanted;
    // Said politely, but not while Hark is there to read: nobody can follow two voices.
    box.ariaLive = wanted === 'off' && !findPanel(root) ? 'polite' : 'off';
    if (wanted === 'off') box.append(words.isOff);
    const first = wanted === 'off' ? add(words.undo, onUndo) : add(words.listen, onListen);
    if (wanted === 'on') add('✕', onOff, words.off);
    // While the one before is there: the focus goes from it to this one, and not first to the page.
    if (box.contains(root.activeElement)) first.focus();
    for (const node of before) node.remove();
  };
  turn('on');
  root.append(box);
  return { root, box, turn };
}

/** The panel while it is shown. */
export function findPanel(root: ShadowRoot): HTMLElement | null {
  return root.querySelector<HTMLElement>('.panel-mount:not([hidden])');
}

/** Written tightly: it is in every page of a site that the reader chose. Chromium 116 nests with a `&` alone. */
const STYLES = `
.listen{position:fixed;box-sizing:border-box;display:flex;align-items:center;gap:8px;max-width:calc(100vw - 20px);padding:4px;border:2px solid #fff;border-radius:30px;background:#14202b;color:#fff;box-shadow:0 0 0 2px #14202b;font:600 16px/1.3 system-ui,sans-serif;
&[hidden]{display:none}
& button{all:unset;box-sizing:border-box;min-width:48px;min-height:48px;padding:8px 16px;border-radius:24px;cursor:pointer;
&:hover{text-decoration:underline}
&:focus-visible{outline:3px solid;outline-offset:-5px}
&+button{padding:8px;border:2px solid;text-align:center}}
&[data-turned=off]{padding-inline-start:18px;
& button{flex:none;border:2px solid}}}`;
