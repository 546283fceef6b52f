import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { notes } from './fault-cases.ts';
import { launchChromium, openPage } from './harness/chromium.ts';
import { startDisplay } from './harness/display.ts';
import { focusBrowserWindow, pressKeys, readShortcut } from './harness/keys.ts';
import { startPageServer } from './harness/server.ts';
import { waitForNote } from './panel.ts';
import { chromeBuild, readStatus, setSettings, waitForKeys } from './product.ts';

it('says what to do in a browser that has never had a voice, where Hark is not to use its own', async () => {
  await using display = await startDisplay();
  await using server = await startPageServer({ folders: [resolve(import.meta.dirname, '../fixtures/pages')] });
  await using session = await launchChromium({ display, extension: chromeBuild, voices: { kind: 'none' } });
  await waitForKeys(session);
  await setSettings(session, { builtIn: 'never' });
  const page = await openPage(session, `${server.origin}/stairs.html`);
  await focusBrowserWindow(display);
  const manifest = JSON.parse(await readFile(join(chromeBuild, 'manifest.json'), 'utf8'));
  await pressKeys(display, readShortcut(manifest, 'listen'));
  await waitForNote(page, notes.noVoices, { limitMs: 10_500 });
  expect(await readStatus(page)).toBe('blocked');
});
