import { execFile } from 'node:child_process';

/** A paragraph that is no text's, and what it sounds like in the voice parts the sounds of those around it. */
const BETWEEN = '\n\nxyxzyzx\n\n';

/**
 * The sounds espeak-ng makes of each text, in IPA without stress, length and spaces: how it is grouped
 * differs with the spelling, the words do not. The program is started twice, however many texts there are.
 *
 * @throws where espeak-ng is missing, or the sounds are not as many as the texts
 */
export async function hearTexts(texts: readonly string[], voice: string): Promise<readonly string[]> {
  const between = await hear(BETWEEN, voice);
  const sounds = (await hear(texts.join(BETWEEN), voice)).split(between);
  if (sounds.length !== texts.length) throw new Error(`${sounds.length} sounds of ${texts.length} texts in ${voice}`);
  return sounds;
}

async function hear(text: string, voice: string): Promise<string> {
  const sounds = await new Promise<string>((resolve, reject) => {
    const child = execFile('espeak-ng', ['-q', '--ipa', '-v', voice, '--stdin'], (error, stdout) =>
      error ? reject(error) : resolve(stdout),
    );
    child.stdin?.end(text);
  });
  return sounds.replace(/\([a-z-]+\)|\u200D|[\s\u02C8\u02CC\u02D0_-]/gu, '');
}
