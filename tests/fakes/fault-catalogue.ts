import type { SpeechPlatform } from '@/utils/core/voices/is-on-device.ts';
import { fakeVoice, PERSONALITIES, type SynthesisPersonality } from './fake-speech-synthesis.ts';
import {
  diesInTheMiddle,
  endsWithoutStart,
  failsAtOnce,
  failsInTheMiddle,
  neverEnds,
  neverStarts,
  offsetsBackwards,
  offsetsBeyondTheText,
  offsetsBroken,
  offsetsInBytes,
  outOfOrder,
  type Perform,
  repeatsItself,
  startAndEndAtOnce,
  startsLate,
  talksOn,
  tellsNothing,
  throws,
} from './speech-performance.ts';
import type { SpeechWorld } from './speech-world.ts';

interface Entry {
  readonly id: string;
  /** What a reader would notice, or what is odd about the browser. */
  readonly symptom: string;
  /** Where it is told of or can be read in the browser's source. */
  readonly source: string;
}

/** A browser on a system with its voices: its oddities are there all the time. */
export interface BrowserProfile extends Entry {
  readonly platform: SpeechPlatform;
  readonly personality: SynthesisPersonality;
  readonly voices: readonly SpeechSynthesisVoice[];
}

/** A fault of the voice, in how it says one utterance and tells of it. */
export interface UtteranceFault extends Entry {
  readonly perform: Perform;
}

/** Something that happens around the voice at a moment. */
export interface Happening extends Entry {
  readonly happen: (world: SpeechWorld) => void;
}

const chromium = (file: string) =>
  `https://source.chromium.org/chromium/chromium/src/+/main:content/browser/speech/${file}`;
const gecko = (file: string) => `https://searchfox.org/mozilla-central/source/dom/media/webspeech/synth/${file}`;
const SPEC = 'https://webaudio.github.io/web-speech-api/';
const READIUM = 'https://github.com/readium/speech/blob/main/docs/WebSpeech.md';

const CONTROLLER = chromium('tts_controller_impl.cc');
const mozTts = (name: string, lang: string, address: string) =>
  fakeVoice(name, lang, { localService: false, voiceURI: `urn:moz-tts:${address}` });
const remote = (name: string, lang: string) => fakeVoice(name, lang, { localService: false });
const { wellBehaved, chromiumLinux, firefoxLinux, firefoxFake } = PERSONALITIES;
const firefoxWithWords: SynthesisPersonality = { ...firefoxLinux, boundaries: 'words' };

