import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import messages from '../../locales/en.json';
import type { Browser } from '../../scripts/setup/find-browsers.mjs';
import { isNewerThan } from '../../scripts/start/build-hark.ts';
import { chooseBrowser } from '../../scripts/start/choose-browser.ts';
import { chooseRecorder } from '../../scripts/start/choose-recorder.ts';
import { chooseSaving } from '../../scripts/start/choose-saving.ts';
import { chooseWindow } from '../../scripts/start/choose-window.ts';
import { judgeLook } from '../../scripts/start/judge-look.ts';
import type { PanelLook } from '../../scripts/start/look-at-page.ts';
import { toKeys } from '../../scripts/start/press-in-firefox.ts';
import { nameVoice } from '../../scripts/start/read-page-aloud.ts';
import type { Recorder } from '../../scripts/start/recorder.ts';
import { StartError } from '../../scripts/start/start-error.ts';

describe('the browser npm start reads with', () => {
  const chromium: Browser = { family: 'chromium', name: 'Chromium', path: '/usr/bin/chromium' };
  const firefox: Browser = { family: 'firefox', name: 'Firefox', path: '/usr/bin/firefox' };

  it('is the best one, unless another one is wished for', () => {
    expect(chooseBrowser([chromium, firefox], null)).toBe(chromium);
    expect(chooseBrowser([chromium, firefox], 'firefox')).toBe(firefox);
  });

  it('is missed with a sentence that says what there is or what to do', () => {
    expect(() => chooseBrowser([chromium, firefox], 'edge')).toThrow(
      new StartError('There is no edge here. Found: Chromium, Firefox.'),
    );
    expect(() => chooseBrowser([], null)).toThrow(
      new StartError('There is no browser here. Install Chrome, Chromium, Edge or Firefox, then run this again.'),
    );
  });
});

describe('the window', () => {
  it('is shown wherever there is a display', () => {
    expect(chooseWindow({ platform: 'linux', env: { DISPLAY: ':0' } })).toEqual({ kind: 'window' });
    expect(chooseWindow({ platform: 'linux', env: { WAYLAND_DISPLAY: 'wayland-0' } })).toEqual({ kind: 'window' });
    expect(chooseWindow({ platform: 'darwin', env: {} })).toEqual({ kind: 'window' });
    expect(chooseWindow({ platform: 'win32', env: {} })).toEqual({ kind: 'window' });
  });

  it('is left out on a Linux without a display, and the reader is told', () => {
    const headless = { kind: 'headless', sentence: 'There is no display here, so the browser runs without a window.' };
    expect(chooseWindow({ platform: 'linux', env: {} })).toEqual(headless);
    expect(chooseWindow({ platform: 'linux', env: { DISPLAY: '' } })).toEqual(headless);
  });
});

describe('the recorder', () => {
  const pulse: Recorder = { start: async () => {}, stop: async () => {} };

  it('is that of PulseAudio where there is one', () => {
    expect(chooseRecorder({ platform: 'linux', pulse })).toEqual({ kind: 'recorder', recorder: pulse });
  });

  it('is missed with a sentence where there is none', () => {
    expect(chooseRecorder({ platform: 'linux', pulse: null })).toEqual({
      kind: 'none',
      sentence:
        'What is heard cannot be recorded: that needs the programs of the Debian packages pulseaudio and pulseaudio-utils.',
    });
    expect(chooseRecorder({ platform: 'darwin', pulse: null })).toEqual({
      kind: 'none',
      sentence: 'On this system there is no way to record what is heard.',
    });
  });
});

