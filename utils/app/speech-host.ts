import { createSpeaker, type Speaker } from '@/utils/core/article/create-speaker.ts';
import type { Wording } from '@/utils/core/article/wording.ts';
import { describeNowPlaying } from '@/utils/core/interface/now-playing.ts';
import type { Connection } from '@/utils/core/messages/connection.ts';
import { type FromHost, toViewMessage } from '@/utils/core/messages/from-host.ts';
import type { PlayerCommand } from '@/utils/core/messages/player-command.ts';
import { parseReaderToHost, type ReaderToHost } from '@/utils/core/messages/reader-to-host.ts';
import type { HostAnswer } from '@/utils/core/messages/to-host.ts';
import { isActive } from '@/utils/core/reading/player-state.ts';
import { viewOf } from '@/utils/core/reading/player-view.ts';
import { listWishChanges } from '@/utils/core/reading/wish-changes.ts';
import { toSpokenPlace } from '@/utils/core/reading/written-place.ts';
import { isSame } from '@/utils/core/settings/setting-place.ts';
import type { SpeedSubject } from '@/utils/core/settings/speed.ts';
import type { Clock } from '@/utils/core/speech/clock.ts';
import type { SpeechEngine } from '@/utils/core/speech/speech-engine.ts';
import { segmentWords } from '@/utils/core/text/segment-words.ts';
import { createSegmenters } from '@/utils/core/text/segmenters.ts';
import type { MediaKeys } from '@/utils/platform/media-keys.ts';
import { createPlayer } from './player-runner.ts';
import { leftOf, toSleepEnd } from './sleep-end.ts';
import { createTempoKeeper, NO_MEMORY, type TempoMemory } from './tempo-keeper.ts';

interface SpeechHostParts {
  readonly engine: SpeechEngine;
  readonly clock: Clock;
  /** The system's clock, in ms since 1970. */
  readonly readTime?: () => number;
  /** Keeps this context alive while it speaks; returns the function that lets it sleep again. */
  readonly keepAwake: () => () => void;
  /** What the system shows of the reading, with its keys; absent: nothing. */
  readonly mediaKeys?: MediaKeys;
  /** What outlives this context; absent: nothing. */
  readonly tempos?: TempoMemory;
  /** As for the player. */
  readonly report?: (error: unknown) => void;
}

/** The one place that speaks. Readers bring their text, Hark's pages look on and steer. */
export interface SpeechHost {
  /** Of what is read in a private window nothing is learned for later. */
  addReader(connection: Connection, window?: 'normal' | 'private'): void;
  addView(connection: Connection): void;
  command(command: PlayerCommand): HostAnswer;
  /** What is read, and by which voice; null where nothing is open. */
  subject(): SpeedSubject | null;
  /** Reading stops by itself after so many minutes; null: not any more. */
  sleep(minutes: number | null): HostAnswer;
}

type Wishes = Extract<ReaderToHost, { type: 'wishes' }>['wishes'];

/** Whose text is open. One reader speaks at a time. */
type Holder =
  | { readonly status: 'nobody' }
  | {
      readonly status: 'reader';
      readonly connection: Connection;
      readonly window: 'normal' | 'private';
      readonly passageId: number;
      readonly title: string;
    };

