import { type Advice, adviseOutput, adviseVoice, adviseVoiceVolume } from './advice.ts';
import type { Known, SpeechOutcome } from './check-results.ts';
import type { System } from './identify-system.ts';
import { findSpoken } from './next-step.ts';

/** What was found. A message of its name, after `finding.`, says it. */
export type FindingName =
  | 'all-well'
  | 'own-tab-muted'
  | 'no-output'
  | 'tone-unheard'
  | 'tone-alone-unheard'
  | 'no-voices'
  | 'only-online-voices'
  | 'no-voice-for-language'
  | 'voice-silent'
  | 'voice-unstarted'
  | 'voice-stuck'
  | 'voice-taken'
  | 'voice-failed'
  | 'voice-forbidden'
  | 'one-voice-fails'
  | 'built-in-voice-works'
  | 'built-in-voice-fails'
  | 'voice-unheard'
  | 'queue-speaking'
  | 'queue-paused'
  | 'page-tab-muted'
  | 'no-words';

export interface Finding {
  readonly name: FindingName;
  /** `problem`: may be why nothing is heard. `note`: good to know. `well`: there is no problem. */
  readonly weight: 'problem' | 'note' | 'well';
  /** The language that the finding is about, or null. */
  readonly language: string | null;
  /** What to do, in this order; empty where nothing has to be done. */
  readonly advice: readonly Advice[];
}

/** What the results mean on this system: problems first, or that there is none; then what is good to know. */
export function drawConclusions(known: Known, system: System): readonly Finding[] {
  const problems = [
    ...judgeTab(known),
    ...judgeTone(known, system),
    ...judgeVoices(known, system),
    ...judgeSpeech(known),
    ...judgeBuiltIn(known),
    ...judgeEar(known, system),
  ];
  return [...listGood(known, problems), ...problems, ...listNotes(known)];
}

const WELL: Finding = {
  name: 'all-well',
  weight: 'well',
  language: null,
  advice: ['press-play', 'reload-page', 'restart-browser'],
};

/** That Hark can be heard comes before what is wrong with the browser's voices. */
function listGood(known: Known, problems: readonly Finding[]): readonly Finding[] {
  if (problems.length === 0) return [WELL];
  if (findSpoken(known) !== 'built-in-voice' || known['voice-heard'] !== 'yes') return [];
  return [{ name: 'built-in-voice-works', weight: 'well', language: null, advice: ['press-play'] }];
}

function problem(name: FindingName, advice: readonly Advice[], language: string | null = null): Finding {
  return { name, weight: 'problem', language, advice: [...advice, 'check-again'] };
}

function note(name: FindingName, advice: readonly Advice[] = []): Finding {
  return { name, weight: 'note', language: null, advice };
}

function judgeTab({ mute }: Known): readonly Finding[] {
  return mute?.own === 'muted' ? [problem('own-tab-muted', ['unmute-tab'])] : [];
}

function judgeTone({ tone, ...known }: Known, system: System): readonly Finding[] {
  const isHeard = known['tone-heard'] === 'yes' || known['voice-heard'] === 'yes';
  if (tone === undefined || isHeard) return [];
  if (tone.tone !== 'played' || tone.outputs === 'none') {
    return [problem('no-output', ['plug-in', adviseOutput(system), 'restart-browser'])];
  }
  return [problem('tone-unheard', ['raise-volume', 'plug-in', adviseOutput(system)])];
}

function judgeVoices({ voices }: Known, system: System): readonly Finding[] {
  // Who hears Hark's own voice needs none of the browser's.
  if (voices === undefined || voices.builtIn === 'always') return [];
  const { counts, wanted } = voices;
  const hidden: readonly Advice[] = system.browser === 'firefox' ? ['allow-voices-firefox'] : [];
  if (counts.length === 0) return [problem('no-voices', [...adviseVoice(system), ...hidden])];
  if (!counts.some(({ onDevice }) => onDevice > 0)) return [problem('only-online-voices', adviseVoice(system))];
  const [first] = wanted;
  const isSpoken = counts.some(({ language, onDevice }) => language === first && onDevice > 0);
  return first === undefined || isSpoken ? [] : [problem('no-voice-for-language', adviseVoice(system), first)];
}

function judgeSpeech(known: Known): readonly Finding[] {
  const { speech } = known;
  if (speech === undefined || findSpoken(known) === 'speech') return [];
  if (findSpoken(known) === 'other-voice') {
    return [problem('one-voice-fails', ['choose-another-voice', 'restart-browser'], speech.language)];
  }
  return judgeOutcome(speech.outcome);
}

function judgeOutcome(outcome: SpeechOutcome): readonly Finding[] {
  const restart: readonly Advice[] = ['close-other-speech', 'restart-browser', 'restart-device'];
  switch (outcome.speech) {
    case 'spoken':
      return [];
    case 'silent':
      return [problem('voice-silent', restart)];
    case 'unstarted':
      return [problem('voice-unstarted', restart)];
    case 'stuck':
      return [problem('voice-stuck', restart)];
    case 'taken':
      return [problem('voice-taken', ['close-other-speech'])];
    case 'failed':
      return outcome.fault === 'not-allowed'
        ? [problem('voice-forbidden', ['restart-browser'])]
        : [problem('voice-failed', ['choose-another-voice', 'restart-browser', 'restart-device'])];
  }
}

function judgeBuiltIn({ 'built-in-voice': own }: Known): readonly Finding[] {
  return own === undefined || own.outcome.speech === 'spoken'
    ? []
    : [problem('built-in-voice-fails', ['restart-browser'])];
}

/** Who heard no tone either is told of the output already. */
function judgeEar(known: Known, system: System): readonly Finding[] {
  if (known['voice-heard'] !== 'no' || known['tone-heard'] !== 'yes') return [];
  return [problem('voice-unheard', [adviseVoiceVolume(system), 'choose-another-voice', 'restart-browser'])];
}

function listNotes(known: Known): readonly Finding[] {
  const { queue, mute } = known;
  const spoken = findSpoken(known);
  const outcome = spoken === null ? undefined : known[spoken]?.outcome;
  return [
    ...(known['tone-heard'] === 'no' && known['voice-heard'] === 'yes' ? [note('tone-alone-unheard')] : []),
    ...(queue === 'speaking' ? [note('queue-speaking', ['close-other-speech'])] : []),
    ...(queue === 'paused' ? [note('queue-paused', ['close-other-speech'])] : []),
    ...(mute?.from === 'muted' ? [note('page-tab-muted', ['unmute-page-tab'])] : []),
    ...(outcome?.speech === 'spoken' && outcome.words === 0 ? [note('no-words')] : []),
  ];
}
