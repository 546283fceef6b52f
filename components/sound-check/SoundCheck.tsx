import { useLayoutEffect, useRef } from 'preact/hooks';
import type { SoundCheckModel } from '@/utils/core/interface/sound-check-model.ts';
import type { Translate } from '@/utils/core/interface/translator.ts';
import type { Heard } from '@/utils/core/sound-check/check-results.ts';
import { SoundOutcome } from './SoundOutcome.tsx';
import { SoundQuestion } from './SoundQuestion.tsx';

interface SoundCheckProps {
  readonly model: SoundCheckModel;
  readonly translate: Translate;
  readonly onStart: () => void;
  readonly onStop: () => void;
  readonly onAnswer: (heard: Heard) => void;
  readonly onAgain: () => void;
  readonly onTell: () => void;
  readonly onCopy: () => void;
}

/** The page that finds out why nothing is heard. Nothing sounds before its button is pressed. */
export function SoundCheck({ model, translate, ...on }: SoundCheckProps) {
  const { main, status, question, outcome } = model;
  const page = useRef<HTMLElement>(null);
  const asked = useRef(question);
  // Read before the page changes: a button that goes takes the focus with it.
  const isFocusInQuestion = page.current?.querySelector('.question')?.contains(document.activeElement) === true;
  useLayoutEffect(() => {
    const before = asked.current;
    asked.current = question;
    if (before === null || question !== null || outcome === null) return;
    // By the reader's own last answer the focus goes to what was found; otherwise it stays or finds a foothold.
    if (before.answers === 'open') page.current?.querySelector<HTMLElement>('#found')?.focus();
    else if (isFocusInQuestion) page.current?.querySelector<HTMLElement>('.main')?.focus();
  });
  return (
    <main ref={page}>
      <h1>{translate('sound.title')}</h1>
      <p>{translate('sound.intro')}</p>
      <p>{translate('sound.intro.quiet')}</p>
      <button
        type="button"
        class="main"
        data-action="check"
        onClick={(event) => event.isTrusted && (main.action === 'start' ? on.onStart() : on.onStop())}
      >
        {main.label}
      </button>
      <p role="status" class="announcement">
        {status}
      </p>
      {question === null ? null : (
        <SoundQuestion question={question} translate={translate} onAnswer={on.onAnswer} onAgain={on.onAgain} />
      )}
      {outcome === null ? null : (
        <SoundOutcome outcome={outcome} translate={translate} onTell={on.onTell} onCopy={on.onCopy} />
      )}
    </main>
  );
}