export const BROWSERS: readonly BrowserProfile[] = [
  {
    id: 'chromium-linux',
    symptom: 'No word events; one pause() or one empty text silences the browser for good.',
    source: chromium('tts_linux.cc'),
    platform: { browser: 'chromium' },
    personality: chromiumLinux,
    voices: [fakeVoice('English (America)', 'en-US'), fakeVoice('English (Great Britain)', 'en-GB')],
  },
  {
    id: 'chromium-windows',
    symptom: 'Speeds from 0.8 to 1.25 sound alike; "&" would be taken for markup.',
    source: chromium('tts_win.cc'),
    platform: { browser: 'chromium' },
    personality: wellBehaved,
    voices: [fakeVoice('Microsoft David - English (United States)', 'en-US'), fakeVoice('Microsoft Hazel', 'en-GB')],
  },
  {
    id: 'chromium-macos',
    symptom: 'Speeds above 4 are no faster; some voices are jokes.',
    source: chromium('tts_mac.mm'),
    platform: { browser: 'chromium' },
    personality: wellBehaved,
    voices: [fakeVoice('Bells', 'en-US'), fakeVoice('Samantha', 'en-US'), fakeVoice('Daniel', 'en-GB')],
  },
  {
    id: 'chromeos',
    symptom: 'Voices of engines that are extensions themselves and take their time to wake.',
    source: CONTROLLER,
    platform: { browser: 'chromium' },
    personality: { ...wellBehaved, startMs: 900 },
    voices: [fakeVoice('Chrome OS US English 1', 'en-US'), fakeVoice('Google UK English Female', 'en-GB')],
  },
  {
    id: 'chromium-android',
    symptom: 'No word events; languages written "en_us".',
    source: chromium('tts_android.cc'),
    platform: { browser: 'chromium' },
    personality: { ...wellBehaved, boundaries: 'none', startMs: 300 },
    voices: [fakeVoice('English United States', 'en_us'), fakeVoice('English United Kingdom', 'en_gb')],
  },
  {
    id: 'firefox-linux',
    symptom: 'No word events; a cancelled utterance says "end", 15 to 25 ms later.',
    source: gecko('speechd/SpeechDispatcherService.cpp'),
    platform: { browser: 'firefox' },
    personality: firefoxLinux,
    voices: [
      mozTts('English (America)', 'en-US', 'speechd:America?en'),
      mozTts('English', 'en-GB', 'speechd:Britain?en'),
    ],
  },
  {
    id: 'firefox-windows',
    symptom: 'A cancelled utterance says "end"; offsets drift behind "&", "<" and ">".',
    source: gecko('windows/SapiService.cpp'),
    platform: { browser: 'firefox' },
    personality: firefoxWithWords,
    voices: [
      mozTts('Microsoft David', 'en-US', 'sapi:David?en-US'),
      mozTts('Microsoft Hazel', 'en-GB', 'sapi:Hazel?en-GB'),
    ],
  },
  {
    id: 'firefox-macos',
    symptom: 'A cancelled utterance says "end"; speed 2 is already the fastest.',
    source: gecko('cocoa/OSXSpeechSynthesizerService.mm'),
    platform: { browser: 'firefox' },
    personality: firefoxWithWords,
    voices: [mozTts('Samantha', 'en-US', 'osx:samantha'), mozTts('Daniel', 'en-GB', 'osx:daniel')],
  },
  {
    id: 'firefox-android',
    symptom: 'No word events; languages written "eng-US-f000".',
    source: READIUM,
    platform: { browser: 'firefox' },
    personality: { ...firefoxLinux, startMs: 300 },
    voices: [
      mozTts('English US', 'eng-US-f000', 'android:en-US'),
      mozTts('English GB', 'eng-GB-f000', 'android:en-GB'),
    ],
  },
  {
    id: 'firefox-fake-voices',
    symptom: 'Start and end in the same millisecond.',
    source: gecko('test/nsFakeSynthServices.cpp'),
    platform: { browser: 'firefox' },
    personality: firefoxFake,
    voices: [mozTts('Bob Marley', 'en-JM', 'fake:bob'), mozTts('Amy Winehouse', 'en-GB', 'fake:amy')],
  },
  {
    id: 'edge-natural',
    symptom: 'The best voices send the text to a server and are not used; those that run here are.',
    source: READIUM,
    platform: { browser: 'chromium' },
    personality: { ...wellBehaved, startMs: 400 },
    voices: [
      remote('Microsoft Aria Online (Natural) - English (United States)', 'en-US'),
      fakeVoice('Microsoft Guy Online (Natural) - English (United States)', 'en-US'),
      fakeVoice('Microsoft Zira - English (United States)', 'en-US'),
    ],
  },
  {
    id: 'google-network',
    symptom: 'Voices that send the text to a server and fall silent after 14 s are not used; those that run here are.',
    source: 'https://crbug.com/679437',
    platform: { browser: 'chromium' },
    personality: wellBehaved,
    voices: [
      remote('Google US English', 'en-US'),
      fakeVoice('Alex', 'en-US'),
      remote('Google UK English Male', 'en-GB'),
    ],
  },
];

/** All that the API can give as a reason, and one of a browser to come. */
const ERRORS: readonly SpeechSynthesisErrorCode[] = [
  'audio-busy',
  'audio-hardware',
  'canceled',
  'interrupted',
  'invalid-argument',
  'language-unavailable',
  'network',
  'not-allowed',
  'synthesis-failed',
  'synthesis-unavailable',
  'text-too-long',
  'voice-unavailable',
  'error-of-tomorrow' as SpeechSynthesisErrorCode,
];

