import { SPACES } from '@/utils/core/interface/look-words.ts';
import type { ReadingModel } from '@/utils/core/interface/reading-model.ts';
import type { Translate } from '@/utils/core/interface/translator.ts';
import {
  FONTS,
  LETTER_SPACINGS,
  LINE_FOCUSES,
  LINE_SPACINGS,
  type ReadingLook,
  SIZES,
  stepSize,
  THEMES,
  WIDTHS,
  WORD_SPACINGS,
} from '@/utils/core/settings/reading-look.ts';
import { CheckboxField } from '../fields/CheckboxField.tsx';
import { ChoiceSelect } from './ChoiceSelect.tsx';

interface LookDrawerProps {
  readonly look: ReadingLook;
  /** Nothing is announced while Hark speaks. */
  readonly reading: Pick<ReadingModel, 'active'>;
  readonly translate: Translate;
  readonly onLook: (change: Partial<ReadingLook>) => void;
  readonly onReset: () => void;
}

/** How the text looks. Each choice is seen in the text at once, and kept. */
export function LookDrawer({ look, reading, translate, onLook, onReset }: LookDrawerProps) {
  const spaces = <Space extends number>(all: readonly Space[]) =>
    all.map((choice, index) => ({ choice, words: translate(`space.${SPACES[index] ?? 'large'}`) }));
  return (
    <section class="drawer" id="look" aria-labelledby="look-title">
      <h2 id="look-title">{translate('look.title')}</h2>
      <div class="choices">
        <SizeStepper {...{ look, reading, translate, onLook }} />
        <ChoiceSelect
          name="theme"
          label={translate('look.theme')}
          choices={THEMES.map((choice) => ({ choice, words: translate(`theme.${choice}`) }))}
          chosen={look.theme}
          onChoice={(theme) => onLook({ theme })}
        />
        <ChoiceSelect
          name="font"
          label={translate('look.font')}
          choices={FONTS.map((choice) => ({ choice, words: translate(`font.${choice}`) }))}
          chosen={look.font}
          onChoice={(font) => onLook({ font })}
        />
        <ChoiceSelect
          name="focus"
          label={translate('look.focus')}
          choices={LINE_FOCUSES.map((choice) => ({ choice, words: translate(`focus.${choice}`) }))}
          chosen={look.focus}
          onChoice={(focus) => onLook({ focus })}
        />
        <ChoiceSelect
          name="width"
          label={translate('look.width')}
          choices={WIDTHS.map((choice) => ({ choice, words: translate(`width.${choice}`) }))}
          chosen={look.width}
          onChoice={(width) => onLook({ width })}
        />
        <ChoiceSelect
          name="lines"
          label={translate('look.lines')}
          choices={LINE_SPACINGS.map((choice) => ({ choice, words: translate('look.lines.of', { lines: choice }) }))}
          chosen={look.lines}
          onChoice={(lines) => onLook({ lines })}
        />
        <ChoiceSelect
          name="letters"
          label={translate('look.letters')}
          choices={spaces(LETTER_SPACINGS)}
          chosen={look.letters}
          onChoice={(letters) => onLook({ letters })}
        />
        <ChoiceSelect
          name="words"
          label={translate('look.words')}
          choices={spaces(WORD_SPACINGS)}
          chosen={look.words}
          onChoice={(words) => onLook({ words })}
        />
      </div>
      <CheckboxField
        name="height"
        label={translate('look.steady')}
        choice={look.height === 'steady' ? 'on' : 'off'}
        onChoice={(choice) => onLook({ height: choice === 'on' ? 'steady' : 'in-view' })}
      />
      <CheckboxField
        name="read"
        label={translate('look.fade')}
        choice={look.read === 'faded' ? 'on' : 'off'}
        onChoice={(choice) => onLook({ read: choice === 'on' ? 'faded' : 'plain' })}
      />
      <p class="keys">{translate('view.keys')}</p>
      <button type="button" data-action="reset-look" onClick={(event) => event.isTrusted && onReset()}>
        {translate('look.reset')}
      </button>
    </section>
  );
}

function SizeStepper({ look, reading, translate, onLook }: Omit<LookDrawerProps, 'onReset'>) {
  const step = (to: 'smaller' | 'larger') => (
    <button
      type="button"
      data-action={to}
      // Stays in reach of the keyboard at the end of its way: a button that is switched off loses the focus.
      aria-disabled={look.size === (to === 'larger' ? SIZES.at(-1) : SIZES[0])}
      onClick={(event) => event.isTrusted && onLook({ size: stepSize(look.size, to) })}
    >
      {translate(`look.${to}`)}
    </button>
  );
  return (
    <fieldset class="choice sizes">
      <legend>
        <output aria-live={reading.active ? 'off' : 'polite'}>
          {translate('look.size', { percent: look.size / 100 })}
        </output>
      </legend>
      {step('smaller')}
      {step('larger')}
    </fieldset>
  );
}
