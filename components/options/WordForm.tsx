import type { Ref } from 'preact';
import type { Translate } from '@/utils/core/interface/translator.ts';
import type { Pronunciation } from '@/utils/core/text/pronunciations/pronunciation.ts';
import { CheckboxField } from '../fields/CheckboxField.tsx';
import { TextField } from '../fields/TextField.tsx';
import { WORD_LANGUAGES, type WordDraft } from './word-draft.ts';

interface WordFormProps {
  readonly draft: WordDraft;
  readonly translate: Translate;
  readonly nameLanguage: (tag: string | null) => string;
  readonly first: Ref<HTMLInputElement>;
  readonly onDraft: (draft: WordDraft) => void;
  readonly onSave: () => void;
  readonly onListen: () => void;
  readonly onCancel: () => void;
}

/** Where a word is written and how it is said. Enter saves it. */
export function WordForm(props: WordFormProps) {
  const { draft, translate, nameLanguage, first, onDraft, onSave, onListen, onCancel } = props;
  const { entry } = draft;
  const change = (part: Partial<Pronunciation>) => onDraft({ ...draft, entry: { ...entry, ...part } });
  const own = entry.language;
  const tags = own === null || WORD_LANGUAGES.includes(own) ? WORD_LANGUAGES : [own, ...WORD_LANGUAGES];
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (event.isTrusted) onSave();
      }}
    >
      <TextField
        name="word-text"
        label={translate('words.text')}
        value={entry.text}
        lang={own ?? undefined}
        input={first}
        onValue={(text) => change({ text })}
      />
      <TextField
        name="word-say"
        label={translate('words.say')}
        value={entry.say}
        lang={own ?? undefined}
        onValue={(say) => change({ say })}
      />
      <label class="field">
        <span>{translate('words.language')}</span>
        <select
          name="word-language"
          value={own ?? ''}
          onChange={(event) => event.isTrusted && change({ language: event.currentTarget.value || null })}
        >
          {[null, ...tags].map((tag) => (
            <option key={tag ?? ''} value={tag ?? ''}>
              {nameLanguage(tag)}
            </option>
          ))}
        </select>
      </label>
      <CheckboxField
        name="word-anywhere"
        label={translate('words.where')}
        choice={entry.where === 'anywhere' ? 'on' : 'off'}
        onChoice={(choice) => change({ where: choice === 'on' ? 'anywhere' : 'word' })}
      />
      <CheckboxField
        name="word-letters"
        label={translate('words.letters')}
        choice={entry.letters === 'as written' ? 'on' : 'off'}
        onChoice={(choice) => change({ letters: choice === 'on' ? 'as written' : 'any case' })}
      />
      <div class="row">
        <button type="submit">{translate(draft.of === null ? 'words.add' : 'words.save')}</button>
        <button type="button" onClick={(event) => event.isTrusted && onListen()}>
          {translate('words.listen')}
        </button>
        {draft.of !== null && (
          <button type="button" onClick={(event) => event.isTrusted && onCancel()}>
            {translate('words.cancel')}
          </button>
        )}
      </div>
    </form>
  );
}
