import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { checkPage } from '@/utils/app/check-page.ts';
import { readSettingsOfSite } from '@/utils/app/settings-of-site.ts';
import { wordingOf } from '@/utils/app/wording-of.ts';
import { drawNumbers } from '@/utils/dom/page-check/draw-numbers.ts';
import { detectLanguage } from '@/utils/platform/detect-language.ts';
import { createSettingsStore } from '@/utils/platform/settings-store.ts';

// Put into a page when somebody asks to have it checked; what it returns is the report.
export default defineUnlistedScript(async () => {
  const { settings } = await readSettingsOfSite(createSettingsStore(), location.origin);
  const { report, places } = await checkPage(document, {
    wording: wordingOf(settings),
    closedSections: settings.closedSections,
    detect: detectLanguage,
    readerLang: navigator.language,
  });
  drawNumbers(document, places);
  return report;
});
