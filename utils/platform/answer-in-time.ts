import { browser } from 'wxt/browser';

/** Opening a speech host takes a tenth of a second, and seconds on a machine that has much to do. */
const LIMIT_MS = 9_000;
const LOOK_MS = 250;

/**
 * What another part of the extension answers to a page.
 *
 * A question that is under way while the extension is reloaded or updated is never answered, neither yes nor no (seen
 * in Chromium 156: tests/e2e/page-trouble.test.ts). A page must not wait for ever.
 *
 * @throws Error when the extension has gone, or says nothing for nine seconds; and the answer's own error
 */
export function answerInTime<Answer>(answer: Promise<Answer>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const until = performance.now() + LIMIT_MS;
    const look = setInterval(() => {
      const isGone = browser.runtime?.id === undefined;
      if (!isGone && performance.now() < until) return;
      clearInterval(look);
      reject(new Error(isGone ? 'The extension was reloaded.' : `No answer within ${LIMIT_MS} ms.`));
    }, LOOK_MS);
    answer.finally(() => clearInterval(look)).then(resolve, reject);
  });
}
