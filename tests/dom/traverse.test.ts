import { describe, expect, it } from 'vitest';
import { ancestorsOf, listSteps, listStepsFrom, type Step, shownParentOf, traverse } from '@/utils/dom/traverse.ts';
import { openPage } from './open-page.ts';

/** A page whose elements with `data-shadow` get a shadow root of what is in their `<template>`. */
function openShadowPage(html: string): Document {
  const page = openPage(html);
  const open = (root: ParentNode) => {
    for (const host of root.querySelectorAll('[data-shadow]')) {
      const template = host.querySelector(':scope > template');
      if (!template) continue;
      const shadow = host.attachShadow({ mode: host.getAttribute('data-shadow') as ShadowRootMode });
      shadow.append((template as HTMLTemplateElement).content.cloneNode(true));
      template.remove();
      open(shadow);
    }
  };
  open(page);
  return page;
}

const name = (node: Node) => (node.nodeType === 3 ? (node as Text).data.trim() : `<${(node as Element).localName}>`);

/** The way in, as "<p>" on entering, "</p>" on leaving, and texts. */
function walk(root: Node): string {
  return write(listSteps(root, (node) => node.nodeType === 1));
}

function write(steps: Iterable<Step>): string {
  return [...steps]
    .map(({ node, phase }) => (phase === 'enter' ? name(node) : name(node).replace('<', '</')))
    .filter((step) => step !== '')
    .join(' ');
}

const card =
  '<x-card data-shadow="open"><template><p>Dose: <slot name="dose"></slot></p><slot></slot><slot name="more">none</slot></template>' +
  'twice <b slot="dose">5 mg</b><i slot="elsewhere">hidden</i></x-card>';

describe('the way through a page', () => {
  it('goes in document order, and comes out of all that it went into', () => {
    const page = openPage('<p>a<b>b</b></p><br>c');
    expect(walk(page.body)).toBe('<body> <p> a <b> b </b> </p> <br> </br> c </body>');
  });

  it('goes through an open shadow root, with what is put into its slots, or their own content', () => {
    expect(walk(openShadowPage(card).body)).toBe(
      '<body> <x-card> <p> Dose: <slot> <b> 5 mg </b> </slot> </p> <slot> twice </slot> <slot> none </slot> </x-card> </body>',
    );
  });

  it('goes from slot to slot through hosts in hosts', () => {
    const page = openShadowPage(
      '<x-outer data-shadow="open"><template><x-inner data-shadow="open"><template>in <slot></slot></template>' +
        '<slot></slot></x-inner></template>from far</x-outer>',
    );
    expect(walk(page.body)).toBe(
      '<body> <x-outer> <x-inner> in <slot> <slot> from far </slot> </slot> </x-inner> </x-outer> </body>',
    );
  });

  it('goes through the own children of a host whose root is closed', () => {
    const page = openShadowPage('<x-shut data-shadow="closed"><template>secret</template>light</x-shut>');
    expect(walk(page.body)).toBe('<body> <x-shut> light </x-shut> </body>');
  });

  it('goes through the body of a frame, and nothing of one of another origin', () => {
    const page = openPage('<p>before</p><iframe></iframe><iframe>old browsers</iframe><p>behind</p>');
    const [near, far] = page.querySelectorAll('iframe');
    Object.defineProperty(near, 'contentDocument', { value: openPage('<img name="body"><p>inside</p>') });
    Object.defineProperty(far, 'contentDocument', { value: null });
    expect(walk(page.body)).toBe(
      '<body> <p> before </p> <iframe> <body> <img> </img> <p> inside </p> </body> </iframe> <iframe> </iframe> <p> behind </p> </body>',
    );
  });

  it.each([
    ['<p>a<b>b</b></p><br>c', 'b', '<b> b </b> </p> <br> </br> c </body> </html>'],
    [
      `${card}<i>end</i>`,
      'x-card',
      '<x-card> <p> Dose: <slot> <b> 5 mg </b> </slot> </p> <slot> twice </slot> <slot> none </slot> </x-card> <i> end </i> </body> </html>',
    ],
  ])('goes on from a place in %s', (html, from, expected) => {
    const start = openShadowPage(html).querySelector(from) as Element;
    expect(write(listStepsFrom(start, (node) => node.nodeType === 1))).toBe(expected);
  });

  it('goes on from a place no further than to the end of what is asked about', () => {
    const page = openPage('<main><p>a</p><p>b</p></main>c');
    const start = page.querySelector('p')?.firstChild as Text;
    expect(write(listStepsFrom(start, (node) => node.nodeType === 1, page.querySelector('main')))).toBe(
      'a </p> <p> b </p> </main>',
    );
  });

  it('goes as deep as a page nests, without a stack', () => {
    const page = openPage('<p></p>');
    let at: Element = page.body;
    for (let depth = 0; depth < 20_000; depth += 1) at = at.appendChild(page.createElement('x-deep'));
    // happy-dom looks for selectors with a stack.
    Object.defineProperty(page.body, 'querySelector', { value: undefined });
    let deepest = 0;
    let depth = 0;
    traverse(page.body, {
      enter: () => {
        depth += 1;
        deepest = Math.max(deepest, depth);
        return 'inside';
      },
      leave: () => {
        depth -= 1;
      },
    });
    expect([depth, deepest]).toEqual([0, 20_001]);
  });
});

describe('the way out', () => {
  // happy-dom knows no `assignedSlot`: the way from a slot's content is held by the behaviours, in Chromium.
  it('leads from a shadow root to its host', () => {
    const page = openShadowPage(card);
    const host = page.querySelector('x-card');
    const label = host?.shadowRoot?.querySelector('p')?.firstChild as Text;
    const hidden = page.querySelector('i')?.firstChild as Text;
    expect([label, hidden].map((text) => [...ancestorsOf(text)].map(name).join(' '))).toEqual([
      '<p> <x-card> <body> <html>',
      '<i> <x-card> <body> <html>',
    ]);
  });

  it('leads out of a frame to what is around it', () => {
    const page = openPage('<main lang="fr"><iframe></iframe></main>');
    const inner = openPage('<p>inside</p>');
    Object.defineProperty(inner.defaultView, 'frameElement', { value: page.querySelector('iframe') });
    const text = inner.querySelector('p')?.firstChild as Text;
    expect([...ancestorsOf(text)].map(name).join(' ')).toBe('<p> <body> <html> <iframe> <main> <body> <html>');
  });

  it('begins with the element that shows a text', () => {
    const page = openShadowPage(`${card}<x-bare data-shadow="open"><template>bare</template>unseen</x-bare>`);
    const host = page.querySelector('x-bare');
    const bare = host?.shadowRoot?.firstChild as Text;
    const unseen = host?.firstChild as Text;
    const plain = page.querySelector('b')?.firstChild as Text;
    expect([bare, unseen, plain].map((text) => shownParentOf(text)?.localName)).toEqual(['x-bare', undefined, 'b']);
  });
});
