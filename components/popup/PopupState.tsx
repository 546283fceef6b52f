import type { PopupModel } from '@/utils/core/interface/popup-model.ts';
import type { Translate } from '@/utils/core/interface/translator.ts';

interface PopupStateProps {
  readonly model: Pick<PopupModel, 'page' | 'reading' | 'elsewhere' | 'voices' | 'site' | 'leaveOut'>;
  readonly translate: Translate;
}

/**
 * What goes on, in a sentence, and below it what went wrong and what to do. The page's one live region: silent while
 * Hark speaks or is about to, for a screen reader that speaks then takes the voice away on some systems.
 */
export function PopupState({ model, translate }: PopupStateProps) {
  const { reading } = model;
  const note = reading?.note ?? (model.page === 'closed' ? translate('problem.page-closed-to-extensions') : null);
  // They stand where the reader asked for them; a screen reader is told here.
  const answers = [
    ...(model.voices?.silence == null ? [] : [model.voices.silence]),
    ...(typeof model.leaveOut === 'string' ? [] : [translate(`leaveout.${model.leaveOut.own}`)]),
    ...(model.site === 'denied' ? [translate('popup.site.denied')] : []),
  ];
  return (
    <div class="state" role="status" aria-live={reading?.active === true ? 'off' : 'polite'}>
      <p data-status={reading?.status ?? 'idle'}>{sayState(model, translate)}</p>
      {note === null ? null : (
        <p class="note" data-note={reading?.note ? 'reading' : 'page'}>
          {note}
        </p>
      )}
      {answers.map((answer) => (
        <p key={answer} class="announcement">
          {answer}
        </p>
      ))}
    </div>
  );
}

function sayState({ page, reading, elsewhere }: PopupStateProps['model'], translate: Translate): string {
  const progress = reading?.progressText ? ` ${reading.progressText}` : '';
  if (elsewhere !== null) return translate('status.elsewhere', { title: elsewhere }) + progress;
  if (reading !== null && reading.status !== 'idle') return reading.statusText + progress;
  return translate(`state.${page}`);
}
