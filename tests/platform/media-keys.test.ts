import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { NowPlaying } from '@/utils/core/interface/now-playing.ts';
import { createMediaKeys, type MediaKey } from '@/utils/platform/media-keys.ts';

const KNEES: NowPlaying = { status: 'playing', title: 'Knees 🦵', progress: null };

/** A browser's media session that writes down what it is told. */
function fakeSession() {
  const handlers = new Map<string, (() => void) | null>();
  return {
    handlers,
    positions: [] as unknown[],
    metadata: null as { readonly title: string } | null,
    playbackState: 'none',
    setActionHandler: (action: string, handler: (() => void) | null) => void handlers.set(action, handler),
    setPositionState(state?: unknown) {
      this.positions.push(state);
    },
  };
}

class FakeAudio {
  static all: FakeAudio[] = [];
  loop = false;
  paused = true;
  src: string;
  constructor(src: string) {
    this.src = src;
    FakeAudio.all.push(this);
  }
  play = async () => {
    this.paused = false;
  };
  pause = () => {
    this.paused = true;
  };
  load = () => {};
  removeAttribute = () => {
    this.src = '';
  };
}

let session: ReturnType<typeof fakeSession>;

beforeEach(() => {
  session = fakeSession();
  FakeAudio.all = [];
  vi.stubGlobal('navigator', { mediaSession: session });
  vi.stubGlobal('Audio', FakeAudio);
  vi.stubGlobal(
    'MediaMetadata',
    class {
      title: string;
      constructor({ title }: { readonly title: string }) {
        this.title = title;
      }
    },
  );
});

afterEach(() => vi.unstubAllGlobals());

describe('the media keys', () => {
  test('belong to the reading while it is under way, with its title and a silent sound', () => {
    const keys: MediaKey[] = [];
    createMediaKeys((key) => keys.push(key)).show(KNEES);
    expect([session.playbackState, session.metadata?.title]).toEqual(['playing', 'Knees 🦵']);
    expect(FakeAudio.all.map(({ loop, paused }) => [loop, paused])).toEqual([[true, false]]);
    for (const action of ['pause', 'play', 'nexttrack', 'previoustrack', 'stop']) session.handlers.get(action)?.();
    expect(keys).toEqual(['pause', 'play', 'next', 'previous', 'stop']);
  });

  test('are kept through a pause, and the sound stands still', () => {
    const media = createMediaKeys(() => {});
    media.show(KNEES);
    media.show({ ...KNEES, status: 'paused' });
    expect([session.playbackState, FakeAudio.all[0]?.paused]).toEqual(['paused', true]);
    media.show(KNEES);
    expect([session.playbackState, FakeAudio.all.map(({ paused }) => paused)]).toEqual(['playing', [false]]);
  });

  test('are given back at the end', () => {
    const media = createMediaKeys(() => {});
    media.show(KNEES);
    media.show(null);
    expect([session.playbackState, session.metadata, FakeAudio.all[0]?.src]).toEqual(['none', null, '']);
    expect([...session.handlers.values()]).toEqual([null, null, null, null, null]);
  });

  test('are told how far reading has come, once for each news of it', () => {
    const media = createMediaKeys(() => {});
    const now = { ...KNEES, progress: { duration: 60, position: 15 } };
    media.show(now);
    media.show({ ...now });
    expect(session.positions).toEqual([{ duration: 60, position: 15, playbackRate: 1 }]);
  });

  test('are not there in a browser without them', () => {
    vi.stubGlobal('navigator', {});
    createMediaKeys(() => {}).show(KNEES);
    expect(FakeAudio.all).toEqual([]);
  });
});
