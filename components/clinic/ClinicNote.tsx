import { useLayoutEffect, useRef } from 'preact/hooks';
import { joinList } from '@/utils/core/interface/join-list.ts';
import { sayRefusedWords } from '@/utils/core/interface/say-refused-words.ts';
import type { Translate } from '@/utils/core/interface/translator.ts';
import type { Managed } from '@/utils/core/settings/managed.ts';
import type { Settings } from '@/utils/core/settings/settings.ts';

interface ClinicNoteProps {
  readonly settings: Settings;
  readonly managed: Managed;
  /** The listen button on the sites where the clinic wants it; left out where they are not asked for. */
  readonly managedSites?: 'none' | 'off' | 'on' | 'denied';
  readonly translate: Translate;
  readonly nameLanguage: (tag: string) => string;
  /** BCP 47 tag of the words. */
  readonly locale: string;
  readonly onManagedSites?: () => void;
}

/** What a clinic has set, what of it was not taken, and where its patients find help. Nothing where there is none. */
export function ClinicNote(props: ClinicNoteProps) {
  const { settings, managed, managedSites = 'none', translate, nameLanguage, locale, onManagedSites } = props;
  const outcome = useRef<HTMLParagraphElement>(null);
  const asked = useRef<'yes' | 'no'>('no');
  // The button that had the focus has gone. By themselves, as in the browser's own settings, sites take no focus.
  useLayoutEffect(() => {
    if (managedSites !== 'on' || asked.current === 'no') return;
    asked.current = 'no';
    outcome.current?.focus();
  }, [managedSites]);
  const askForSites = () => {
    asked.current = 'yes';
    onManagedSites?.();
  };
  const who = sayWho(settings, managed, translate);
  const refused = [...managed.refused, ...sayRefusedWords(managed)];
  if (who === null && refused.length === 0 && settings.help === null && managedSites === 'none') return null;
  return (
    <section class="note" data-note="clinic">
      {who === null ? null : <p>{who}</p>}
      {managed.hidden.includes('settings') ? <p>{translate('managed.hidden')}</p> : null}
      {refused.length === 0 ? null : <p>{translate('managed.refused', { names: joinList(refused, locale) })}</p>}
      {settings.help === null ? null : (
        <p>
          {translate('managed.help')}{' '}
          <a href={settings.help} rel="noreferrer noopener" target="_blank">
            <bdi>{settings.help.replace(/^(?:mailto|tel):/i, '')}</bdi>
          </a>
        </p>
      )}
      {managed.words.length === 0 ? null : (
        <details>
          <summary>{translate('managed.words')}</summary>
          <ul>
            {managed.words.map(({ text, say, language }) => (
              <li key={`${text} ${language}`}>
                {translate('managed.word', {
                  text,
                  say,
                  language: language === null ? translate('words.language.all') : nameLanguage(language),
                })}
              </li>
            ))}
          </ul>
        </details>
      )}
      {managedSites === 'none' ? null : (
        <>
          <p>
            {translate('managed.sites')} <bdi>{joinList(managed.sites, locale)}</bdi>
          </p>
          <p role="status" tabIndex={-1} ref={outcome}>
            {managedSites === 'off'
              ? ''
              : translate(managedSites === 'on' ? 'managed.sites.done' : 'managed.sites.denied')}
          </p>
          {managedSites === 'on' ? null : (
            <button type="button" data-action="managed-sites" onClick={(event) => event.isTrusted && askForSites()}>
              {translate('managed.sites.on')}
            </button>
          )}
        </>
      )}
    </section>
  );
}

/** By policy, or in a file that the reader took; null where nobody is named and nothing is set. */
function sayWho({ clinic }: Settings, { choices, words }: Managed, translate: Translate): string | null {
  const isManaged = choices.length > 0 || words.length > 0;
  if (clinic === null) return isManaged ? translate('managed.by-clinic') : null;
  return translate(isManaged ? 'managed.by' : 'managed.prepared', { clinic });
}
