import { FaultFound, type FaultReason } from './file-fault.ts';

export interface XmlElement {
  /** Without its prefix. */
  readonly name: string;
  readonly namespace: string;
  /** By name as written, without declarations of namespaces, and values as they are meant. */
  readonly attributes: ReadonlyMap<string, string>;
  /** What the prefixes stand for here; '' for none. */
  readonly prefixes: ReadonlyMap<string, string>;
  readonly children: readonly (XmlElement | string)[];
  /** From 1. */
  readonly line: number;
}

/** How deep elements may stand in each other. A lexicon needs 3, its metadata a few more. */
export const DEEPEST = 20;

const NAME =
  '[A-Za-z_\\u00C0-\\u{EFFFF}][\\w.\\-\\u00B7-\\u{EFFFF}]*(?::[A-Za-z_\\u00C0-\\u{EFFFF}][\\w.\\-\\u00B7-\\u{EFFFF}]*)?';
const OPEN = new RegExp(`<(${NAME})`, 'uy');
const ATTRIBUTE = new RegExp(`\\s+(${NAME})\\s*=\\s*(?:"([^"<]*)"|'([^'<]*)')`, 'uy');
const CLOSE = new RegExp(`</(${NAME})\\s*>`, 'uy');
const END = /\s*(\/?)>/y;
const DECLARATION =
  /^<\?xml\s+version\s*=\s*(["'])1\.[01]\1(?:\s+encoding\s*=\s*(["'])([\w.-]*)\2)?(?:\s+standalone\s*=\s*(["'])(?:yes|no)\4)?\s*\?>/;
