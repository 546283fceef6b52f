import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Display } from '../e2e/harness/display.ts';

/** A keyboard that is ready before the clock starts: starting xdotool for each press would be measured too. */
export interface ReadyKeyboard extends AsyncDisposable {
  /** Presses the keys; returns the time at which they were sent, in milliseconds since 1970. */
  press(keys: string): number;
}

export function openKeyboard(display: Display): ReadyKeyboard {
  const xdotool = spawn('xdotool', ['-'], {
    env: { ...process.env, DISPLAY: display.name },
    stdio: ['pipe', 'inherit', 'inherit'],
  });
  return {
    press(keys) {
      const at = performance.timeOrigin + performance.now();
      xdotool.stdin.write(`key --delay 0 ${keys}\n`);
      return at;
    },
    async [Symbol.asyncDispose]() {
      xdotool.stdin.end();
      if (xdotool.exitCode === null) await once(xdotool, 'exit');
    },
  };
}
