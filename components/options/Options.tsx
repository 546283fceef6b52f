import { useEffect, useRef, useState } from 'preact/hooks';
import type { LexiconRead } from '@/utils/core/lexicon/read-lexicon.ts';
import { isManagedPlace } from '@/utils/core/settings/apply-managed.ts';
import type { Managed } from '@/utils/core/settings/managed.ts';
import type { SettingPlace } from '@/utils/core/settings/setting-place.ts';
import type { Settings } from '@/utils/core/settings/settings.ts';
import type { SettingsFileRead } from '@/utils/core/settings/settings-file.ts';
import type { SiteChoices } from '@/utils/core/settings/site-choices.ts';
import type { Pronunciation } from '@/utils/core/text/pronunciations/pronunciation.ts';
import { ClinicNote } from '../clinic/ClinicNote.tsx';
import { ButtonField } from '../fields/ButtonField.tsx';
import { Group } from '../fields/Group.tsx';
import { type LockOf, Search } from '../fields/Setting.tsx';
import { HelpLinks } from '../help/HelpLinks.tsx';
import type { ShownKey } from '../help/KeyList.tsx';
import { About } from './About.tsx';
import type { ExampleLine } from './Example.tsx';
import { FilesGroup } from './FilesGroup.tsx';
import { KeysGroup } from './KeysGroup.tsx';
import { MarkFields } from './MarkFields.tsx';
import { MyWords } from './MyWords.tsx';
import { NumbersGroup } from './NumbersGroup.tsx';
import { ReadingGroup } from './ReadingGroup.tsx';
import { SearchField } from './SearchField.tsx';
import { useFound } from './use-found.ts';
import { VoiceGroup, type VoiceGroupProps } from './VoiceGroup.tsx';

interface OptionsProps extends Omit<VoiceGroupProps, 'lockOf'> {
  /** Why what was to be heard is not; null when all is well. */
  readonly silence: { readonly of: 'word' | 'example'; readonly words: string } | null;
  readonly everySite: 'on' | 'off' | 'denied';
  /** BCP 47 tag of the words. */
  readonly locale: string;
  readonly shortcuts: readonly ShownKey[];
  /** Hark's own, as the manifest says. */
  readonly version: string;
  /** The reader's own choices, for what is edited and saved. */
  readonly own: Settings;
  readonly managed: Managed;
  /** What the reader leaves out on single sites. */
  readonly sites: readonly SiteChoices[];
  readonly managedSites: 'none' | 'off' | 'on' | 'denied';
  readonly readFile: (file: Blob) => Promise<LexiconRead>;
  readonly openFile: (file: Blob, mine: Settings) => Promise<SettingsFileRead>;
  readonly onTake: (after: Settings, places: readonly SettingPlace[]) => void;
  readonly onListen: (entry: Pronunciation) => void;
  readonly onHear: (lines: readonly ExampleLine[]) => void;
  readonly onSites: (sites: readonly SiteChoices[]) => void;
  readonly onEverySite: (wanted: 'on' | 'off') => void;
  readonly onManagedSites: () => void;
  readonly onShortcuts: () => void;
  readonly onSoundCheck: () => void;
  readonly onHelp: () => void;
}

/** All of Hark's settings. Each takes effect at once; a group is a component of its own and one line here. */
export function Options(props: OptionsProps) {
  const { settings, sites, own, managed, silence, translate, locale, onChange, onHear, onSites } = props;
  const lockOf: LockOf = (place) => (isManagedPlace(managed, place) ? translate('managed.lock') : undefined);
  const [search, setSearch] = useState('');
  const [said, setSaid] = useState({ count: 0, words: '' });
  const page = useRef<HTMLElement>(null);
  // Said twice it is two announcements.
  const tell = (words: string) => setSaid(({ count }) => ({ count: count + 1, words }));
  // They stand where the reader asked for them; a screen reader is told here.
  const answer =
    silence?.words ?? props.voices.silence ?? (props.everySite === 'denied' ? translate('button.denied') : '');
  useEffect(() => {
    if (answer !== '') tell(answer);
  }, [answer]);
  const found = useFound(page, search, (count) => tell(translate('search.found', { count })));
  const clinic = (
    <ClinicNote
      {...{ settings, managed, translate, locale }}
      managedSites={props.managedSites}
      nameLanguage={props.nameLanguage}
      onManagedSites={props.onManagedSites}
    />
  );
  const help = (
    <div class="help">
      <HelpLinks translate={translate} onSoundCheck={props.onSoundCheck} onHelp={props.onHelp} />
    </div>
  );
  if (managed.hidden.includes('settings')) {
    return (
      <main ref={page}>
        <h1>{translate('options.title')}</h1>
        {clinic}
        {help}
      </main>
    );
  }
  return (
    <main ref={page} class={found === null ? undefined : 'searching'}>
      <h1>{translate('options.title')}</h1>
      {clinic}
      <SearchField search={search} found={found} translate={translate} onSearch={setSearch} />
      <p role="status" class="announcement">
        <span key={said.count}>{said.words}</span>
      </p>
      <Search.Provider value={search}>
        <VoiceGroup {...props} lockOf={lockOf} />
        <ReadingGroup {...{ settings, sites, translate, lockOf, onChange, onHear, onSites }} onTell={tell} />
        <MarkFields
          marks={settings.marks}
          onChange={(marks) => onChange({ marks })}
          onTell={tell}
          {...{ translate, lockOf }}
        />
        <NumbersGroup
          choices={settings.choices}
          onChange={(choices) => onChange({ choices })}
          {...{ translate, lockOf, onHear }}
        />
        {silence?.of === 'example' && (
          <p class="note" data-note="example">
            {silence.words}
          </p>
        )}
        <MyWords
          lexicon={{ entries: own.pronunciations, kept: own.keptParts }}
          silence={silence?.of === 'word' ? silence.words : null}
          translate={translate}
          nameLanguage={props.nameLanguage}
          readFile={props.readFile}
          onListen={props.onListen}
          onTell={tell}
          onChange={({ entries, kept }) => onChange({ pronunciations: entries, keptParts: kept })}
        />
        <Group name="button" title={translate('button.title')}>
          <ButtonField
            everySite={props.everySite}
            lock={lockOf('every-site')}
            translate={translate}
            onEverySite={props.onEverySite}
          />
        </Group>
        <KeysGroup shortcuts={props.shortcuts} translate={translate} onShortcuts={props.onShortcuts} />
        <FilesGroup
          {...{ sites, translate, locale, lockOf, onChange, onSites }}
          settings={own}
          version={props.version}
          nameLanguage={props.nameLanguage}
          openFile={props.openFile}
          onTake={props.onTake}
          onTell={tell}
        />
      </Search.Provider>
      <About version={props.version} translate={translate} />
      {help}
    </main>
  );
}
