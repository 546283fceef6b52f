import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

export type PageServer = AsyncDisposable & {
  /** As in "http://127.0.0.1:40123", without a slash at its end. */
  readonly origin: string;
  /** Every path asked for, in order: tests that promise "no request" read this. */
  readonly requests: readonly string[];
};

export type PageServerOptions = {
  /** Folders to serve, looked through in their order. */
  readonly folders: readonly string[];
  /** Sent with every answer, as in `{ 'content-security-policy': "default-src 'none'" }`. */
  readonly headers?: Readonly<Record<string, string>>;
};

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.pdf': 'application/pdf',
};

/** Serves pages on a free port of this machine. */
export async function startPageServer({ folders, headers = {} }: PageServerOptions): Promise<PageServer> {
  const requests: string[] = [];
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://127.0.0.1').pathname;
    requests.push(path);
    const file = await findFile(folders, path);
    if (file === undefined) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('There is no such page.');
      return;
    }
    response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream', ...headers });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    requests,
    [Symbol.asyncDispose]: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

async function findFile(folders: readonly string[], path: string): Promise<string | undefined> {
  // A normalised absolute path holds no "..": nothing outside of the folders can be asked for.
  const inside = normalize(decodeURIComponent(path));
  for (const folder of folders) {
    const file = join(folder, inside);
    const found = await stat(file).catch(() => undefined);
    if (found?.isFile()) return file;
  }
  return undefined;
}
