import type { Translate } from '@/utils/core/interface/translator.ts';
import { SoundCheckLink } from '../sound-check/SoundCheckLink.tsx';

interface HelpLinksProps {
  readonly translate: Translate;
  readonly onSoundCheck: () => void;
  readonly onHelp: () => void;
}

/** The ways to help, the last things of each of Hark's pages and always in this order (WCAG 2.2, 3.2.6). */
export function HelpLinks({ translate, onSoundCheck, onHelp }: HelpLinksProps) {
  return (
    <>
      <SoundCheckLink translate={translate} onSoundCheck={onSoundCheck} />
      <p>
        <button type="button" class="link" data-action="help" onClick={(event) => event.isTrusted && onHelp()}>
          {translate('help.link')}
        </button>
      </p>
    </>
  );
}
