import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { hasText, type ReadingViewModel } from '@/utils/core/interface/reading-view-model.ts';
import type { Translate } from '@/utils/core/interface/translator.ts';
import type { PlayerCommand, SpeedCommand } from '@/utils/core/messages/player-command.ts';
import type { ReadingLook } from '@/utils/core/settings/reading-look.ts';
import { listRareSteps } from '../panel/list-rare-steps.ts';
import { Toolbar, type ToolbarButton } from '../panel/Toolbar.tsx';
import { LookDrawer } from './LookDrawer.tsx';
import { VIEW_ICONS } from './view-icons.ts';

interface ReadingViewProps {
  readonly model: ReadingViewModel;
  readonly translate: Translate;
  readonly direction: 'ltr' | 'rtl';
  /** The element that the article is written into. */
  readonly children: ComponentChildren;
  readonly onCommand: (command: PlayerCommand) => void;
  readonly onSpeed: (command: SpeedCommand) => void;
  readonly onAgain: () => void;
  readonly onLook: (change: Partial<ReadingLook>) => void;
  readonly onResetLook: () => void;
  readonly onPrint: () => void;
  readonly onTab: () => void;
  readonly onSoundCheck: () => void;
}

/** The article in large clear type, with the player below it. */
export function ReadingView(props: ReadingViewProps) {
  const { model, translate } = props;
  const [drawer, setDrawer] = useState<'few' | 'all'>('few');
  return (
    <>
      <main class="page">
        <PageNews model={model} translate={translate} onAgain={props.onAgain} />
        {props.children}
        {model.address === '' ? null : <p class="address">{model.address}</p>}
      </main>
      <aside class="controls" aria-label={translate('view.controls')} data-status={model.reading.status}>
        {drawer === 'all' ? (
          <LookDrawer
            look={model.look}
            reading={model.reading}
            translate={translate}
            onLook={props.onLook}
            onReset={props.onResetLook}
          />
        ) : null}
        <ReadingNews model={model} translate={translate} />
        <Controls {...props} drawer={drawer} onDrawer={setDrawer} />
      </aside>
    </>
  );
}

type PageNewsProps = Pick<ReadingViewProps, 'model' | 'translate' | 'onAgain'>;

function PageNews({ model: { page, reading }, translate, onAgain }: PageNewsProps) {
  const words = wordsFor(page, translate);
  return (
    <div class="page-news">
      <p>{words}</p>
      {/* A page changes while it is read, too: a screen reader is told when Hark is silent again. */}
      <p class="announcement" role="status">
        {reading.active ? '' : words}
      </p>
      {page === 'changed' || page === 'left' ? (
        <button type="button" data-action="again" onClick={(event) => event.isTrusted && onAgain()}>
          {translate('view.again')}
        </button>
      ) : null}
    </div>
  );
}

function wordsFor(page: ReadingViewModel['page'], translate: Translate): string {
  switch (page) {
    case 'shown':
      return '';
    case 'closed':
      return translate('problem.page-closed-to-extensions');
    case 'nothing-to-read':
    case 'page-unreadable':
      return translate(`problem.${page}`);
    default:
      return translate(`view.${page}`);
  }
}

function ReadingNews({ model: { reading, speedBy }, translate }: Pick<ReadingViewProps, 'model' | 'translate'>) {
  // Being ready is no news.
  const news = reading.note ?? (reading.status === 'idle' ? '' : reading.statusText);
  return (
    <>
      <div class="news">
        <p class="status">{reading.statusText}</p>
        <p class="progress">{reading.progressText}</p>
        <p class="speed">
          {reading.speedText}
          {speedBy === 'clinic' ? <span class="lock"> {translate('managed.lock')}</span> : null}
        </p>
      </div>
      {reading.note === null ? null : <p class="note">{reading.note}</p>}
      {/* Spoken by a screen reader. Silent while Hark speaks: nobody can follow two voices. */}
      <p class="announcement" role="status">
        {reading.active ? '' : news}
      </p>
    </>
  );
}

interface ControlsProps extends ReadingViewProps {
  readonly drawer: 'few' | 'all';
  readonly onDrawer: (drawer: 'few' | 'all') => void;
}

/** The same buttons under the same names in the same order as in the panel, then the view's own. */
function Controls(props: ControlsProps) {
  const { model, translate, direction, drawer } = props;
  const command = (name: 'play' | 'pause' | 'stop' | 'back' | 'forward'): ToolbarButton => ({
    // Play and pause are one button with two faces, so that the focus stays on it.
    id: name === 'pause' ? 'play' : name,
    icon: name,
    label: translate(`player.${name}`),
    onPress: () => props.onCommand(name),
  });
  const speed = (name: SpeedCommand): ToolbarButton => ({
    id: name,
    icon: name,
    label: translate(`player.${name}`),
    onPress: () => props.onSpeed(name),
  });
  const look: ToolbarButton = {
    id: 'look',
    icon: VIEW_ICONS.look,
    label: translate('look.title'),
    extent: drawer,
    onPress: () => props.onDrawer(drawer === 'few' ? 'all' : 'few'),
  };
  const print: ToolbarButton = {
    id: 'print',
    icon: VIEW_ICONS.print,
    label: translate('view.print'),
    onPress: props.onPrint,
  };
  const tab: ToolbarButton = { id: 'tab', icon: VIEW_ICONS.tab, label: translate('view.tab'), onPress: props.onTab };
  const help: ToolbarButton = {
    id: 'sound-check',
    icon: 'sound-check',
    label: translate('player.sound-check'),
    onPress: props.onSoundCheck,
  };
  const buttons = [
    command(model.reading.active ? 'pause' : 'play'),
    ...(model.reading.help === 'sound-check' ? [help] : []),
    command('stop'),
    command('back'),
    command('forward'),
    ...(model.speedBy === 'clinic' ? [] : [speed('slower'), speed('faster')]),
    look,
  ];
  const more = {
    label: translate('player.more'),
    buttons: [
      ...listRareSteps(translate, props.onCommand),
      ...(hasText(model.page) ? [print] : []),
      ...(model.place === 'side panel' ? [tab] : []),
    ],
  };
  return <Toolbar label={translate('player.label')} direction={direction} buttons={buttons} more={more} />;
}
