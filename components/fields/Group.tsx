import type { ComponentChildren } from 'preact';

interface GroupProps {
  /** Root of the heading's id: one group of a name in a page. */
  readonly name: string;
  readonly title: string;
  readonly children: ComponentChildren;
}

/** Choices that belong together, below a heading. While none of them is what the reader looks for it is hidden. */
export function Group({ name, title, children }: GroupProps) {
  const headingId = `group-${name}`;
  return (
    <section class="group" aria-labelledby={headingId}>
      <h2 id={headingId}>{title}</h2>
      {children}
    </section>
  );
}
