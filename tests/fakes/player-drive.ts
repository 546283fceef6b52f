import { step } from '@/utils/core/reading/player.ts';
import type { PlayerEffect } from '@/utils/core/reading/player-effect.ts';
import type { PlayerCommand, PlayerNews, PlayerTimer } from '@/utils/core/reading/player-event.ts';
import type { PlayerScript } from '@/utils/core/reading/player-script.ts';
import { createPlayerState, type PlayerState } from '@/utils/core/reading/player-state.ts';
import type { Voice } from '@/utils/core/speech/speech-engine.ts';
import { EN_VOICE, EN_VOICE_TWO } from './fake-speech-engine.ts';
import { scriptOf } from './player-script.ts';

type Sent = PlayerCommand | PlayerNews;

/** The pure machine with a memory: send events, see the state and the effects of the last one. */
export interface PlayerDrive {
  /** Sends events at the current time and returns the effects of the last. */
  send(...events: readonly Sent[]): readonly PlayerEffect[];
  /** The timer of the current turn fires. */
  fire(timer: PlayerTimer): readonly PlayerEffect[];
  /** The engine says the sentence now loading from start to end. */
  hearOut(): readonly PlayerEffect[];
  pass(ms: number): void;
  grow(script: PlayerScript): readonly PlayerEffect[];
  state(): PlayerState;
  turn(): number;
}

export function drivePlayer(
  texts: readonly string[] | PlayerScript,
  options: { readonly voices?: readonly Voice[]; readonly supply?: 'settled' | 'settling' } = {},
): PlayerDrive {
  let script = 'sentences' in texts ? texts : scriptOf(texts);
  let state = createPlayerState({
    rate: 1,
    preferred: {},
    builtIn: 'when-needed',
    dialects: 'apart',
    pauses: 'normal',
  });
  let at = 0;
  const send = (...events: readonly Sent[]): readonly PlayerEffect[] => {
    let effects: readonly PlayerEffect[] = [];
    for (const event of events) {
      const next = step(state, { ...event, at }, script);
      state = next.state;
      effects = next.effects;
    }
    return effects;
  };
  const turn = () => state.memory.turn;
  send({
    type: 'voices-changed',
    voices: options.voices ?? [EN_VOICE, EN_VOICE_TWO],
    supply: options.supply ?? 'settled',
  });
  return {
    send,
    fire: (timer) => send({ type: 'timer-fired', timer, turn: turn() }),
    hearOut: () => send({ type: 'started', turn: turn() }, { type: 'ended', turn: turn() }),
    pass: (ms) => {
      at += ms;
    },
    grow(next) {
      script = next;
      return send({ type: 'script-grew' });
    },
    state: () => state,
    turn,
  };
}

/** What the effects ask the engine to say, or null. */
export function spokenBy(effects: readonly PlayerEffect[]): string | null {
  return effects.find((effect) => effect.type === 'speak')?.request.text ?? null;
}

/** How long the effects set a timer for, or null. */
export function timerOf(effects: readonly PlayerEffect[], timer: PlayerTimer): number | null {
  for (const effect of effects) if (effect.type === 'set-timer' && effect.timer === timer) return effect.ms;
  return null;
}
