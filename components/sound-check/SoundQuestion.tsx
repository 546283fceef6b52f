import type { SoundCheckModel } from '@/utils/core/interface/sound-check-model.ts';
import type { Translate } from '@/utils/core/interface/translator.ts';
import type { Heard } from '@/utils/core/sound-check/check-results.ts';

interface SoundQuestionProps {
  readonly question: NonNullable<SoundCheckModel['question']>;
  readonly translate: Translate;
  readonly onAnswer: (heard: Heard) => void;
  readonly onAgain: () => void;
}

/**
 * What to listen for, then whether it was heard. The buttons stay from one question to the next: the focus stays on the
 * one that was pressed, and a screen reader is given nothing to say over what is played.
 */
export function SoundQuestion({ question, translate, onAnswer, onAgain }: SoundQuestionProps) {
  const isOpen = question.answers === 'open';
  const button = (name: string, label: string, onPress: () => void) => (
    <button
      key={name}
      type="button"
      data-action={name}
      aria-disabled={!isOpen}
      onClick={(event) => event.isTrusted && isOpen && onPress()}
    >
      {label}
    </button>
  );
  return (
    <section class="question" aria-labelledby="question">
      <h2 id="question">{question.text}</h2>
      <div class="answers">
        {button('yes', translate('sound.yes'), () => onAnswer('yes'))}
        {button('no', translate('sound.no'), () => onAnswer('no'))}
        {button('again', translate('sound.again'), onAgain)}
      </div>
    </section>
  );
}
