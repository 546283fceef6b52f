import axe from 'axe-core';
import type { FlawKind } from '@/utils/core/page-check/page-report.ts';

/** What axe-core knows to look for that a listener meets, by its rules' names. */
const rules: Readonly<Record<string, FlawKind>> = {
  'document-title': 'no-title',
  'html-has-lang': 'no-lang',
  'html-lang-valid': 'bad-lang',
  'valid-lang': 'bad-lang',
  'landmark-one-main': 'no-main-part',
  'page-has-heading-one': 'no-main-heading',
  'heading-order': 'heading-order',
  'empty-heading': 'empty-heading',
  'image-alt': 'no-alternative',
  'input-image-alt': 'no-alternative',
  'role-img-alt': 'no-alternative',
  'svg-img-alt': 'no-alternative',
  'area-alt': 'no-alternative',
  'link-name': 'empty-link',
  'empty-table-header': 'table-headers',
  'td-has-header': 'table-headers',
  'th-has-data-cells': 'table-headers',
};

export interface FoundFlaw {
  readonly kind: FlawKind;
  /** Where it is; null for the page as a whole. */
  readonly element: Element | null;
}

/** What axe-core finds wrong with a page. It changes nothing on it. */
export async function runAxe(document: Document): Promise<readonly FoundFlaw[]> {
  const { violations } = await axe.run(document, {
    runOnly: { type: 'rule', values: Object.keys(rules) },
    resultTypes: ['violations'],
    // Its way to style sheets of other addresses: Hark asks nobody for anything.
    preload: false,
    elementRef: true,
    // Frames of other sites answer to nobody here.
    iframes: false,
  });
  return violations.flatMap(({ id, nodes }) => {
    const kind = rules[id];
    if (kind === undefined) return [];
    return nodes.map(({ element }) => ({
      kind,
      element: element !== undefined && element.localName !== 'html' ? element : null,
    }));
  });
}
