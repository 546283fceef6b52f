import type { Translate } from '@/utils/core/interface/translator.ts';

interface SoundCheckLinkProps {
  readonly translate: Translate;
  readonly onSoundCheck: () => void;
}

/** The way from another page of Hark's to the one that finds out why nothing is heard. */
export function SoundCheckLink({ translate, onSoundCheck }: SoundCheckLinkProps) {
  return (
    <p>
      <button
        type="button"
        class="link"
        data-action="sound-check"
        onClick={(event) => event.isTrusted && onSoundCheck()}
      >
        {translate('player.sound-check')}
      </button>
    </p>
  );
}
