import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, sep } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.htm': 'text/html',
  '.xhtml': 'application/xhtml+xml',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

export interface ServedFolder {
  /** `http://127.0.0.1:port`, without a slash at the end. */
  readonly origin: string;
  close(): void;
}

/** Serves the files of `folder` to this machine only. */
export async function serveFolder(folder: string): Promise<ServedFolder> {
  const server = createServer(async (request, response) => {
    const path = join(folder, decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
    const body = path.startsWith(folder + sep) ? await readFile(path).catch(() => null) : null;
    if (!body) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': contentType(path, body) }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** A page that names its own encoding is left to it. */
function contentType(path: string, body: Buffer): string {
  const type = types[extname(path).toLowerCase()] ?? 'application/octet-stream';
  const named = type === 'text/html' && /charset=/i.test(body.subarray(0, 1024).toString('latin1'));
  return type.startsWith('text/') && !named ? `${type}; charset=utf-8` : type;
}
