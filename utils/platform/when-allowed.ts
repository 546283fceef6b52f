/** Between the tries. A page that is busy for longer than all of them shall not keep the reader without an answer. */
const WAITS_MS = [10, 30, 100, 300, 600];

/** As Chromium says it. Of its own pages and its store it says something else. */
const NOT_ALLOWED = /^Cannot access contents of the page\b/;

/**
 * What `run` gives, which puts a script into a tab that the reader has just asked for.
 *
 * Chromium allows it with the press (`activeTab`) and tells the press to the extension at once, but the page's process
 * hears of the permission on another way: while that is under way, a script is refused with "Cannot access contents of
 * the page". Seen in Chromium 156, once in some hundred presses on a machine with much to do; the reader was told that
 * browsers do not let extensions read the page. https://developer.chrome.com/docs/extensions/develop/concepts/activeTab
 *
 * @throws what `run` throws, that refusal only after the last try
 */
export async function whenAllowed<Result>(run: () => Promise<Result>): Promise<Result> {
  for (const wait of WAITS_MS) {
    try {
      return await run();
    } catch (error) {
      if (!(error instanceof Error && NOT_ALLOWED.test(error.message))) throw error;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
  return run();
}
