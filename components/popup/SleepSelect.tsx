import type { Translate } from '@/utils/core/interface/translator.ts';

interface SleepSelectProps {
  /** After how many minutes reading stops, or null: it does not. */
  readonly minutes: number | null;
  readonly translate: Translate;
  readonly onSleep: (minutes: number | null) => void;
}

const MINUTES = [5, 10, 15, 30, 60] as const;

export function SleepSelect({ minutes, translate, onSleep }: SleepSelectProps) {
  return (
    <label class="field">
      <span>{translate('popup.sleep')}</span>
      <select
        name="sleep"
        value={String(minutes ?? '')}
        onChange={(event) => event.isTrusted && onSleep(Number(event.currentTarget.value) || null)}
      >
        <option value="">{translate('popup.sleep.never')}</option>
        {MINUTES.map((choice) => (
          <option key={choice} value={String(choice)}>
            {translate('popup.sleep.minutes', { minutes: choice })}
          </option>
        ))}
      </select>
    </label>
  );
}
