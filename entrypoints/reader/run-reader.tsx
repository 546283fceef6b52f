import { render } from 'preact';
import { Panel, type PanelAction } from '@/components/panel/Panel.tsx';
import panelStyles from '@/components/panel/panel.css?inline';
import messages from '@/locales/en.json?messages=player,status,-status.elsewhere,note,problem,-problem.page-closed-to-extensions,how,managed.lock';
import { isSectionAnnounced } from '@/utils/app/announced-section.ts';
import { describeReader, describeSubject, subjectOf } from '@/utils/app/describe-reader.ts';
import { claimHost } from '@/utils/app/hark-host.ts';
import { createPanelMount } from '@/utils/app/panel-mount.ts';
import type { ReaderState } from '@/utils/app/reader-state.ts';
import { startReader } from '@/utils/app/start-reader.ts';
import { createTranslator } from '@/utils/core/interface/translator.ts';
import type { PageSettings } from '@/utils/core/messages/page-settings.ts';
import type { ToBackground } from '@/utils/core/messages/to-background.ts';
import { isActive } from '@/utils/core/reading/is-active.ts';
import { isFixedSpeed } from '@/utils/core/settings/fixed-speeds.ts';
import { voiceHelpFor } from '@/utils/core/speech/speech-system.ts';
import { sendRuntimeMessage } from '@/utils/platform/runtime-messages.ts';
import { speechPlatform } from '@/utils/platform/speech-platform.ts';

/** What the panel asks of the background. */
type PanelWish = ToBackground extends infer Message
  ? Message extends ToBackground
    ? Omit<Message, 'to'>
    : never
  : never;

/** The reader of this page with its panel, until `signal` fires. */
export function runReader(signal: AbortSignal): void {
  const translate = createTranslator('en', messages);
  const root = claimHost(document);
  const mount = createPanelMount({
    root,
    styles: panelStyles,
    lang: 'en',
    direction: 'ltr',
    signal,
  });
  let settings: Pick<PageSettings, 'panelEdge' | 'panelExtent' | 'fixedSpeeds' | 'settingsPage'> = {
    panelEdge: 'bottom',
    panelExtent: 'whole',
    fixedSpeeds: [],
    settingsPage: 'shown',
  };

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
        edge={settings.panelEdge}
        extent={settings.panelExtent}
        speedBy={isFixedSpeed(settings.fixedSpeeds, subjectOf(state)) ? 'clinic' : 'reader'}
        settingsPage={settings.settingsPage}
        room={window.innerWidth}
        translate={translate}
        direction="ltr"
        onAction={act}
      />
    );
    render(mount.isShown() ? panel : null, mount.container);
  };
  const tell = (wish: PanelWish) => void sendRuntimeMessage({ to: 'background', ...wish });
  const act = (action: PanelAction): void => {
    switch (action) {
      case 'slower':
      case 'faster':
        tell({ type: 'step-speed', step: action, subject: subjectOf(reader.state()) });
        break;
      case 'fold':
      case 'unfold':
        tell({ type: 'place-panel', place: { panelExtent: action === 'fold' ? 'folded' : 'whole' } });
        break;
      case 'move-to-top':
      case 'move-to-bottom':
        tell({ type: 'place-panel', place: { panelEdge: action === 'move-to-top' ? 'top' : 'bottom' } });
        break;
      case 'open-settings':
        tell({ type: 'open-settings' });
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
        tell({ type: 'open-sound-check' });
        break;
      case 'reading-view':
        tell({ type: 'open-reading-view' });
        break;
      case 'save-audio':
        tell({ type: 'open-save-audio' });
        break;
      default:
        void reader.command(action);
        break;
    }
  };

  const reader = startReader({
    document,
    fallbackLang: navigator.language,
    cover: mount,
    onListen: mount.show,
    onState: show,
    onSettings(now) {
      settings = now;
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
