import { render } from 'preact';
import { ReadingView } from '@/components/reading-view/ReadingView.tsx';
import messages from '@/locales/en.json?messages=view,look,theme,font,focus,width,space,player,status,note,problem,how';
import { createReadingText } from '@/utils/app/reading-text.ts';
import { openReadingView } from '@/utils/app/reading-view.ts';
import { createTranslator } from '@/utils/core/interface/translator.ts';
import { voiceHelpFor } from '@/utils/core/speech/speech-system.ts';
import { readShownTab } from '@/utils/platform/reading-view-page.ts';
import { createSettingsStore } from '@/utils/platform/settings-store.ts';
import { speechPlatform } from '@/utils/platform/speech-platform.ts';

const translate = createTranslator('en', messages);
const app = document.getElementById('app');
const tabId = readShownTab(location.search);

if (app !== null && tabId !== null) void open(app, tabId);

async function open(app: HTMLElement, tabId: number): Promise<void> {
  // Written by hand, a node at a time: an article may be a book.
  const article = document.createElement('article');
  article.setAttribute('aria-label', translate('view.text'));
  const curtain = document.createElement('div');
  curtain.className = 'curtain';
  curtain.setAttribute('aria-hidden', 'true');
  document.body.append(curtain);
  const place = (slot: HTMLElement | null) => slot?.append(article);

  const text = createReadingText({
    root: article,
    curtain,
    controlsHeight() {
      const controls = app.querySelector('.controls');
      const isOver = controls !== null && getComputedStyle(controls).position === 'sticky';
      return isOver ? controls.getBoundingClientRect().height : 0;
    },
    words: {
      lang: 'en',
      table: translate('view.table'),
      picture: translate('view.picture'),
      closedSection: translate('view.closed-section'),
      passedList: translate('view.passed-list'),
    },
    onBegin: (at) => control.begin(at),
    signal: new AbortController().signal,
  });
  const control = await openReadingView({
    tabId,
    text,
    store: createSettingsStore(),
    translate,
    locale: 'en',
    system: voiceHelpFor(speechPlatform),
    onModel(model) {
      document.title =
        model.title === '' ? translate('view.title') : translate('view.title.of', { title: model.title });
      render(
        <ReadingView
          model={model}
          translate={translate}
          direction="ltr"
          onCommand={(command) => control.command(command)}
          onSpeed={(command) => void control.speed(command)}
          onAgain={() => void control.again()}
          onLook={(change) => void control.look(change)}
          onResetLook={() => void control.resetLook()}
          onPrint={() => window.print()}
          onTab={() => void control.openTab()}
          onSoundCheck={() => void control.soundCheck()}
        >
          <div ref={place} />
        </ReadingView>,
        app,
      );
    },
  });
}
