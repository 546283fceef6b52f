const relatedHeading =
  /^\P{L}*(?:related|more (?:stories|articles|posts|news|from)|you (?:may|might) (?:also )?(?:like|enjoy|be interested)|recommended|read (?:next|also)|ähnliche|weitere (?:artikel|beiträge|themen)|das könnte|auch interessant|à lire aussi|articles? (?:liés|similaires)|(?:artículos|entradas|artigos|posts) relacionad|te puede|você pode|também|leia|potrebbe|leggi anche|zobacz|podobne|polecane|читайте)/iu;
const longestHeading = 60;
const headingTags = new Set('h2 h3 h4 h5 h6'.split(' '));

/**
 * Finds the articles within an article that stand below a heading like "You may also like", and that
 * heading: teasers of other articles. The articles of a list or a thread have no such heading.
 * Each element is asked after the one before it, in the order of the page.
 */
export function createTeaserTest(): (element: Element) => boolean {
  const teasers = new Set<Element>();
  return (element) => {
    const isTeaser = isTeaserHeading(element) || (isInnerArticle(element) && follows(element, teasers));
    if (isTeaser) teasers.add(element);
    return isTeaser;
  };
}

function isTeaserHeading(element: Element): boolean {
  const next = element.nextElementSibling;
  if (!headingTags.has(element.localName) || !next || !isInnerArticle(next)) return false;
  const text = element.textContent ?? '';
  return text.length <= longestHeading && relatedHeading.test(text.trim());
}

function isInnerArticle(element: Element): boolean {
  return element.localName === 'article' && element.parentElement?.closest('article') != null;
}

function follows(element: Element, teasers: ReadonlySet<Element>): boolean {
  const before = element.previousElementSibling;
  return before !== null && teasers.has(before);
}
