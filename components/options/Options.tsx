import type { Translate } from '@/utils/core/interface/translator.ts';
import type { Reading } from '@/utils/core/text/spoken-rule.ts';

interface OptionsProps {
  readonly reading: Reading;
  readonly translate: Translate;
  readonly onReading: (reading: Reading) => void;
}

export function Options({ reading, translate, onReading }: OptionsProps) {
  return (
    <main>
      <h1>{translate('options.title')}</h1>
      <fieldset>
        <legend>{translate('options.reading')}</legend>
        <label>
          <input
            type="checkbox"
            name="as-written"
            aria-describedby="as-written-explanation"
            checked={reading === 'as-written'}
            onChange={(event) => event.isTrusted && onReading(event.currentTarget.checked ? 'as-written' : 'natural')}
          />
          <span>{translate('options.as-written')}</span>
        </label>
        <p id="as-written-explanation">{translate('options.as-written.explain')}</p>
      </fieldset>
    </main>
  );
}
