import type { Translate } from '@/utils/core/interface/translator.ts';
import { LONGEST_PAUSE, PAUSED_AFTER } from '@/utils/core/settings/pauses.ts';
import type { Settings } from '@/utils/core/settings/settings.ts';
import { describedBy, type LockOf, Setting } from '../fields/Setting.tsx';

interface PauseLengthFieldsProps {
  readonly settings: Pick<Settings, 'pauseLengths'>;
  readonly translate: Translate;
  readonly lockOf: LockOf;
  readonly onChange: (change: Pick<Settings, 'pauseLengths'>) => void;
}

/** A tenth of a second is the least that is heard as another pause. */
const STEP_MS = 100;

/** How long the reader's own pauses are, each by itself. */
export function PauseLengthFields({ settings, translate, lockOf, onChange }: PauseLengthFieldsProps) {
  const { pauseLengths } = settings;
  return (
    <>
      {PAUSED_AFTER.map((after) => {
        const seconds = translate('pauses.seconds', { seconds: pauseLengths[after] / 1000 });
        const words = {
          name: `pause-after-${after}`,
          label: translate(`pauses.${after}`),
          synonyms: translate('find.pauses'),
          lock: lockOf(`pauseLengths.${after}`),
        };
        return (
          <Setting key={after} {...words}>
            <label class="field">
              <span>{words.label}</span>
              <input
                type="range"
                name={words.name}
                min={0}
                max={LONGEST_PAUSE}
                step={STEP_MS}
                value={pauseLengths[after]}
                aria-valuetext={seconds}
                aria-describedby={describedBy(words)}
                disabled={words.lock !== undefined}
                onChange={(event) =>
                  event.isTrusted &&
                  onChange({ pauseLengths: { ...pauseLengths, [after]: Number(event.currentTarget.value) } })
                }
              />
              <span aria-hidden="true">{seconds}</span>
            </label>
          </Setting>
        );
      })}
    </>
  );
}
