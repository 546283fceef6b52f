/**
 * Why an attempt to speak failed, as the engine tells it.
 * - `interrupted`: somebody else took the voice (a screen reader, another tab).
 * - `voice-unavailable`: the voice or its language is not (any more) there.
 * - `not-allowed`: the browser forbids speech here.
 * - `synthesis-failed`: the engine gave up, for any other reason.
 */
export type EngineFault = 'interrupted' | 'voice-unavailable' | 'not-allowed' | 'synthesis-failed';
