import type { DocumentSpeech } from './web-speech-engine.ts';

/** Gives out the speech of an empty frame in `document`, a new one each time; the one before goes. */
export function createSpeechFrames(document: Document): () => DocumentSpeech {
  let frame: HTMLIFrameElement | null = null;
  return () => {
    frame?.remove();
    frame = document.createElement('iframe');
    document.documentElement.append(frame);
    const { contentWindow } = frame;
    if (contentWindow === null) throw new Error('A frame in a document has a window.');
    const { speechSynthesis, SpeechSynthesisUtterance } = contentWindow as Window & typeof globalThis;
    return { synthesis: speechSynthesis, Utterance: SpeechSynthesisUtterance };
  };
}
