import { PLS_NAMESPACE } from './lexicon.ts';
import type { XmlElement } from './xml-element.ts';

/**
 * An element as it can stand in any PLS lexicon: its namespaces and its phonemes' alphabet are written with it.
 *
 * @param alphabet of phonemes that name none
 */
export function writeXml(element: XmlElement, alphabet: string | undefined): string {
  return write(element, alphabet, { '': PLS_NAMESPACE });
}

type Scope = Readonly<Record<string, string>>;

function write(element: XmlElement, alphabet: string | undefined, scope: Scope): string {
  const { name, namespace, attributes, prefixes, children } = element;
  const inner: Record<string, string> = { ...scope };
  const written: string[] = [];
  if (inner[''] !== namespace) {
    inner[''] = namespace;
    written.push(` xmlns="${escapeXml(namespace)}"`);
  }
  for (const prefix of listPrefixes(attributes)) {
    const meant = prefix === 'xml' ? undefined : prefixes.get(prefix);
    if (meant === undefined || inner[prefix] === meant) continue;
    inner[prefix] = meant;
    written.push(` xmlns:${prefix}="${escapeXml(meant)}"`);
  }
  for (const [attribute, value] of attributes) written.push(` ${attribute}="${escapeXml(value)}"`);
  if (name === 'phoneme' && namespace === PLS_NAMESPACE && alphabet !== undefined && !attributes.has('alphabet')) {
    written.push(` alphabet="${escapeXml(alphabet)}"`);
  }
  const content = children.map((child) =>
    typeof child === 'string' ? escapeXml(child) : write(child, alphabet, inner),
  );
  return `<${name}${written.join('')}>${content.join('')}</${name}>`;
}

/** Prefixes that may stand for a namespace: in names, and in values, where PLS has qualified names too (`role`). */
function listPrefixes(attributes: XmlElement['attributes']): readonly string[] {
  const written = [...attributes].flat().join(' ');
  return Array.from(written.matchAll(/(?<!\S)([^\s:]+):(?=[^\s:])/gu), ([, prefix = '']) => prefix);
}

/** For texts and for values in double quotes. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/gu, (sign) => ESCAPED[sign] ?? sign);
}

const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
