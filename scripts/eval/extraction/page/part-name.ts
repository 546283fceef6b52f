/** What sites call the parts around a text, by the plainest of their words. The first that fits names a part. */
const names: readonly (readonly [string, RegExp])[] = [
  ['comments', /comments?|respond|disqus/],
  ['related', /related|recommend(?:ed|ations?)?|more-(?:stories|posts|articles|news)|read-?more|also-like|you-may/],
  ['share', /share|sharing|social(?:-\w+)?|addtoany|addthis/],
  ['newsletter', /newsletter|subscri(?:be|ption)|sign-?up/],
  ['advert', /advert(?:s|isements?)?|ads?|sponsor(?:ed)?|promo/],
  ['cookie', /cookies?|consent|gdpr/],
  ['author', /author(?:-\w+)?|byline|bio/],
  ['tags', /tags?|tagcloud|categor(?:y|ies)|cat-links/],
  ['breadcrumb', /breadcrumbs?/],
  ['toc', /toc|table-of-contents/],
  ['sidebar', /side-?bar|widgets?|widget-area/],
  ['menu', /menu|nav(?:bar|igation)?|toolbar/],
  ['footer', /footer/],
  ['header', /site-header|masthead|header/],
  ['popup', /popup|modal|overlay|dialog/],
  ['search', /search/],
  ['login', /log-?in/],
  ['pagination', /pagination|pager|prev-next/],
  ['rating', /ratings?|stars/],
  ['faq', /faqs?|accordion|toggle/],
  ['tabs', /tabs?|tab-(?:pane|content|panel)/],
  ['caption', /caption|credit/],
  ['meta', /meta|date|timestamp/],
  ['hero', /hero|banner|jumbotron/],
  ['cards', /cards?|grid|tiles?/],
];

const patterns = names.map(
  ([name, words]) => [name, new RegExp(`(?:^|[\\s_-])(?:${words.source})(?=$|[\\s_-])`, 'i')] as const,
);

/** What the element is called by its class, id or role, or null when no known word is among them. */
export function namePart(element: Element): string | null {
  const called = [element.getAttribute('class'), element.id, element.getAttribute('role')].join(' ');
  return patterns.find(([, pattern]) => pattern.test(called))?.[0] ?? null;
}
