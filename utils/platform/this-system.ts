import { browser } from 'wxt/browser';
import { identifySystem, type System } from '@/utils/core/sound-check/identify-system.ts';

/** The system and browser that Hark runs in. */
export async function readSystem(): Promise<System> {
  const { os } = await browser.runtime.getPlatformInfo();
  return identifySystem(os, navigator.userAgent);
}

/** The languages that the reader has told the browser, the most wanted first. */
export function readWantedLanguages(): readonly string[] {
  return navigator.languages;
}
