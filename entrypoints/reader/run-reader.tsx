import { render } from 'preact';
import { Panel, type PanelAction } from '@/components/panel/Panel.tsx';
import panelStyles from '@/components/panel/panel.css?inline';
import messages from '@/locales/en.json?messages=player,status,note,problem,how,managed.lock';
import { isSectionAnnounced } from '@/utils/app/announced-section.ts';
import { describeReader, describeSubject, subjectOf } from '@/utils/app/describe-reader.ts';
import { claimHost } from '@/utils/app/hark-host.ts';
import { createPanelMount } from '@/utils/app/panel-mount.ts';
import type { ReaderState } from '@/utils/app/reader-state.ts';
import { startReader } from '@/utils/app/start-reader.ts';
import { createStoreOfSite } from '@/utils/app/store-of-site.ts';
import { createTranslator } from '@/utils/core/interface/translator.ts';
import { isActive } from '@/utils/core/reading/is-active.ts';
import { isManaged, speedPlace } from '@/utils/core/settings/apply-managed.ts';
import { type Managed, NOT_MANAGED } from '@/utils/core/settings/managed.ts';
import type { Settings } from '@/utils/core/settings/settings.ts';
import { stepSpeedFor } from '@/utils/core/settings/speed.ts';
import { voiceHelpFor } from '@/utils/core/speech/speech-system.ts';
import { sendRuntimeMessage } from '@/utils/platform/runtime-messages.ts';
import { createSettingsStore } from '@/utils/platform/settings-store.ts';
import { speechPlatform } from '@/utils/platform/speech-platform.ts';

/** The reader of this page with its panel, until `signal` fires. */
export function runReader(signal: AbortSignal): void {
  const translate = createTranslator('en', messages);
  const store = createStoreOfSite(createSettingsStore(), location.origin);
  const root = claimHost(document);
  const mount = createPanelMount({
    root,
    styles: panelStyles,
    lang: 'en',
    direction: 'ltr',
    signal,
  });
  let place: Pick<Settings, 'panelEdge' | 'panelExtent'> = { panelEdge: 'bottom', panelExtent: 'whole' };
  let policy: Managed = NOT_MANAGED;

  const show = (state: ReaderState) => {
    const model = describeReader(state, { translate, locale: 'en', system: voiceHelpFor(speechPlatform) });
    const section = isSectionAnnounced(state) ? 'announced' : 'none';
    const panel = (
      <Panel
        model={model}
        stand={state.status}
        subject={describeSubject(state)}
        subjectLang={state.status === 'open' ? state.passage.pageText.article.lang : null}
        section={section}
        edge={place.panelEdge}
        extent={place.panelExtent}
        speedBy={isManaged(policy, speedPlace(subjectOf(state))) ? 'clinic' : 'reader'}
        settingsPage={policy.hidden.includes('settings') ? 'hidden' : 'shown'}
        room={window.innerWidth}
        translate={translate}
        direction="ltr"
        onAction={act}
      />
    );
    render(mount.isShown() ? panel : null, mount.container);
  };
  const act = (action: PanelAction): void => {
    switch (action) {
      case 'slower':
      case 'faster':
        void store.update((settings) => stepSpeedFor(settings, subjectOf(reader.state()), action));
        break;
      case 'fold':
      case 'unfold':
        void store.update(() => ({ panelExtent: action === 'fold' ? 'folded' : 'whole' }));
        break;
      case 'move-to-top':
      case 'move-to-bottom':
        void store.update(() => ({ panelEdge: action === 'move-to-top' ? 'top' : 'bottom' }));
        break;
      case 'open-settings':
        void sendRuntimeMessage({ to: 'background', type: 'open-settings' });
        break;
      case 'close':
        mount.hide();
        void reader.command('stop');
        show(reader.state());
        break;
      case 'open-section':
        void reader.openSection();
        break;
      case 'sound-check':
        void sendRuntimeMessage({ to: 'background', type: 'open-sound-check' });
        break;
      case 'reading-view':
        void sendRuntimeMessage({ to: 'background', type: 'open-reading-view' });
        break;
      case 'save-audio':
        void sendRuntimeMessage({ to: 'background', type: 'open-save-audio' });
        break;
      default:
        void reader.command(action);
        break;
    }
  };

  const reader = startReader({
    document,
    store,
    fallbackLang: navigator.language,
    cover: mount,
    onListen: mount.show,
    onState: show,
    onSettings(settings, managed) {
      place = settings;
      policy = managed;
      mount.dock(settings.panelEdge);
      show(reader.state());
    },
    onGoToPanel() {
      // The listen button in front of the reader takes the focus itself.
      if (!mount.isShown() && root.querySelector('.listen:not([hidden])')) return;
      mount.show();
      show(reader.state());
      mount.focus();
    },
    onViewClosed() {
      const state = reader.state();
      // What is still read must stay within reach: the view had the buttons for it.
      if (state.status === 'open' && isActive(state.view.activity)) mount.show();
      show(state);
    },
    signal,
  });
  window.addEventListener('resize', () => show(reader.state()), { signal });
  signal.addEventListener('abort', () => render(null, mount.container));
}
