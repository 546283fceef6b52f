import type { Translate } from '@/utils/core/interface/translator.ts';
import { LONGEST_PAUSE, PAUSED_AFTER, type PauseLengths } from '@/utils/core/settings/pauses.ts';

interface PauseLengthFieldsProps {
  readonly lengths: PauseLengths;
  readonly translate: Translate;
  readonly onChange: (lengths: PauseLengths) => void;
}

/** A tenth of a second is the least that is heard as another pause. */
const STEP_MS = 100;

/** How long the reader's own pauses are, each by itself. */
export function PauseLengthFields({ lengths, translate, onChange }: PauseLengthFieldsProps) {
  return (
    <>
      {PAUSED_AFTER.map((after) => {
        const words = translate('pauses.seconds', { seconds: lengths[after] / 1000 });
        return (
          <label key={after} class="field">
            <span>{translate(`pauses.${after}`)}</span>
            <input
              type="range"
              name={`pause-after-${after}`}
              min={0}
              max={LONGEST_PAUSE}
              step={STEP_MS}
              value={lengths[after]}
              aria-valuetext={words}
              onChange={(event) =>
                event.isTrusted && onChange({ ...lengths, [after]: Number(event.currentTarget.value) })
              }
            />
            <span aria-hidden="true">{words}</span>
          </label>
        );
      })}
    </>
  );
}
