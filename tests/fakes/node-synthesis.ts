import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { SynthesisNews, SynthesisRequest } from '@/utils/core/speech/synthesis.ts';
import { runSynthesisWorker } from '@/utils/platform/built-in-voice/run-synthesis-worker.ts';
import { writeEspeakFiles } from '../../scripts/espeak/write-files.ts';

/** The real synthesizer over the files that the package carries, in this process. */
export interface NodeSynthesis extends AsyncDisposable {
  /** All that is told of one request. */
  synthesize(request: SynthesisRequest): Promise<readonly SynthesisNews[]>;
}

export async function startNodeSynthesis(): Promise<NodeSynthesis> {
  const folder = await mkdtemp(join(tmpdir(), 'hark-espeak-'));
  writeEspeakFiles(folder);
  let news: SynthesisNews[] = [];
  let answer = (_news: readonly SynthesisNews[]) => {};
  let isReady = () => {};
  const ready = new Promise<void>((resolve) => {
    isReady = resolve;
  });
  const scope: Parameters<typeof runSynthesisWorker>[0] = {
    onmessage: null,
    postMessage(message) {
      if (message.type === 'ready' || message.type === 'broken') return isReady();
      news.push(message);
      if (message.type !== 'piece') answer(news);
    },
  };
  runSynthesisWorker(scope, pathToFileURL(`${folder}/`), (file) => readFile(file));
  await ready;
  return {
    synthesize: (request) =>
      new Promise((resolve) => {
        news = [];
        answer = resolve;
        scope.onmessage?.({ data: request } as MessageEvent<SynthesisRequest>);
      }),
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}
