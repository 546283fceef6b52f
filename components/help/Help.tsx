import type { ComponentChildren } from 'preact';
import type { Translate } from '@/utils/core/interface/translator.ts';
import type { Managed } from '@/utils/core/settings/managed.ts';
import type { Settings } from '@/utils/core/settings/settings.ts';
import { ClinicNote } from '../clinic/ClinicNote.tsx';
import { SoundCheckLink } from '../sound-check/SoundCheckLink.tsx';
import { KeyList, type ShownKey } from './KeyList.tsx';

interface HelpProps {
  readonly shortcuts: readonly ShownKey[];
  readonly settings: Settings;
  readonly managed: Managed;
  /** The name of a language in the interface's own. */
  readonly nameLanguage: (tag: string) => string;
  readonly locale: string;
  /** Hark's own, as the manifest says, for whoever gets a report. */
  readonly version: string;
  readonly translate: Translate;
  readonly onShortcuts: () => void;
  readonly onSettings: () => void;
  readonly onSoundCheck: () => void;
}

const PARTS = ['listen', 'keys', 'silent', 'privacy', 'access', 'report'] as const;
type Part = (typeof PARTS)[number];

/** How Hark is used, in plain words: one page that needs nothing of the network. */
export function Help(props: HelpProps) {
  const {
    shortcuts,
    settings,
    managed,
    nameLanguage,
    locale,
    version,
    translate,
    onShortcuts,
    onSettings,
    onSoundCheck,
  } = props;
  const listenKey = shortcuts.find(({ name }) => name === 'listen')?.keys;
  const lines = (...ids: readonly Parameters<Translate>[0][]) => ids.map((id) => <li key={id}>{translate(id)}</li>);
  const part = (name: Part, content: ComponentChildren) => (
    <section aria-labelledby={name}>
      <h2 id={name} tabIndex={-1}>
        {translate(`help.${name}`)}
      </h2>
      {content}
    </section>
  );
  return (
    <main>
      <h1>{translate('help.title')}</h1>
      <ClinicNote {...{ settings, managed, translate, nameLanguage, locale }} />
      <nav aria-label={translate('help.contents')}>
        <ul class="contents">
          {PARTS.map((name) => (
            <li key={name}>
              <a class="file" href={`#${name}`}>
                {translate(`help.${name}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {part(
        'listen',
        <ol>
          {lines('help.listen.highlight')}
          <li>{listenKey ? translate('help.listen.key', { keys: listenKey }) : translate('help.listen.menu')}</li>
          {lines('help.listen.pause', 'help.listen.here', 'help.listen.all', 'help.listen.panel')}
        </ol>,
      )}
      {part(
        'keys',
        <>
          <KeyList shortcuts={shortcuts} translate={translate} />
          <p>{translate('keys.explain')}</p>
          <button type="button" data-action="shortcuts" onClick={(event) => event.isTrusted && onShortcuts()}>
            {translate('keys.change')}
          </button>
        </>,
      )}
      {part(
        'silent',
        <>
          <p>{translate('help.silent.words')}</p>
          <SoundCheckLink translate={translate} onSoundCheck={onSoundCheck} />
        </>,
      )}
      {part(
        'privacy',
        <>
          <p>{translate('help.privacy.words')}</p>
          <p>
            <a class="file" href="/privacy.html">
              {translate('privacy.title')}
            </a>
          </p>
        </>,
      )}
      {part(
        'access',
        <>
          <ul>
            {lines(
              'help.access.keys',
              'help.access.reader',
              'help.access.zoom',
              'help.access.contrast',
              'help.access.motion',
              'help.access.pace',
              'help.access.words',
              'help.access.quiet',
            )}
          </ul>
          {managed.hidden.includes('settings') ? null : (
            <button type="button" data-action="settings" onClick={(event) => event.isTrusted && onSettings()}>
              {translate('help.settings')}
            </button>
          )}
        </>,
      )}
      {part(
        'report',
        <>
          <p>{translate('help.report.where')}</p>
          <p>{translate('help.report.what', { version })}</p>
        </>,
      )}
    </main>
  );
}
