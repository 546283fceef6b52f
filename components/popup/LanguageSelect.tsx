import type { LanguageChoices } from '@/utils/core/interface/popup-model.ts';
import type { Translate } from '@/utils/core/interface/translator.ts';
import { SelectField } from '../fields/SelectField.tsx';

interface LanguageSelectProps {
  readonly choices: LanguageChoices;
  readonly translate: Translate;
  /** Null: as Hark finds it. */
  readonly onLanguage: (lang: string | null) => void;
}

/** In which language the page in front is read. */
export function LanguageSelect({ choices: { chosen, found, languages }, translate, onLanguage }: LanguageSelectProps) {
  const byHark =
    found === null ? translate('popup.language.find') : translate('popup.language.found', { language: found });
  return (
    <SelectField
      name="page-language"
      label={translate('popup.language')}
      explanation={translate('popup.language.explain')}
      choices={[
        { choice: '', words: byHark },
        ...languages.map(({ language, name }) => ({ choice: language, words: name })),
      ]}
      chosen={chosen ?? ''}
      onChoice={(choice) => onLanguage(choice || null)}
    />
  );
}
