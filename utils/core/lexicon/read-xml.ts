import { FaultFound, type FaultReason } from './file-fault.ts';
import { NOT_XML, unescapeXml } from './unescape-xml.ts';
import { createElement, type GrowingElement, type XmlElement } from './xml-element.ts';

/** How deep elements may stand in each other. A lexicon needs 3, its metadata a few more. */
const DEEPEST = 20;

const NAME =
  '[A-Za-z_\\u00C0-\\u{EFFFF}][\\w.\\-\\u00B7-\\u{EFFFF}]*(?::[A-Za-z_\\u00C0-\\u{EFFFF}][\\w.\\-\\u00B7-\\u{EFFFF}]*)?';
const START = new RegExp(`<(${NAME})`, 'uy');
const ATTRIBUTE = new RegExp(`\\s+(${NAME})\\s*=\\s*(?:"([^"<]*)"|'([^'<]*)')`, 'uy');
const START_END = /\s*(\/?)>/y;
const CLOSE = new RegExp(`</(${NAME})\\s*>`, 'uy');
const DECLARATION =
  /^<\?xml\s+version\s*=\s*(["'])1\.[01]\1(?:\s+encoding\s*=\s*(["'])([\w.-]*)\2)?(?:\s+standalone\s*=\s*(["'])(?:yes|no)\4)?\s*\?>/;

type Encoding = 'utf-8' | 'utf-16';

/** What each may be called in the declaration. */
const ENCODINGS: Readonly<Record<Encoding, readonly string[]>> = {
  'utf-8': ['utf-8', 'utf8', 'us-ascii'],
  'utf-16': ['utf-16', 'utf-16le', 'utf-16be'],
};

/**
 * The root element of a small XML document. Strict, and without all that makes XML dangerous: a document type and
 * entities of its own are refused. One pass, without recursion.
 *
 * A parser of our own: a browser's takes document types, and tells where a file is broken in words that differ from
 * browser to browser, if at all.
 *
 * @param encoding how the bytes were read, which the declaration may not contradict
 * @throws FaultFound
 */
export function readXml(text: string, encoding: Encoding): XmlElement {
  return new XmlReader(text).read(encoding);
}

class XmlReader {
  private at = 0;
  private root: XmlElement | null = null;
  /** What is open, from the root on, by the name that must close it. */
  private readonly open: { readonly name: string; readonly element: GrowingElement }[] = [];
  private readonly lines = { at: 0, line: 1 };

  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  read(encoding: Encoding): XmlElement {
    const { text } = this;
    const odd = text.search(NOT_XML);
    if (odd >= 0) this.fail('file-broken', odd);
    if (text.startsWith('\uFEFF')) this.at = 1;
    this.passDeclaration(encoding);
    while (this.at < text.length) this.readNext();
    if (this.open.length > 0 || this.root === null) return this.fail('file-broken');
    return this.root;
  }

  private passDeclaration(encoding: Encoding): void {
    const declaration = DECLARATION.exec(this.text.slice(this.at, this.at + 200));
    if (declaration === null) return;
    const declared = declaration[3]?.toLowerCase() ?? encoding;
    if (!ENCODINGS[encoding].includes(declared)) this.fail('file-encoding');
    this.at += declaration[0].length;
  }

  private readNext(): void {
    if (this.text[this.at] !== '<') this.readText();
    else if (this.isAt('<!--')) this.passComment();
    else if (this.isAt('<![CDATA[')) this.readData();
    else if (this.isAt('<!')) this.fail('file-entities');
    else if (this.isAt('<?')) this.passInstruction();
    else if (this.isAt('</')) this.readClose();
    else this.readStart();
  }

  private readText(): void {
    const next = this.text.indexOf('<', this.at);
    const end = next < 0 ? this.text.length : next;
    const written = this.text.slice(this.at, end);
    if (written.includes(']]>')) this.fail('file-broken');
    this.add(unescapeXml(written, (index, reason) => this.fail(reason, this.at + index)));
    this.at = end;
  }

  private passComment(): void {
    const end = this.find('-->', this.at + 4);
    if (this.text.slice(this.at + 4, end - 3).includes('--')) this.fail('file-broken');
    this.at = end;
  }

  private readData(): void {
    const end = this.find(']]>', this.at + 9);
    if (this.open.length === 0) this.fail('file-broken');
    this.add(this.text.slice(this.at + 9, end - 3));
    this.at = end;
  }

  private passInstruction(): void {
    // A declaration has its place at the very beginning.
    if (/^<\?xml[\s?]/iu.test(this.text.slice(this.at, this.at + 6))) this.fail('file-broken');
    this.at = this.find('?>', this.at + 2);
  }

  private readClose(): void {
    const close = this.take(CLOSE);
    if (close === null || this.open.pop()?.name !== close[1]) this.fail('file-broken');
    this.at += close[0].length;
  }

  private readStart(): void {
    const from = this.at;
    const [all = '', name = ''] = this.take(START) ?? this.fail('file-broken');
    if (this.open.length >= DEEPEST) this.fail('file-deep');
    this.at += all.length;
    const attributes = this.readAttributes();
    const end = this.take(START_END) ?? this.fail('file-broken');
    const outer = this.open.at(-1)?.element.prefixes ?? new Map<string, string>();
    const element = createElement({ name, attributes, line: this.lineAt(from) }, outer);
    if (element === null) this.fail('file-broken', from);
    this.add(element);
    this.at += end[0].length;
    if (end[1] === '') this.open.push({ name, element });
  }

  private readAttributes(): ReadonlyMap<string, string> {
    const written = new Map<string, string>();
    for (let match = this.take(ATTRIBUTE); match !== null; match = this.take(ATTRIBUTE)) {
      const [all, name = '', double, single] = match;
      if (written.has(name)) this.fail('file-broken');
      const value = unescapeXml(double ?? single ?? '', (_, reason) => this.fail(reason));
      written.set(name, value);
      this.at += all.length;
    }
    return written;
  }

  private add(child: XmlElement | string): void {
    const parent = this.open.at(-1)?.element;
    if (parent) parent.children.push(child);
    else if (typeof child !== 'string' && this.root === null) this.root = child;
    else if (typeof child !== 'string' || child.trim() !== '') this.fail('file-broken');
  }

  private isAt(sign: string): boolean {
    return this.text.startsWith(sign, this.at);
  }

  private take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    return pattern.exec(this.text);
  }

  /** Where the next `sign` ends. */
  private find(sign: string, from: number): number {
    const found = this.text.indexOf(sign, from);
    return found < 0 ? this.fail('file-broken') : found + sign.length;
  }

  private fail(reason: FaultReason, at = this.at): never {
    throw new FaultFound({ line: this.lineAt(at), reason });
  }

  /** Asked for places in their order, so that all lines are counted once. */
  private lineAt(at: number): number {
    const { text, lines } = this;
    for (let next = text.indexOf('\n', lines.at); next >= 0 && next < at; next = text.indexOf('\n', next + 1)) {
      lines.line += 1;
      lines.at = next + 1;
    }
    return lines.line;
  }
}
