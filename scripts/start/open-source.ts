import { statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { serveFolder } from '../inspect/serve-folder.ts';
import { StartError } from './start-error.ts';

/** Where the page is that will be read. Its server ends when disposed. */
export type PageSource = Disposable & { readonly address: string };

/**
 * A file is served from this machine to itself, with its folder, so that its pictures and styles are there and
 * extensions may read it, which they may not with `file:`.
 *
 * @param page a file or an http(s) address
 * @param folder what a relative path counts from
 * @throws StartError when there is no such file
 */
export async function openSource(page: string, folder: string): Promise<PageSource> {
  if (/^https?:\/\//i.test(page)) return { address: page, [Symbol.dispose]: () => {} };
  const file = resolve(folder, page);
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) {
    throw new StartError(`There is no file ${page}. An address begins with http:// or https://.`);
  }
  const served = await serveFolder(dirname(file));
  const address = `${served.origin}/${encodeURIComponent(basename(file))}`;
  return { address, [Symbol.dispose]: () => served.close() };
}
