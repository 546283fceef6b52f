import type { StartSynthesizer } from './synthesizer-keeper.ts';

/** A worker of the page this runs in. */
export const startVoiceWorker: StartSynthesizer = (onNews) => {
  const worker = new Worker('/voice-worker.js', { type: 'module' });
  worker.onmessage = ({ data }) => onNews(data);
  worker.onerror = () => onNews({ type: 'broken' });
  return { ask: (request) => worker.postMessage(request), end: () => worker.terminate() };
};
