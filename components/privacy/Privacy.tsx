import type { PrivacyNotice } from '@/utils/core/privacy/privacy-notice.ts';

/** What Hark does with data, feature by feature. */
export function Privacy({ notice }: { readonly notice: PrivacyNotice }) {
  return (
    <main>
      <h1>{notice.title}</h1>
      <p>{notice.intro}</p>
      {notice.parts.map(({ feature, name, answers }) => (
        <section key={feature}>
          <h2>{name}</h2>
          <dl>
            {answers.map(({ question, answer }) => (
              <div key={question}>
                <dt>{question}</dt>
                <dd>{answer}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      {notice.more.map(({ heading, words }) => (
        <section key={heading}>
          <h2>{heading}</h2>
          <p>{words}</p>
        </section>
      ))}
    </main>
  );
}