export const UTTERANCE_FAULTS: readonly UtteranceFault[] = [
  {
    id: 'never-starts',
    symptom: 'The engine takes the text and says nothing, without an event.',
    source: 'https://github.com/janantala/speech-synthesis/issues/16',
    perform: neverStarts,
  },
  {
    id: 'tells-nothing',
    symptom: 'The text is heard, but no event comes.',
    source: CONTROLLER,
    perform: tellsNothing,
  },
  {
    id: 'speak-throws',
    symptom: 'speak() itself throws, as in a document that is about to go.',
    source: gecko('SpeechSynthesis.cpp'),
    perform: throws,
  },
  {
    id: 'starts-late',
    symptom: 'The first word takes seven seconds: a network voice, a sleepy engine.',
    source: 'https://github.com/ken107/read-aloud/issues/466',
    perform: startsLate(7000),
  },
  {
    id: 'muted-tab',
    symptom: 'End without start, at once: nothing was heard.',
    source: chromium('speech_synthesis_impl.cc'),
    perform: endsWithoutStart,
  },
  {
    id: 'never-ends',
    symptom: 'Start without end: all was heard, and the engine stays busy.',
    source: gecko('SpeechSynthesis.cpp'),
    perform: neverEnds,
  },
  {
    id: 'dies-in-the-middle',
    symptom: 'Silence in the middle of a sentence, without an event; "speaking" stays true.',
    source: 'https://crbug.com/679437',
    perform: diesInTheMiddle,
  },
  {
    id: 'start-and-end-at-once',
    symptom: 'Start and end in the same moment.',
    source: gecko('test/nsFakeSynthServices.cpp'),
    perform: startAndEndAtOnce,
  },
  {
    id: 'events-out-of-order',
    symptom: 'The start comes behind the first word, words behind later ones, the last behind the end.',
    source: SPEC,
    perform: outOfOrder,
  },
  { id: 'events-duplicated', symptom: 'Each event comes three times.', source: SPEC, perform: repeatsItself },
  {
    id: 'events-of-an-earlier-turn',
    symptom: 'A cancelled utterance goes on telling of its words and of its end.',
    source: gecko('nsSpeechTask.cpp'),
    perform: talksOn,
  },
  {
    id: 'offsets-beyond-the-text',
    symptom: 'A word is told of behind the end of the text.',
    source: chromium('tts_mac.mm'),
    perform: offsetsBeyondTheText,
  },
  {
    id: 'offsets-backwards',
    symptom: 'Words are told of that lie behind, or before the text.',
    source: SPEC,
    perform: offsetsBackwards,
  },
  { id: 'offsets-broken', symptom: 'Offsets that are no whole number.', source: SPEC, perform: offsetsBroken },
  {
    id: 'offsets-in-bytes',
    symptom: 'Words are counted in the bytes of UTF-8: behind the first "é" all are wrong.',
    source: CONTROLLER,
    perform: offsetsInBytes,
  },
  ...ERRORS.flatMap((error): readonly UtteranceFault[] => [
    {
      id: `error-${error}-at-once`,
      symptom: `The engine refuses the text: "${error}".`,
      source: `${SPEC}#enumdef-speechsynthesiserrorcode`,
      perform: failsAtOnce(error),
    },
    {
      id: `error-${error}-in-the-middle`,
      symptom: `The engine gives up in the middle of a sentence: "${error}".`,
      source: `${SPEC}#enumdef-speechsynthesiserrorcode`,
      perform: failsInTheMiddle(error),
    },
  ]),
];

