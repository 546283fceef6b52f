import type { Translate } from '@/utils/core/interface/translator.ts';
import type { SpeedCommand } from '@/utils/core/messages/player-command.ts';
import { Icon } from '../icons/Icon.tsx';

interface SpeedButtonsProps {
  /** The speed in words. */
  readonly speedText: string;
  readonly lock?: string | undefined;
  readonly translate: Translate;
  readonly onSpeed: (command: SpeedCommand | 'normal') => void;
}

/** Slower and faster, a step at a time, and back to the voice's own speed with one press (UAAG 2.0, 1.6.1 and 2.10.4). */
export function SpeedButtons({ speedText, lock, translate, onSpeed }: SpeedButtonsProps) {
  const described = lock === undefined ? 'speed-now' : 'speed-now speed-lock';
  const button = (command: SpeedCommand | 'normal', words: string) => (
    <button
      type="button"
      data-action={command}
      aria-describedby={described}
      disabled={lock !== undefined}
      onClick={(event) => event.isTrusted && onSpeed(command)}
    >
      {command === 'normal' ? null : <Icon name={command} />}
      <span>{words}</span>
    </button>
  );
  return (
    <>
      <p id="speed-now" class="now">
        {speedText}
      </p>
      <div class="row">
        {button('slower', translate('player.slower'))}
        {button('faster', translate('player.faster'))}
        {button('normal', translate('options.speed.normal'))}
      </div>
    </>
  );
}
