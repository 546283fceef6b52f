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
  const button = (words: string, name: string, act: () => void) => (
    <button type="button" aria-label={name} onClick={(event) => event.isTrusted && act()}>
      {words}
    </button>
  );
  return (
    <ul aria-label={translate('words.list')} class="words">
      {entries.map((entry) => (
        <li key={[entry.text, entry.language, entry.letters].join(' ')}>
          <span>
            {translate('words.entry', { text: entry.text, say: entry.say, language: nameLanguage(entry.language) })}
          </span>
          {button(translate('words.listen'), translate('words.listen.which', { text: entry.text }), () =>
            onListen(entry),
          )}
          {button(translate('words.change'), translate('words.change.which', { text: entry.text }), () =>
            onEdit(entry),
          )}
          {button(translate('words.remove'), translate('words.remove.which', { text: entry.text }), () =>
            onRemove(entry),
          )}
        </li>
      ))}
    </ul>
  );
}