const NOT_XML = /[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;
const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace';

interface Open {
  readonly name: string;
  readonly element: XmlElement & { readonly children: (XmlElement | string)[] };
}

/**
 * The root element of a small XML document. Strict, and without all that makes XML dangerous: a document type and
 * entities of its own are refused. One pass, without recursion.
 *
 * @param encoding how the bytes were read, which the declaration may not contradict
 * @throws FaultFound
 */
export function readXml(text: string, encoding: 'utf-8' | 'utf-16'): XmlElement {
  const lines = { at: 0, line: 1 };
  const lineAt = (at: number) => {
    for (let next = text.indexOf('\n', lines.at); next >= 0 && next < at; next = text.indexOf('\n', next + 1)) {
      lines.line += 1;
      lines.at = next + 1;
    }
    return lines.line;
  };
  const fail = (reason: FaultReason, at: number): never => {
    throw new FaultFound({ line: lineAt(at), reason });
  };
  const take = (pattern: RegExp, at: number) => {
    pattern.lastIndex = at;
    return pattern.exec(text);
  };
  const skip = (end: string, from: number) => {
    const found = text.indexOf(end, from);
    return found < 0 ? fail('file-broken', from) : found + end.length;
  };
  const open: Open[] = [];
  let root: XmlElement | null = null;
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  const odd = text.search(NOT_XML);
  if (odd >= 0) fail('file-broken', odd);
  const declaration = DECLARATION.exec(text.slice(at, at + 200));
  if (declaration) {
    const declared = declaration[3]?.toLowerCase() ?? encoding;
    const known = encoding === 'utf-16' ? ['utf-16', 'utf-16le', 'utf-16be'] : ['utf-8', 'utf8', 'us-ascii'];
    if (!known.includes(declared)) fail('file-encoding', at);
    at += declaration[0].length;
  }
  const add = (child: XmlElement | string, where: number) => {
    const parent = open.at(-1)?.element;
    if (parent) parent.children.push(child);
    else if (typeof child !== 'string' && root === null) root = child;
    else if (typeof child !== 'string' || child.trim() !== '') fail('file-broken', where);
  };
  while (at < text.length) {
    if (text[at] !== '<') {
      const next = text.indexOf('<', at);
      const end = next < 0 ? text.length : next;
      const written = text.slice(at, end);
      if (written.includes(']]>')) fail('file-broken', at);
      add(
        unescapeXml(written, (index, reason) => fail(reason, at + index)),
        at,
      );
      at = end;
    } else if (text.startsWith('<!--', at)) {
      const end = skip('-->', at + 4);
      if (text.slice(at + 4, end - 3).includes('--')) fail('file-broken', at);
      at = end;
    } else if (text.startsWith('<![CDATA[', at)) {
      const end = skip(']]>', at + 9);
      if (open.length === 0) fail('file-broken', at);
      add(text.slice(at + 9, end - 3), at);
      at = end;
    } else if (text.startsWith('<!', at)) {
      fail('file-entities', at);
    } else if (text.startsWith('<?', at)) {
      if (/^<\?xml[\s?]/iu.test(text.slice(at, at + 6))) fail('file-broken', at);
      at = skip('?>', at + 2);
    } else if (text.startsWith('</', at)) {
      const close = take(CLOSE, at);
      const last = open.pop();
      if (close === null || last?.name !== close[1]) return fail('file-broken', at);
      at += close[0].length;
    } else {
      const start = take(OPEN, at);
      if (start === null) return fail('file-broken', at);
      if (open.length >= DEEPEST) fail('file-deep', at);
      let next = at + start[0].length;
      const written = new Map<string, string>();
      for (let match = take(ATTRIBUTE, next); match !== null; match = take(ATTRIBUTE, next)) {
        const [all, name = '', double, single] = match;
        if (written.has(name)) fail('file-broken', next);
        const from = next;
        written.set(
          name,
          unescapeXml(double ?? single ?? '', (_, reason) => fail(reason, from)),
        );
        next += all.length;
      }
      const end = take(END, next);
      if (end === null) return fail('file-broken', next);
      const element = createElement(start[1] ?? '', written, open.at(-1)?.element.prefixes ?? new Map(), lineAt(at));
      if (element === null) return fail('file-broken', at);
      add(element, at);
      if (end[1] === '') open.push({ name: start[1] ?? '', element });
      at = next + end[0].length;
    }
  }
  return open.length > 0 || root === null ? fail('file-broken', text.length) : root;
}

/** Null where a prefix stands for nothing, or an attribute comes twice under two prefixes. */
function createElement(
  written: string,
  all: ReadonlyMap<string, string>,
  outer: ReadonlyMap<string, string>,
  line: number,
): Open['element'] | null {
  const prefixes = new Map(outer);
  const attributes = new Map<string, string>();
  for (const [name, value] of all) {
    if (name === 'xmlns') prefixes.set('', value);
    else if (name.startsWith('xmlns:')) prefixes.set(name.slice(6), value);
    else attributes.set(name, value);
  }
  const resolve = (prefix: string) => (prefix === 'xml' ? XML_NAMESPACE : prefixes.get(prefix));
  const expanded = new Set<string>();
  for (const name of attributes.keys()) {
    const [prefix = '', local] = name.includes(':') ? name.split(':') : ['', name];
    const namespace = prefix === '' ? '' : resolve(prefix);
    const key = `${namespace} ${local}`;
    if (namespace === undefined || expanded.has(key)) return null;
    expanded.add(key);
  }
  const [prefix = '', name = ''] = written.includes(':') ? written.split(':') : ['', written];
  const namespace = resolve(prefix) ?? (prefix === '' ? '' : undefined);
  return namespace === undefined ? null : { name, namespace, attributes, prefixes, children: [], line };
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescapeXml(text: string, fail: (index: number, reason: FaultReason) => never): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([0-9a-fA-F]{1,6});|#([0-9]{1,7});|([A-Za-z]\w*);)?/gu,
    (all, hex, decimal, name, index) => {
      if (name !== undefined) return NAMED[name] ?? fail(index, 'file-entities');
      const code = hex !== undefined ? Number.parseInt(hex, 16) : decimal !== undefined ? Number(decimal) : -1;
      if (code < 0 || code > 0x10ffff) return fail(index, 'file-broken');
      const letter = String.fromCodePoint(code);
      return all !== '&' && !NOT_XML.test(letter) ? letter : fail(index, 'file-broken');
    },
  );
}
