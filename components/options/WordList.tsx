import type { Translate } from '@/utils/core/interface/translator.ts';
import type { Pronunciation } from '@/utils/core/text/pronunciations/pronunciation.ts';

interface WordListProps {
  readonly entries: readonly Pronunciation[];
  readonly translate: Translate;
  readonly nameLanguage: (tag: string | null) => string;
  readonly onListen: (entry: Pronunciation) => void;
  readonly onEdit: (entry: Pronunciation) => void;
  readonly onRemove: (entry: Pronunciation) => void;
}

/** The words there are, each with what can be done with it. */
export function WordList({ entries, translate, nameLanguage, onListen, onEdit, onRemove }: WordListProps) {
  const button = (name: 'listen' | 'change' | 'remove', entry: Pronunciation, act: (entry: Pronunciation) => void) => (
    <button
      type="button"
      aria-label={translate(`words.${name}.which`, { text: entry.text })}
      onClick={(event) => event.isTrusted && act(entry)}
    >
      {translate(`words.${name}`)}
    </button>
  );
  return (
    <ul aria-label={translate('words.list')} class="words">
      {entries.map((entry) => (
        <li key={[entry.text, entry.language, entry.letters].join(' ')}>
          <span>
            {translate('words.entry', { text: entry.text, say: entry.say, language: nameLanguage(entry.language) })}
          </span>
          {button('listen', entry, onListen)}
          {button('change', entry, onEdit)}
          {button('remove', entry, onRemove)}
        </li>
      ))}
    </ul>
  );
}
