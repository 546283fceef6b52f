import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type CorpusItem, readPage } from './corpus.ts';

/** The corpus on a free port of this machine. */
export interface CorpusServer extends AsyncDisposable {
  readonly addressOf: (item: CorpusItem) => string;
}

/**
 * No script of the page, no request of it: only what stands in the page itself. By the policy, not by
 * the browser's switch for scripts: so the page is parsed as for a reader, whose browser does run
 * scripts, and what stands in <noscript> is neither shown nor read.
 */
const headers = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
  'cache-control': 'no-store',
};

export async function serveCorpus(folder: string, items: readonly CorpusItem[]): Promise<CorpusServer> {
  const byPath = new Map(items.map((item) => [pathOf(item), item]));
  const server = createServer((request, response) => {
    const item = byPath.get(new URL(request.url ?? '/', 'http://127.0.0.1').pathname);
    if (item === undefined) response.writeHead(404, { 'content-type': 'text/plain' }).end('There is no such page.');
    else response.writeHead(200, headers).end(readPage(folder, item));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    addressOf: (item) => `http://127.0.0.1:${port}${pathOf(item)}`,
    [Symbol.asyncDispose]: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

function pathOf({ id }: CorpusItem): string {
  return `/${id.split('/').map(encodeURIComponent).join('/')}`;
}
