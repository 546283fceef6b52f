import { startSpeechHost } from '@/utils/app/start-speech-host.ts';
import { speechPlatform } from '@/utils/platform/speech-platform.ts';

// Chrome and Edge: this is the offscreen document. They need no help to keep it while it speaks.
startSpeechHost({ platform: speechPlatform, keepAwake: () => () => {} });