describe('the file that is kept', () => {
  const recorder = { kind: 'recorder', recorder: { start: async () => {}, stop: async () => {} } } as const;
  const none = { kind: 'none', sentence: 'No recorder.' } as const;

  it('is recorded where the system has a voice and a recorder', () => {
    expect(chooseSaving({ recorder, voices: 'some', making: 'possible' })).toEqual({ kind: 'record' });
  });

  it('is made by Hark where either is missing', () => {
    expect(chooseSaving({ recorder, voices: 'none', making: 'possible' })).toEqual({
      kind: 'make',
      sentence: 'This browser has no voice of the system. Hark makes the file with its own voice.',
    });
    expect(chooseSaving({ recorder: none, voices: 'some', making: 'possible' })).toEqual({
      kind: 'make',
      sentence: 'No recorder. Hark makes the file with its own voice.',
    });
  });

  it('is a recording of Hark’s own voice in a browser that it cannot be made in, or there is none', () => {
    expect(chooseSaving({ recorder, voices: 'none', making: 'impossible' })).toEqual({ kind: 'record' });
    expect(chooseSaving({ recorder: none, voices: 'none', making: 'impossible' })).toEqual({
      kind: 'none',
      sentence: 'Nothing is saved. No recorder. With --browser chromium Hark makes the file itself.',
    });
  });

  it('is told with the voice that is in it, by what the panel said', () => {
    expect(nameVoice('none', [])).toBe('own');
    expect(nameVoice('some', [messages['note.muted']])).toBe('of the system');
    expect(nameVoice('some', [messages['note.built-in-voice-for-language']])).toBe('both');
    expect(nameVoice('some', [messages['note.built-in-voice-after-fault']])).toBe('both');
  });
});

describe('how far a reading has come', () => {
  const panel = (status: string, note: string | null = null): PanelLook => ({
    status,
    statusText: `(${status})`,
    progressText: '',
    note,
  });
  const judge = (seen: PanelLook | null, begun: 'begun' | 'not-yet', person: 'present' | 'absent' = 'absent') =>
    judgeLook({ panel: seen, sentence: null, word: null }, { begun, person });

  it('has not begun before there is a panel that does something', () => {
    expect(judge(null, 'not-yet')).toEqual({ kind: 'going-on', begun: 'not-yet' });
    expect(judge(panel('idle'), 'not-yet')).toEqual({ kind: 'going-on', begun: 'not-yet' });
    expect(judge(panel('loading'), 'not-yet')).toEqual({ kind: 'going-on', begun: 'begun' });
  });

  it('is finished when the panel says so', () => {
    expect(judge(panel('finished'), 'begun')).toEqual({ kind: 'finished', sentence: '(finished)' });
  });

  it('is stopped when a reading was stopped or the panel was closed', () => {
    expect(judge(panel('idle'), 'begun')).toEqual({ kind: 'stopped' });
    expect(judge(null, 'begun')).toEqual({ kind: 'stopped' });
  });

  it('has failed with the words of the panel when reading is blocked or there is nothing to read', () => {
    const failed = { kind: 'failed', sentence: 'There is no Latin voice on this device.' };
    expect(judge(panel('blocked', failed.sentence), 'begun')).toEqual(failed);
    expect(judge(panel('idle', failed.sentence), 'not-yet')).toEqual(failed);
  });

  it('waits for a person to go on after a pause, and has failed where there is none', () => {
    expect(judge(panel('paused'), 'begun', 'present')).toEqual({ kind: 'going-on', begun: 'begun' });
    expect(judge(panel('paused', 'Something else is using the voice.'), 'begun', 'absent')).toEqual({
      kind: 'failed',
      sentence: 'Something else is using the voice.',
    });
  });
});

describe('a build', () => {
  it('is fresh until a source is changed, added or deleted after it', () => {
    const folder = mkdtempSync(join(tmpdir(), 'hark-build-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const [build, sources, source] = [join(folder, 'manifest.json'), join(folder, 'utils'), join(folder, 'utils/a.ts')];
    mkdirSync(sources);
    writeFileSync(source, '');
    expect(isNewerThan(build, [sources])).toBe(false);
    writeFileSync(build, '');
    const at = (path: string, seconds: number) => utimesSync(path, seconds, seconds);
    at(source, 1000);
    at(sources, 1000);
    at(build, 2000);
    expect(isNewerThan(build, [sources])).toBe(true);
    at(source, 3000);
    expect(isNewerThan(build, [sources])).toBe(false);
    at(source, 1000);
    at(sources, 3000);
    expect(isNewerThan(build, [sources])).toBe(false);
  });
});

describe('the keys of a shortcut', () => {
  it('go down in the order of the manifest', () => {
    expect(toKeys('Alt+Shift+L')).toEqual([
      { key: 'Alt', code: 'AltLeft', keyCode: 18 },
      { key: 'Shift', code: 'ShiftLeft', keyCode: 16 },
      { key: 'L', code: 'KeyL', keyCode: 76 },
    ]);
  });

  it('are refused when they are not modifiers and a letter', () => {
    expect(() => toKeys('Alt+Shift+Comma')).toThrow('"Alt+Shift+Comma" is not made of modifiers and a letter.');
  });
});
