import type { CheckName, Known, Question, SpeechCheck, SpeechResult } from './check-results.ts';

/** One thing to find out: by a check, or by asking the reader. */
export type Step =
  | { readonly kind: 'check'; readonly check: CheckName }
  | { readonly kind: 'ask'; readonly question: Question };

interface PlannedStep {
  readonly step: Step;
  /** Whether it can tell anything, by what is known before it. */
  readonly isDue: (known: Known) => boolean;
}

const check = (name: CheckName, isDue: PlannedStep['isDue']): PlannedStep => ({
  step: { kind: 'check', check: name },
  isDue,
});
const ask = (question: Question, isDue: PlannedStep['isDue']): PlannedStep => ({
  step: { kind: 'ask', question },
  isDue,
});
const always = () => true;

/** In the order in which they run. */
const PLAN: readonly PlannedStep[] = [
  check('mute', always),
  // Before anything speaks here: the first utterance frees the queue.
  check('queue', always),
  check('tone', isAudible),
  ask('tone-heard', ({ tone }) => tone?.tone === 'played'),
  check('voices', always),
  check('speech', (known) => isAudible(known) && hasVoiceOnDevice(known) && known.voices?.builtIn !== 'always'),
  check('other-voice', ({ speech }) => speech !== undefined && isWorthAnotherVoice(speech)),
  check('built-in-voice', (known) => isAudible(known) && isBuiltInNext(known)),
  ask('voice-heard', (known) => findSpoken(known) !== null),
];

/** The first step that is due and not done, or null when all is known that can be. */
export function nextStep(known: Known): Step | null {
  const isOpen = ({ step }: PlannedStep) => known[step.kind === 'check' ? step.check : step.question] === undefined;
  return PLAN.find((planned) => isOpen(planned) && planned.isDue(known))?.step ?? null;
}

/** The check whose speech was spoken to its end, or null. */
export function findSpoken(known: Known): SpeechCheck | null {
  const checks = ['speech', 'other-voice', 'built-in-voice'] as const;
  return checks.find((name) => known[name]?.outcome.speech === 'spoken') ?? null;
}

/** In a muted tab nothing is heard, and browsers end speech before it starts. */
function isAudible({ mute }: Known): boolean {
  return mute?.own !== 'muted';
}

function hasVoiceOnDevice({ voices }: Known): boolean {
  return voices?.counts.some(({ onDevice }) => onDevice > 0) === true;
}

/** Hark's own voice is what is heard where the reader wants that, or where nothing of the browser's speaks. */
function isBuiltInNext(known: Known): boolean {
  const { voices, speech } = known;
  if (voices === undefined || voices.builtIn === 'never' || findSpoken(known) !== null) return false;
  // It does not talk over whoever has the voice, and forbidden is forbidden.
  const outcome = speech?.outcome;
  return outcome?.speech !== 'taken' && !(outcome?.speech === 'failed' && outcome.fault === 'not-allowed');
}

/** Who takes the voice, or forbids it, does so to any voice. */
function isWorthAnotherVoice({ outcome, others }: SpeechResult): boolean {
  switch (outcome.speech) {
    case 'spoken':
    case 'taken':
      return false;
    case 'failed':
      return others > 0 && outcome.fault !== 'not-allowed';
    case 'silent':
    case 'unstarted':
    case 'stuck':
      return others > 0;
  }
}
