import type { WrittenSentence } from './write-block.ts';

interface SentencePressParts {
  /** In reading order. */
  readonly sentences: () => readonly WrittenSentence[];
  /** A sentence was chosen to be heard. */
  readonly onBegin: (sentence: WrittenSentence) => void;
  readonly signal: AbortSignal;
}

/** The one sentence that the Tab key leads to. */
export interface SentencePresses {
  /** Makes it the one that is read, unless the reader is among the sentences. */
  leadTo(sentence: WrittenSentence): void;
}

/**
 * A press on a sentence, or Enter on it, begins there. Left and right go from sentence to sentence as the text runs, up
 * and down from block to block, Home and End to the first and the last.
 */
export function watchSentencePresses(
  root: HTMLElement,
  { sentences, onBegin, signal }: SentencePressParts,
): SentencePresses {
  let stop: WrittenSentence | null = null;
  const find = (target: EventTarget | null): number => {
    const element = (target as Element | null)?.closest?.('.sentence');
    return element ? sentences().findIndex((sentence) => sentence.element === element) : -1;
  };
  const moveStop = (sentence: WrittenSentence) => {
    for (const other of [stop, sentences()[0]]) if (other) other.element.tabIndex = -1;
    sentence.element.tabIndex = 0;
    stop = sentence;
  };

  root.addEventListener(
    'click',
    (event) => {
      // Whoever has marked some words to copy them wants to hear nothing.
      if (!event.isTrusted || root.ownerDocument.getSelection()?.isCollapsed === false) return;
      const sentence = sentences()[find(event.target)];
      if (sentence) onBegin(sentence);
    },
    { signal },
  );
  root.addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted || event.altKey || event.ctrlKey || event.metaKey) return;
      const all = sentences();
      const index = find(event.target);
      const sentence = all[index];
      if (!sentence) return;
      const next = event.key === 'Enter' ? sentence : all[findNext(event.key, { all, index })];
      if (!next) return;
      event.preventDefault();
      if (event.key === 'Enter') return onBegin(sentence);
      next.element.focus();
    },
    { signal },
  );
  root.addEventListener(
    'focusin',
    ({ target }) => {
      const sentence = sentences()[find(target)];
      if (sentence) moveStop(sentence);
    },
    { signal },
  );
  return {
    leadTo(sentence) {
      if (!root.contains(root.ownerDocument.activeElement)) moveStop(sentence);
    },
  };
}

interface Choice {
  readonly all: readonly WrittenSentence[];
  readonly index: number;
}

/** The index of the sentence that a key leads to; -1 for a key that leads to none. */
export function findNext(key: string, { all, index }: Choice): number {
  const block = blockOf(all[index]);
  const isRightToLeft = block?.getAttribute('dir') === 'rtl';
  switch (key) {
    case 'ArrowRight':
      return isRightToLeft ? index - 1 : index + 1;
    case 'ArrowLeft':
      return isRightToLeft ? index + 1 : index - 1;
    case 'ArrowDown': {
      return all.findIndex((sentence, at) => at > index && blockOf(sentence) !== block);
    }
    case 'ArrowUp': {
      const last = all.findLastIndex((sentence, at) => at < index && blockOf(sentence) !== block);
      return all.findIndex((sentence) => blockOf(sentence) === blockOf(all[last]));
    }
    case 'Home':
      return 0;
    case 'End':
      return all.length - 1;
    default:
      return -1;
  }
}

function blockOf(sentence: WrittenSentence | undefined): Element | null {
  return sentence?.element.closest('.block') ?? null;
}
