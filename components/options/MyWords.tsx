import { useRef, useState } from 'preact/hooks';
import { sayFault, sayRefusal, sayTaken } from '@/utils/core/interface/say-refusal.ts';
import type { Translate } from '@/utils/core/interface/translator.ts';
import type { Lexicon } from '@/utils/core/lexicon/lexicon.ts';
import { putEntriesIn, putLexiconIn } from '@/utils/core/lexicon/put-in.ts';
import type { LexiconRead } from '@/utils/core/lexicon/read-lexicon.ts';
import { isSame } from '@/utils/core/settings/setting-place.ts';
import { checkEntry } from '@/utils/core/text/pronunciations/check-entry.ts';
import {
  MOST_PRONUNCIATIONS,
  type Pronunciation,
  tidyPronunciation,
} from '@/utils/core/text/pronunciations/pronunciation.ts';
import { Group } from '../fields/Group.tsx';
import { Search, Setting } from '../fields/Setting.tsx';
import { WordFiles } from './WordFiles.tsx';
import { WordForm } from './WordForm.tsx';
import { WordList } from './WordList.tsx';
import { emptyDraft, type WordNote } from './word-draft.ts';

interface MyWordsProps {
  readonly lexicon: Lexicon;
  /** Why a word that was to be tried is not heard; null when all is well. */
  readonly silence: string | null;
  readonly translate: Translate;
  /** The name of a language in the interface's own. */
  readonly nameLanguage: (tag: string) => string;
  readonly readFile: (file: Blob) => Promise<LexiconRead>;
  readonly onChange: (lexicon: Lexicon) => void;
  readonly onListen: (entry: Pronunciation) => void;
  /** Tells a screen reader what is shown here. */
  readonly onTell: (words: string) => void;
}

/** The reader's list of words and how to say them. */
export function MyWords(props: MyWordsProps) {
  const { lexicon, silence, translate, nameLanguage, readFile, onChange, onListen, onTell } = props;
  const { entries, kept } = lexicon;
  const [draft, setDraft] = useState(emptyDraft);
  const [note, setNote] = useState<WordNote | null>(null);
  const first = useRef<HTMLInputElement>(null);
  const latest = useRef(lexicon);
  latest.current = lexicon;
  const name = (tag: string | null) => (tag === null ? translate('words.language.all') : nameLanguage(tag));
  const tell = (kind: WordNote['kind'], words: string) => {
    setNote({ kind, words });
    onTell(words);
  };

  /** The word as it was typed, or null where it cannot be taken: then the reader is told why. */
  const checkDraft = (): Pronunciation | null => {
    const entry = tidyPronunciation(draft.entry);
    const refusal = checkEntry(entry);
    if (refusal !== null) tell('alert', sayRefusal(refusal, translate));
    return refusal === null ? entry : null;
  };
  const listen = (entry: Pronunciation | null) => {
    if (entry === null) return;
    setNote(null);
    onListen(entry);
  };
  const save = () => {
    const entry = checkDraft();
    if (entry === null) return;
    // Each change of the settings, from anywhere, reads all entries anew: an entry is known by what it says.
    const inPlace = entries.map((other) => (isSame(other, draft.of) ? entry : other));
    const next = putEntriesIn(inPlace, [entry]);
    if (next.length > MOST_PRONUNCIATIONS) return tell('alert', translate('words.full'));
    onChange({ entries: next, kept });
    tell('status', translate('words.added', { text: entry.text }));
    setDraft(emptyDraft);
    first.current?.focus();
  };
  const remove = (entry: Pronunciation) => {
    onChange({ entries: entries.filter((other) => other !== entry), kept });
    tell('status', translate('words.removed', { text: entry.text }));
    if (isSame(draft.of, entry)) setDraft(emptyDraft);
    // The button that had the focus goes.
    first.current?.focus();
  };
  const edit = (entry: Pronunciation) => {
    setDraft({ of: entry, entry });
    first.current?.focus();
  };
  const take = async (file: File) => {
    const read = await readFile(file);
    if (read.result === 'refused') return tell('alert', sayFault(read.fault, translate));
    const next = putLexiconIn(latest.current, read.lexicon);
    if (next.result === 'refused') return tell('alert', sayFault(next.fault, translate));
    onChange(next.lexicon);
    tell('status', sayTaken(read.lexicon.entries.length, read.unused, translate));
  };

  const shown = note?.words ?? silence;
  return (
    <Group name="words" title={translate('words.title')}>
      <Setting
        name="words"
        label={translate('words.title')}
        synonyms={translate('find.words')}
        parts={[translate('words.explain'), ...entries.map(({ text }) => text)]}
      >
        <p>{translate('words.explain')}</p>
        <Search.Provider value="">
          <WordForm
            draft={draft}
            translate={translate}
            nameLanguage={name}
            first={first}
            onDraft={setDraft}
            onSave={save}
            onListen={() => listen(checkDraft())}
            onCancel={() => {
              setDraft(emptyDraft);
              first.current?.focus();
            }}
          />
          {shown === null ? null : (
            <p class="note" data-note="words">
              {shown}
            </p>
          )}
          {entries.length > 0 && (
            <WordList
              entries={entries}
              translate={translate}
              nameLanguage={name}
              onListen={listen}
              onEdit={edit}
              onRemove={remove}
            />
          )}
          <WordFiles lexicon={lexicon} translate={translate} nameLanguage={name} onFile={(file) => void take(file)} />
        </Search.Provider>
      </Setting>
    </Group>
  );
}
