import { execFile } from 'node:child_process';

/**
 * The sounds espeak-ng makes of a text, in IPA without stress, length and spaces: how it is grouped
 * differs with the spelling, the words do not.
 *
 * @throws where espeak-ng is missing
 */
export async function hearText(text: string, voice: string): Promise<string> {
  const sounds = await new Promise<string>((resolve, reject) => {
    const child = execFile('espeak-ng', ['-q', '--ipa', '-v', voice, '--stdin'], (error, stdout) =>
      error ? reject(error) : resolve(stdout),
    );
    child.stdin?.end(text);
  });
  return sounds.replace(/\([a-z-]+\)|\u200D|[\s\u02C8\u02CC\u02D0_-]/gu, '');
}