export const HAPPENINGS: readonly Happening[] = [
  {
    id: 'screen-reader-speaks',
    symptom: 'A screen reader speaks, and the system cuts ours off.',
    source: chromium('tts_linux.cc'),
    happen: ({ fake }) => fake.interruptFromOutside(),
  },
  {
    id: 'other-tab-speaks',
    symptom: 'Another tab cancels ours and speaks for three seconds.',
    source: CONTROLLER,
    happen: ({ fake }) => {
      fake.interruptFromOutside();
      fake.speakFromOutside(3000);
    },
  },
  {
    id: 'other-tab-in-the-queue',
    symptom: 'Another tab’s text stands in the queue before our next sentence.',
    source: CONTROLLER,
    happen: ({ fake }) => fake.speakFromOutside(2000),
  },
  {
    id: 'other-tab-stuck',
    symptom: 'Another tab’s utterance never ends; ours waits behind it without an event.',
    source: CONTROLLER,
    happen: ({ fake }) => fake.speakFromOutside(Number.POSITIVE_INFINITY),
  },
  {
    id: 'other-tab-paused',
    symptom: 'Another tab has called pause(): nobody is heard any more.',
    source: CONTROLLER,
    happen: ({ fake }) => fake.pauseFromOutside(),
  },
  {
    id: 'no-voices',
    symptom: 'The browser has no voice at all.',
    source: chromium('tts_linux.cc'),
    happen: ({ fake }) => fake.setVoices([], { event: 'voiceschanged' }),
  },
  {
    id: 'voice-vanishes',
    symptom: 'A voice goes while it is in use, and nothing tells of it.',
    source: CONTROLLER,
    happen: ({ fake, profile }) => fake.setVoices(profile.voices.slice(1), { event: 'silent' }),
  },
  {
    id: 'late-voices',
    symptom: 'The voices come seconds after the start.',
    source: READIUM,
    happen: ({ fake, profile }) => fake.setVoices(profile.voices, { event: 'voiceschanged' }),
  },
  {
    id: 'offline',
    symptom: 'The network goes, and every network voice with it.',
    source: CONTROLLER,
    happen: ({ fake, profile }) =>
      fake.setVoices(
        profile.voices.filter(({ localService, voiceURI }) => localService || voiceURI.startsWith('urn:')),
        { event: 'voiceschanged' },
      ),
  },
  {
    id: 'host-closed',
    symptom: 'The browser closes the speech host.',
    source: 'https://developer.chrome.com/docs/extensions/reference/api/offscreen#lifetime',
    happen: (world) => world.closeHost('opens again'),
  },
  {
    id: 'worker-killed',
    symptom: 'The service worker is stopped: nothing of the speech depends on it.',
    source: 'https://developer.chrome.com/docs/extensions/develop/concepts/service-workers/lifecycle',
    // No part of what speaks runs there.
    happen: () => {},
  },
  {
    id: 'extension-reloaded',
    symptom: 'The extension is updated while it speaks: its old host is gone for good.',
    source: 'https://developer.chrome.com/docs/extensions/reference/api/runtime#event-onUpdateAvailable',
    happen: (world) => world.closeHost('is gone for good'),
  },
  {
    id: 'machine-asleep-engine-goes-on',
    symptom: 'The machine sleeps for a night; then all goes on where it was.',
    source: 'https://www.w3.org/TR/hr-time-3/#dfn-monotonic-clock',
    happen: (world) => world.sleep(8 * 3600_000, 'go on', 'lives'),
  },
  {
    id: 'machine-asleep-engine-dies',
    symptom: 'The machine sleeps for a night; then the voice is never heard of again.',
    source: 'https://www.w3.org/TR/hr-time-3/#dfn-monotonic-clock',
    happen: (world) => world.sleep(8 * 3600_000, 'go on', 'dies'),
  },
  {
    id: 'machine-asleep-timers-due',
    symptom: 'The machine sleeps for a night; then every timer is due at once.',
    source: 'https://html.spec.whatwg.org/multipage/timers-and-user-prompts.html#timers',
    happen: (world) => world.sleep(8 * 3600_000, 'are due', 'dies'),
  },
  {
    id: 'system-clock-jumps',
    symptom: 'The system’s clock is set a day back.',
    source: 'https://www.w3.org/TR/hr-time-3/#sec-monotonic-clock',
    happen: (world) => world.setWallClockBack(24 * 3600_000),
  },
];
