import type { Translate } from '../interface/translator.ts';

/**
 * What Hark does with data, feature by feature, with the permissions of the manifest that each needs. A test holds
 * them against the built manifests: a permission without a feature has no business there.
 */
export const PRIVACY_FEATURES = [
  { feature: 'listen', permissions: ['activeTab', 'scripting', 'contextMenus', 'offscreen'] },
  { feature: 'view', permissions: ['activeTab', 'scripting', 'sidePanel'] },
  { feature: 'button', permissions: ['scripting', '*://*/*'] },
  { feature: 'voice', permissions: ['offscreen'] },
  { feature: 'language', permissions: [] },
  { feature: 'audio', permissions: ['activeTab', 'scripting'] },
  { feature: 'settings', permissions: ['storage'] },
  { feature: 'tempo', permissions: ['offscreen', 'storage'] },
  { feature: 'sitewords', permissions: ['activeTab', 'scripting', 'storage'] },
  { feature: 'leaveout', permissions: ['storage'] },
  { feature: 'media', permissions: ['offscreen'] },
  { feature: 'check', permissions: [] },
  { feature: 'pagecheck', permissions: ['activeTab', 'scripting', 'contextMenus'] },
  { feature: 'handout', permissions: [] },
] as const;

type Feature = (typeof PRIVACY_FEATURES)[number]['feature'];

/** What becomes of the data of one feature, in words. */
export interface PrivacyPart {
  readonly feature: Feature;
  readonly name: string;
  readonly answers: readonly { readonly question: string; readonly answer: string }[];
}

export interface PrivacyNotice {
  readonly title: string;
  readonly intro: string;
  readonly parts: readonly PrivacyPart[];
  /** Headings with a paragraph each. */
  readonly more: readonly { readonly heading: string; readonly words: string }[];
}

/** The notice as Hark's own page shows it and PRIVACY.md has it. */
export function writePrivacyNotice(translate: Translate): PrivacyNotice {
  return {
    title: translate('privacy.title'),
    intro: translate('privacy.intro'),
    parts: PRIVACY_FEATURES.map(({ feature }) => ({
      feature,
      name: translate(`privacy.${feature}`),
      answers: [
        { question: translate('privacy.reads'), answer: translate(`reads.${feature}`) },
        { question: translate('privacy.stays'), answer: translate(`stays.${feature}`) },
        { question: translate('privacy.until'), answer: translate(`until.${feature}`) },
      ],
    })),
    more: [
      { heading: translate('privacy.never'), words: translate('privacy.never.words') },
      { heading: translate('privacy.asks'), words: translate('privacy.asks.words') },
    ],
  };
}
