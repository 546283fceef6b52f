import type { ReadingModel } from '@/utils/core/interface/reading-model.ts';
import type { Translate } from '@/utils/core/interface/translator.ts';
import type { StepCommand } from '@/utils/core/messages/player-command.ts';
import type { PanelEdge, PanelExtent } from '@/utils/core/settings/panel-place.ts';
import { Announcements } from './Announcements.tsx';
import { countThatFit } from './fit-buttons.ts';
import { RARE_STEPS } from './list-rare-steps.ts';
import { Toolbar, type ToolbarButton } from './Toolbar.tsx';

/** What the panel's buttons ask for. */
export type PanelAction =
  | 'play'
  | 'pause'
  | 'stop'
  | StepCommand
  | 'slower'
  | 'faster'
  | 'open-section'
  | 'sound-check'
  | 'reading-view'
  | 'save-audio'
  | 'open-settings'
  | 'fold'
  | 'unfold'
  | 'move-to-top'
  | 'move-to-bottom'
  | 'close';

interface PanelProps {
  readonly model: ReadingModel;
  /** `empty`: nothing has been read here yet. */
  readonly stand: 'empty' | 'open';
  /** What is being read, in the page's own words. */
  readonly subject: { readonly title: string; readonly sentence: string };
  /** BCP 47 tag of what is being read, or null where the page says nothing. */
  readonly subjectLang: string | null;
  /** Whether a closed section is being announced, which a button opens. */
  readonly section: 'announced' | 'none';
  readonly edge: PanelEdge;
  readonly extent: PanelExtent;
  /** Whose choice the speed is: the clinic's cannot be changed. */
  readonly speedBy: 'reader' | 'clinic';
  /** Whether there is a way to the settings: a clinic may have closed it. */
  readonly settingsPage: 'shown' | 'hidden';
  /** The window's width in CSS pixels. */
  readonly room: number;
  readonly translate: Translate;
  readonly direction: 'ltr' | 'rtl';
  readonly onAction: (action: PanelAction) => void;
}

/** The player in the page. */
export function Panel(props: PanelProps) {
  const { model, stand, extent, translate, direction } = props;
  const row = extent === 'folded' ? { buttons: [toButton(props, 'unfold')] } : listRow(props);
  // Being ready is no news before anything was read: it would be said just as Hark begins.
  const news = model.note ?? (stand === 'empty' ? '' : model.statusText);
  return (
    <>
      {/* Silent while Hark speaks: nobody can follow two voices, and on some systems one silences the other. */}
      <Announcements message={model.active ? '' : news} speed={model.speedText} />
      <section class="panel" aria-label={translate('player.label')} data-status={model.status} data-extent={extent}>
        {extent === 'folded' ? null : <News {...props} />}
        {model.note === null ? null : <p class="note">{model.note}</p>}
        <Toolbar label={translate('player.label')} direction={direction} {...row} />
      </section>
    </>
  );
}

function News({ model, subject, subjectLang, speedBy, translate }: PanelProps) {
  return (
    <div class="news">
      <p class="status">{model.statusText}</p>
      <p class="title" lang={subjectLang ?? undefined}>
        <bdi>{subject.title}</bdi>
      </p>
      <p class="progress">{model.progressText}</p>
      <p class="speed">
        {model.speedText}
        {speedBy === 'clinic' ? <span class="lock"> {translate('managed.lock')}</span> : null}
      </p>
      {/* For who cannot see the marks: they are no part of what a screen reader knows of the page. */}
      <p class="unseen sentence" lang={subjectLang ?? undefined}>
        {subject.sentence}
      </p>
    </div>
  );
}

/** As many buttons as stand in one row, and the others behind the last of it. */
function listRow(props: PanelProps) {
  const { model, section, edge, speedBy, settingsPage, room, translate } = props;
  const usual: readonly PanelAction[] = [
    model.active ? 'pause' : 'play',
    ...(section === 'announced' ? (['open-section'] as const) : []),
    ...(model.help === 'sound-check' ? (['sound-check'] as const) : []),
    'stop',
    'back',
    'forward',
    ...(speedBy === 'clinic' ? [] : (['slower', 'faster'] as const)),
    'fold',
    'close',
  ];
  const seen = countThatFit(room) - 1;
  const rest: readonly PanelAction[] = [
    ...usual.slice(seen),
    ...RARE_STEPS,
    'reading-view',
    'save-audio',
    edge === 'top' ? 'move-to-bottom' : 'move-to-top',
    ...(settingsPage === 'shown' ? (['open-settings'] as const) : []),
    // Help stands last, here as on Hark's pages (WCAG 2.2, 3.2.6).
    ...(model.help === 'sound-check' ? [] : (['sound-check'] as const)),
  ];
  const toButtons = (actions: readonly PanelAction[]) => actions.map((action) => toButton(props, action));
  return {
    buttons: toButtons(usual.slice(0, seen)),
    more: { label: translate('player.more'), buttons: toButtons(rest) },
  };
}

/** Buttons with two faces: the focus stays on them. */
const FACES: ReadonlyMap<PanelAction, string> = new Map([
  ['pause', 'play'],
  ['move-to-top', 'move'],
  ['move-to-bottom', 'move'],
]);

function toButton({ translate, onAction }: PanelProps, action: PanelAction): ToolbarButton {
  return {
    id: FACES.get(action) ?? action,
    icon: action,
    label: translate(`player.${action}`),
    onPress: () => onAction(action),
  };
}
