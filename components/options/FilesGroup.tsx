import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Translate } from '@/utils/core/interface/translator.ts';
import { findChanges } from '@/utils/core/settings/find-changes.ts';
import { type SettingPlace, writePlace } from '@/utils/core/settings/setting-place.ts';
import { parseSettings, type Settings } from '@/utils/core/settings/settings.ts';
import { type SettingsFileRead, writeSettingsFile } from '@/utils/core/settings/settings-file.ts';
import type { SiteChoices } from '@/utils/core/settings/site-choices.ts';
import { putSite } from '@/utils/core/settings/site-list.ts';
import { takeChanges } from '@/utils/core/settings/take-changes.ts';
import { undoChanges } from '@/utils/core/settings/undo-changes.ts';
import { FileField } from '../fields/FileField.tsx';
import { FileLink } from '../fields/FileLink.tsx';
import { Group } from '../fields/Group.tsx';
import { type LockOf, Setting } from '../fields/Setting.tsx';
import { FileChanges } from './FileChanges.tsx';
import { type FileStep, lookAt } from './file-step.ts';

interface FilesGroupProps {
  readonly settings: Settings;
  /** What is left out on single sites: in no file, and set back with the rest. */
  readonly sites: readonly SiteChoices[];
  /** Hark's own, for whoever reads the file. */
  readonly version: string;
  readonly translate: Translate;
  readonly nameLanguage: (tag: string) => string;
  readonly locale: string;
  readonly lockOf: LockOf;
  readonly openFile: (file: Blob, mine: Settings) => Promise<SettingsFileRead>;
  readonly onChange: (change: Partial<Settings>) => void;
  readonly onSites: (sites: readonly SiteChoices[]) => void;
  readonly onTake: (after: Settings, places: readonly SettingPlace[]) => void;
  readonly onTell: (words: string) => void;
}

/** The settings as a file, from a file, and set back. What is changed here can be undone. */
export function FilesGroup(props: FilesGroupProps) {
  const {
    settings,
    sites,
    version,
    translate,
    nameLanguage,
    locale,
    lockOf,
    openFile,
    onChange,
    onSites,
    onTake,
    onTell,
  } = props;
  const [step, setStep] = useState<FileStep>({ at: 'start' });
  const heading = useRef<HTMLHeadingElement>(null);
  const outcome = useRef<HTMLParagraphElement>(null);
  // The button that had the focus has gone; the file is looked at from its heading on, another file after it too.
  useLayoutEffect(() => {
    if (step.at === 'look') heading.current?.focus();
    outcome.current?.focus();
  }, [step.at === 'look' ? step.read : step]);
  const isAllowed = ({ name, key }: SettingPlace) => (lockOf(writePlace({ name, key })) ?? lockOf(name)) === undefined;

  const open = async (file: File) => {
    const read = await openFile(file, settings);
    setStep(lookAt(read, isAllowed));
    if (read.result === 'refused') onTell(translate(`unread.${read.fault}`));
  };
  const take = () => {
    if (step.at !== 'look') return;
    const { read, wanted } = step;
    const places = read.changes.filter((place) => wanted.has(writePlace(place)));
    onTake(read.after, places);
    const after = takeChanges(settings, read.after, places);
    setStep({ at: 'done', what: 'taken', count: places.length, before: { settings, sites }, after });
  };
  const reset = () => {
    // The reader's own words are no setting that can go wrong, and long work to type again.
    const { pronunciations, keptParts } = settings;
    const after = { ...parseSettings({}), pronunciations, keptParts };
    onChange(after);
    onSites([]);
    // Seen from the defaults, for what was chosen beside them has no place there.
    const count = findChanges(after, settings).length + sites.length;
    setStep({ at: 'done', what: 'reset', count, before: { settings, sites }, after });
  };
  const undo = () => {
    if (step.at !== 'done') return;
    // What was chosen since, such as a word, is not lost with it.
    onChange(undoChanges(settings, { before: step.before.settings, after: step.after }));
    if (step.what === 'reset') onSites(sites.reduce(putSite, step.before.sites));
    setStep({ at: 'undone' });
  };

  return (
    <Group name="files" title={translate('file.title')}>
      <Setting
        name="save-file"
        label={translate('file.save')}
        synonyms={translate('find.files')}
        explanation={translate('file.save.explain')}
      >
        <FileLink name="hark-settings.json" type="application/json" content={writeSettingsFile(settings, version)}>
          {translate('file.save')}
        </FileLink>
      </Setting>
      <FileField
        name="settings-file"
        label={translate('file.open')}
        explanation={translate('file.open.explain')}
        synonyms={translate('find.files')}
        accept=".json,application/json"
        onFile={(file) => void open(file)}
      />
      {step.at === 'refused' && (
        <p class="note" data-note="file">
          {translate(`unread.${step.fault}`)}
        </p>
      )}
      {step.at === 'look' && (
        <FileChanges
          step={step}
          settings={settings}
          translate={translate}
          nameLanguage={nameLanguage}
          locale={locale}
          heading={heading}
          onWanted={(wanted) => setStep({ ...step, wanted })}
          onTake={take}
          onCancel={() => setStep({ at: 'left' })}
        />
      )}
      <Setting
        name="reset"
        label={translate('file.reset')}
        explanation={translate('file.reset.explain')}
        synonyms={translate('find.reset')}
      >
        <button type="button" data-action="reset" onClick={(event) => event.isTrusted && reset()}>
          {translate('file.reset')}
        </button>
      </Setting>
      {(step.at === 'done' || step.at === 'left' || step.at === 'undone') && (
        <div class="note" data-note="done">
          <p tabIndex={-1} ref={outcome}>
            {sayOutcome(step, translate)}
          </p>
          {step.at === 'done' && (
            <button type="button" data-action="undo" onClick={(event) => event.isTrusted && undo()}>
              {translate('file.undo')}
            </button>
          )}
        </div>
      )}
    </Group>
  );
}

function sayOutcome(
  step: Extract<FileStep, { readonly at: 'done' | 'left' | 'undone' }>,
  translate: Translate,
): string {
  if (step.at === 'undone') return translate('file.undone');
  if (step.at === 'left') return translate('file.taken', { count: 0 });
  return translate(step.what === 'taken' ? 'file.taken' : 'file.reset.done', { count: step.count });
}
