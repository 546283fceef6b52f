import type { Translate } from '@/utils/core/interface/translator.ts';
import { GRANULARITIES, MARK_STYLES, type MarkChoices } from '@/utils/core/marking/mark-choices.ts';
import { PALETTE_CHOICES } from '@/utils/core/marking/palette-names.ts';
import { ColourField } from '../fields/ColourField.tsx';
import { Group } from '../fields/Group.tsx';
import { SelectField } from '../fields/SelectField.tsx';
import type { LockOf } from '../fields/Setting.tsx';
import { MarkPreview } from './MarkPreview.tsx';

interface MarkFieldsProps {
  readonly marks: MarkChoices;
  readonly translate: Translate;
  readonly lockOf: LockOf;
  readonly onChange: (marks: MarkChoices) => void;
  /** Has words told to a screen reader. */
  readonly onTell: (words: string) => void;
}

/** How what is read is marked in the page, with a sample that follows at once. */
export function MarkFields({ marks, translate, lockOf, onChange, onTell }: MarkFieldsProps) {
  const styles = MARK_STYLES.map((choice) => ({ choice, words: translate(`mark.${choice}`) }));
  return (
    <Group name="marks" title={translate('options.marks')}>
      <MarkPreview marks={marks} translate={translate} />
      <SelectField
        name="mark-word"
        label={translate('options.mark-word')}
        explanation={translate('options.mark-word.explain')}
        choices={styles}
        lock={lockOf('marks.word')}
        chosen={marks.word}
        onChoice={(word) => onChange({ ...marks, word })}
      />
      <SelectField
        name="mark-sentence"
        label={translate('options.mark-sentence')}
        explanation={translate('options.mark-sentence.explain')}
        choices={styles}
        lock={lockOf('marks.sentence')}
        chosen={marks.sentence}
        onChoice={(sentence) => onChange({ ...marks, sentence })}
      />
      <SelectField
        name="palette"
        label={translate('options.palette')}
        explanation={translate('options.palette.explain')}
        choices={PALETTE_CHOICES.map((choice) => ({ choice, words: translate(`palette.${choice}`) }))}
        lock={lockOf('marks.palette')}
        chosen={marks.palette}
        onChoice={(palette) => onChange({ ...marks, palette })}
      />
      {marks.palette === 'own' &&
        (['wordColour', 'sentenceColour'] as const).map((which) => {
          const name = which === 'wordColour' ? 'word-colour' : 'sentence-colour';
          const label = translate(`options.${name}`);
          return (
            <ColourField
              key={name}
              name={name}
              label={label}
              codeLabel={translate('options.own-colour.code', { colour: label })}
              codeFault={translate('options.own-colour.no-code')}
              explanation={translate('options.own-colour.explain')}
              lock={lockOf(`marks.${which}`)}
              colour={marks[which]}
              onColour={(colour) => onChange({ ...marks, [which]: colour })}
              onTell={onTell}
            />
          );
        })}
      <SelectField
        name="granularity"
        label={translate('options.granularity')}
        explanation={translate('options.granularity.explain')}
        choices={GRANULARITIES.map((choice) => ({ choice, words: translate(`granularity.${choice}`) }))}
        lock={lockOf('marks.granularity')}
        chosen={marks.granularity}
        onChoice={(granularity) => onChange({ ...marks, granularity })}
      />
    </Group>
  );
}