export function createSpeechHost({
  engine,
  clock,
  readTime = Date.now,
  keepAwake,
  mediaKeys,
  tempos,
  report,
}: SpeechHostParts): SpeechHost {
  let holder: Holder = { status: 'nobody' };
  let letSleep: (() => void) | null = null;
  const views = new Set<Connection>();
  const segmenters = createSegmenters();

  const postToHolder = (message: FromHost) => {
    if (holder.status === 'reader') holder.connection.post(message);
  };
  const player = createPlayer(
    {
      engine,
      clock,
      ...(report && { report }),
      askForText: (from) => {
        if (holder.status === 'reader') postToHolder({ type: 'want-text', passageId: holder.passageId, from });
      },
    },
    { rate: 1, preferred: {}, builtIn: 'when-needed', dialects: 'apart', pauses: 'normal' },
  );
  let words: { readonly wording: Wording; readonly speak: Speaker } = wordsOf({
    reading: 'natural',
    alternatives: 'read',
  });

  const describe = (): FromHost => {
    if (holder.status === 'nobody') return { type: 'nothing-open' };
    const { sleep } = player.state().memory;
    const view = viewOf(player.state(), player.script());
    const until = { ...(sleep && { sleep: toSleepEnd(sleep, clock.now(), readTime()) }) };
    return toViewMessage(holder.passageId, holder.title, { ...view, ...until });
  };
  const tellEverybody = () => {
    const message = describe();
    postToHolder(message);
    for (const view of views) view.post(message);
    mediaKeys?.show(message.type === 'view' ? describeNowPlaying(message.view, message.title) : null);
  };
  const stayAwakeWhileActive = () => {
    const active = holder.status === 'reader' && isActive(player.state());
    if (active && letSleep === null) letSleep = keepAwake();
    if (!active && letSleep !== null) {
      letSleep();
      letSleep = null;
    }
  };
  const keeper = createTempoKeeper({
    memory: tempos ?? NO_MEMORY,
    heard: () => player.state().memory.tempos,
    teach: (tempos) => player.dispatch({ type: 'tempos-changed', tempos }),
  });
  player.subscribe((state) => {
    if (holder.status === 'reader' && holder.window === 'normal') keeper.learn();
    if (!isActive(state)) keeper.save();
    stayAwakeWhileActive();
    tellEverybody();
  });

  const open = (
    connection: Connection,
    window: 'normal' | 'private',
    message: Extract<ReaderToHost, { type: 'open' }>,
  ) => {
    if (holder.status === 'reader' && holder.connection !== connection) postToHolder({ type: 'taken-over' });
    // Nothing is reported until the new text is about to be spoken: not the old one's last words either.
    holder = { status: 'nobody' };
    const { passage, lang, sentences, extent, wishes } = message;
    words = wordsOf(wishes.wording);
    player.load({
      sentences: sentences.map(words.speak),
      extent,
      passage,
      lang,
      wordsOf: ({ spoken, lang: own }) => segmentWords(spoken.text, { lang: own ?? lang, segmenters }),
    });
    if (window === 'normal') keeper.forgetOthers();
    followWishes(wishes);
    holder = { status: 'reader', connection, window, passageId: message.passageId, title: message.title };
    const { sleep, heard } = message;
    // A host that lives knows of the newest wish by itself.
    if (sleep && player.state().memory.sleep === null) player.dispatch({ type: 'sleep', ...leftOf(sleep, readTime()) });
    const place = toSpokenPlace(message.place, player.script());
    if (message.begin === 'speaking') player.dispatch({ type: 'play', place });
    else player.dispatch({ type: 'hold', place, ...(heard !== undefined && { heard }) });
  };

  const rewrite = (message: Extract<ReaderToHost, { type: 'rewrite' }>) => {
    const { becomes, title, passage, lang, sentences, extent, kept } = message;
    if (holder.status === 'reader') holder = { ...holder, passageId: becomes, title };
    player.rewrite({ script: { sentences: sentences.map(words.speak), extent, passage, lang }, kept });
  };

  const followWishes = (wishes: Wishes) => {
    const { wording } = wishes;
    if (!isSame(words.wording, wording)) {
      words = wordsOf(wording);
      player.reword(words.speak);
    }
    for (const change of listWishChanges(player.state().memory, wishes)) player.dispatch(change);
  };

  const holds = (connection: Connection, passageId?: number) =>
    holder.status === 'reader' &&
    holder.connection === connection &&
    (passageId === undefined || holder.passageId === passageId);

  const answerReader = (connection: Connection, window: 'normal' | 'private', message: ReaderToHost | null): void => {
    switch (message?.type) {
      case undefined:
        break;
      case 'open':
        open(connection, window, message);
        break;
      case 'append':
        if (holds(connection, message.passageId))
          player.append({ ...message, sentences: message.sentences.map(words.speak) });
        break;
      case 'rewrite':
        if (holds(connection, message.passageId)) rewrite(message);
        break;
      case 'command':
        if (holds(connection)) player.dispatch({ type: message.command });
        break;
      case 'wishes':
        if (holds(connection)) followWishes(message.wishes);
        break;
    }
  };

  return {
    addReader(connection, window = 'normal') {
      connection.onMessage((message) => answerReader(connection, window, parseReaderToHost(message)));
      connection.onClose(() => {
        if (!holds(connection)) return;
        // The page is gone: nobody is left who wants to hear it.
        holder = { status: 'nobody' };
        player.dispatch({ type: 'stop' });
        stayAwakeWhileActive();
        tellEverybody();
      });
    },
    addView(connection) {
      views.add(connection);
      connection.onClose(() => views.delete(connection));
      connection.post(describe());
    },
    command(command) {
      if (holder.status === 'nobody') return 'nothing-open';
      player.dispatch({ type: command });
      return 'done';
    },
    subject: () => (holder.status === 'nobody' ? null : toSubject(viewOf(player.state(), player.script()))),
    sleep(minutes) {
      if (holder.status === 'nobody') return 'nothing-open';
      player.dispatch({ type: 'sleep', minutes });
      return 'done';
    },
  };
}

/** Plain data: it is sent as it is. */
function toSubject({ lang = null, voiceId = null }: SpeedSubject): SpeedSubject {
  return { lang, voiceId };
}

function wordsOf(wording: Wording) {
  return { wording, speak: createSpeaker(wording) };
}
