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

/** An element whose content is still being read. */
export interface GrowingElement extends XmlElement {
  readonly children: (XmlElement | string)[];
}

const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace';

interface Tag {
  /** As written, with its prefix. */
  readonly name: string;
  /** All that it has, by name as written. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly line: number;
}

/**
 * The element of a start tag, its namespaces resolved. Null where a prefix stands for nothing, or an attribute comes
 * twice under two prefixes.
 *
 * @param outer the prefixes of the element around it
 */
export function createElement(tag: Tag, outer: ReadonlyMap<string, string>): GrowingElement | null {
  const prefixes = new Map(outer);
  const attributes = new Map<string, string>();
  for (const [name, value] of tag.attributes) {
    if (name === 'xmlns') prefixes.set('', value);
    else if (name.startsWith('xmlns:')) prefixes.set(name.slice(6), value);
    else attributes.set(name, value);
  }
  const resolve = (prefix: string) => (prefix === 'xml' ? XML_NAMESPACE : prefixes.get(prefix));
  const expanded = new Set<string>();
  for (const name of attributes.keys()) {
    const { prefix, local } = splitName(name);
    // Without a prefix an attribute is in no namespace.
    const namespace = prefix === '' ? '' : resolve(prefix);
    const key = `${namespace} ${local}`;
    if (namespace === undefined || expanded.has(key)) return null;
    expanded.add(key);
  }
  const { prefix, local } = splitName(tag.name);
  const namespace = resolve(prefix) ?? (prefix === '' ? '' : undefined);
  return namespace === undefined
    ? null
    : { name: local, namespace, attributes, prefixes, children: [], line: tag.line };
}

/** "p:lexeme" → "p" and "lexeme". */
function splitName(written: string): { readonly prefix: string; readonly local: string } {
  const colon = written.indexOf(':');
  return { prefix: written.slice(0, Math.max(colon, 0)), local: written.slice(colon + 1) };
}
