/**
 * The reference voices: they say nothing aloud, report words at a steady pace, and write down everything they are asked.
 * A voice can be told at run time to misbehave, and voices can be taken away. harness/reference-voice.ts drives this.
 */

const manifestVoices = chrome.runtime.getManifest().tts_engine.voices;

/** What the tests read and set. The worker lives as long as the test is attached to it. */
const state = {
  log: [],
  msPerWord: 15,
  /** Voice name → behaviour; a voice that is not named here is good. */
  behaviours: {},
  /** Behaviours of the next utterances, whatever voice says them. */
  plan: [],
  nextId: 1,
  /** Ends what is being said, without an event. */
  silence: () => {},
};

/** Milliseconds since 1970, with fractions: the same clock in every process of the machine. */
const now = () => performance.timeOrigin + performance.now();
const note = (entry) => state.log.push({ ...entry, at: now() });

/** The white-space separated words of a text, as UTF-16 spans. */
function findWords(text) {
  return [...text.matchAll(/\S+/g)].map((match) => ({ charIndex: match.index, length: match[0].length }));
}

const startEvent = { type: 'start', charIndex: 0 };
const wordEvents = (text, shift = 0) =>
  findWords(text).map(({ charIndex, length }) => ({ type: 'word', charIndex: charIndex + shift, length }));
const endEvent = (text) => ({ type: 'end', charIndex: text.length });
const errorEvent = { type: 'error', charIndex: 0, errorMessage: 'told to fail' };
/** Sent, and not written down: nothing is heard of it. */
const noise = (event) => ({ ...event, noise: true });
/** How UTF-8 counts. `charIndex` stays what is heard; `told` is what is sent. */
const inBytes = (text, event) => ({ ...event, told: new TextEncoder().encode(text.slice(0, event.charIndex)).length });
const good = (text) => [startEvent, ...wordEvents(text), endEvent(text)];

/** The events of one utterance for each behaviour, in their order. */
const scripts = {
  good,
  'never-start': () => [],
  'starts-late': (text) => [{ ...startEvent, after: 7_000 }, ...wordEvents(text), endEvent(text)],
  'never-end': (text) => [startEvent, ...wordEvents(text)],
  'stop-after-first-word': (text) => [startEvent, ...wordEvents(text).slice(0, 1)],
  'end-without-start': (text) => [endEvent(text)],
  'error-at-start': () => [errorEvent],
  'error-after-first-word': (text) => [startEvent, ...wordEvents(text).slice(0, 1), errorEvent],
  'wrong-offsets': (text) => [startEvent, ...wordEvents(text, 3), endEvent(text)],
  'offsets-in-bytes': (text) => [startEvent, ...wordEvents(text).map((word) => inBytes(text, word)), endEvent(text)],
  'offsets-beyond-the-text': (text) => [
    startEvent,
    ...wordEvents(text).flatMap((word) => [word, noise({ ...word, told: text.length + 500 })]),
    endEvent(text),
  ],
  'offsets-backwards': (text) => [
    startEvent,
    ...wordEvents(text).flatMap((word) => [word, noise({ ...word, told: 0 })]),
    endEvent(text),
  ],
  'events-duplicated': (text) => good(text).flatMap((event) => [event, noise(event), noise(event)]),
  /** Each second word and the start come behind the word that follows. */
  'events-out-of-order': (text) => {
    const [first, ...words] = wordEvents(text);
    const swapped = words.flatMap((word, index) => {
      if (index % 2 === 1) return [];
      const next = words[index + 1];
      return next === undefined ? [word] : [next, noise(word)];
    });
    return [first, startEvent, ...swapped, endEvent(text)];
  },
  /** Tells all of it, though it was told to stop. */
  'talks-on': (text) => good(text).map((event) => ({ ...event, late: true })),
  'at-once': (text) => [startEvent, endEvent(text)],
};

/**
 * Words take their time; start, end and error come at once. A voice without word events takes the time just the same.
 * With `hurry` there is not even a timer between two events.
 */
function playScript(events, { msPerWord, withWords, hurry, send }) {
  if (hurry) {
    for (const event of events) send(event);
    return () => {};
  }
  let timer;
  let isSilenced = false;
  const step = (index) => {
    const event = events[index];
    if (event === undefined || (isSilenced && !event.late)) return;
    const isWord = event.type === 'word';
    if (!isWord || withWords) send(isSilenced ? noise(event) : event);
    const next = events[index + 1];
    timer = setTimeout(() => step(index + 1), next?.after ?? (isWord && !event.noise ? msPerWord : 0));
  };
  if (events[0]?.after === undefined) step(0);
  else timer = setTimeout(() => step(0), events[0].after);
  return () => {
    isSilenced = true;
    if (!events.some(({ late }) => late)) clearTimeout(timer);
  };
}

chrome.ttsEngine.onSpeak.addListener((text, options, sendTtsEvent) => {
  state.silence();
  const id = state.nextId++;
  const { voiceName, lang, rate = 1, pitch = 1, volume = 1 } = options;
  note({ kind: 'speak', id, text, voiceName, lang, rate, pitch, volume });
  const voice = manifestVoices.find((one) => one.voice_name === voiceName);
  const behaviour = state.plan.shift() ?? state.behaviours[voiceName] ?? 'good';
  state.silence = playScript(scripts[behaviour](text), {
    msPerWord: state.msPerWord / rate,
    withWords: voice?.event_types.includes('word') ?? false,
    hurry: behaviour === 'at-once',
    send: ({ type, charIndex, length, told = charIndex, errorMessage, noise: isNoise = false }) => {
      if (!isNoise) note({ kind: 'event', id, type, charIndex });
      sendTtsEvent({ type, charIndex: told, length, errorMessage });
    },
  });
});

chrome.ttsEngine.onStop.addListener(() => {
  note({ kind: 'stop' });
  state.silence();
});

// Hark never pauses natively; these are here so that a test can see that.
chrome.ttsEngine.onPause.addListener(() => note({ kind: 'pause' }));
chrome.ttsEngine.onResume.addListener(() => note({ kind: 'resume' }));

const END_ONLY = ['start', 'end', 'error'];

/** The API names the fields of a voice in another way than the manifest does. */
const toApiVoice = ({ voice_name, lang, event_types, remote = false }) => ({
  voiceName: voice_name,
  lang,
  eventTypes: event_types,
  remote,
});

globalThis.referenceVoice = {
  state,
  offerVoices: (names) => {
    const offered = manifestVoices.filter((voice) => names.includes(voice.voice_name));
    chrome.ttsEngine.updateVoices(offered.map(toApiVoice));
  },
  /** Those of the manifest, and one more for each of these languages. */
  addLanguages: (languages) => {
    const added = languages.map((lang) => ({ voiceName: `Hark Reference (${lang})`, lang, eventTypes: END_ONLY }));
    chrome.ttsEngine.updateVoices([...manifestVoices.map(toApiVoice), ...added]);
  },
  /** One voice for each language of two letters that the browser has a name for, and no other voice. */
  offerEveryLanguage: (behaviour) => {
    const voices = listLanguages().map((lang) => ({
      voiceName: `Hark Reference (${lang})`,
      lang,
      eventTypes: END_ONLY,
    }));
    for (const { voiceName } of voices) state.behaviours[voiceName] = behaviour;
    chrome.ttsEngine.updateVoices(voices);
  },
};

function listLanguages() {
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
  return letters.flatMap((one) => letters.map((other) => one + other)).filter((tag) => names.of(tag) !== undefined);
}
