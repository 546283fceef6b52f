import { afterEach, describe, expect, it } from 'vitest';
import { waitUntil } from '../../scripts/browser/wait-until.ts';
import { waitForOffscreenPage } from './harness/extension-pages.ts';
import { type MessageBus, startMessageBus } from './harness/message-bus.ts';
import { waitForNextWord, waitForSilence, waitForUtterances } from './heard.ts';
import { startProduct, waitForStatus } from './product.ts';
import { stairs } from './stairs.ts';

const title = 'Getting Used to Stairs Again';
const [heading, second] = stairs;

let stack: AsyncDisposableStack;

afterEach(() => stack.disposeAsync());

async function startBus(): Promise<MessageBus> {
  stack = new AsyncDisposableStack();
  return stack.use(await startMessageBus());
}

async function waitForPlayer(bus: MessageBus, status: string): Promise<void> {
  await waitUntil(
    `the desktop shows that it is ${status}`,
    () => bus.readPlayer(),
    (player) => player?.status === status && (status === 'Stopped' || player.title === title),
  );
}

describe('the media keys of a desktop, in Chromium', () => {
  it('pause, go on, step and stop what is read, under its title', async () => {
    const bus = await startBus();
    const product = stack.use(await startProduct({ env: bus.env }));
    const { voice } = product;
    await voice.setPace(1000);
    const page = await product.openPage('stairs.html');
    await product.pressCommand('listen');
    await waitForUtterances(voice, 1);
    await waitForNextWord(voice);
    await waitForPlayer(bus, 'Playing');
    await bus.pressMediaKey('PlayPause');
    await waitForStatus(page, 'paused');
    await waitForSilence(voice);
    await waitForPlayer(bus, 'Paused');
    const host = await waitForOffscreenPage(product.session);
    expect(await host.evaluate(() => navigator.mediaSession.playbackState)).toBe('paused');
    await bus.pressMediaKey('PlayPause');
    await waitForUtterances(voice, 2);
    await bus.pressMediaKey('Next');
    expect((await waitForUtterances(voice, 3)).at(-1)).toBe(second);
    await bus.pressMediaKey('Previous');
    expect((await waitForUtterances(voice, 4)).at(-1)).toBe(heading);
    await bus.pressMediaKey('Stop');
    await waitForStatus(page, 'idle');
    await waitForPlayer(bus, 'Stopped');
  });
});
