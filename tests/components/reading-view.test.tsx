import { act } from 'preact/test-utils';
import { describe, expect, test } from 'vitest';
import { ReadingView } from '@/components/reading-view/ReadingView.tsx';
import type { ReadingModel } from '@/utils/core/interface/reading-model.ts';
import type { ReadingViewModel } from '@/utils/core/interface/reading-view-model.ts';
import { parseSettings } from '@/utils/core/settings/settings.ts';
import { english } from '../fakes/english.ts';
import { press } from './happenings.ts';
import { findFaults, show } from './show.ts';

const IDLE: ReadingModel = {
  status: 'idle',
  active: false,
  statusText: 'Ready.',
  progressText: '',
  speedText: 'Speed 1',
  note: null,
  help: 'none',
};
const SPEAKING: ReadingModel = { ...IDLE, status: 'speaking', active: true, statusText: 'Reading aloud.' };
const FINISHED: ReadingModel = { ...IDLE, status: 'finished', statusText: 'That was all.' };

function showView(first: Partial<ReadingViewModel> = {}) {
  const asked: unknown[] = [];
  const ask =
    (what: string) =>
    (...values: unknown[]) =>
      void asked.push([what, ...values]);
  let model: ReadingViewModel = {
    page: 'shown',
    title: 'Walking',
    address: 'https://clinic.example/walking',
    reading: IDLE,
    speedBy: 'reader',
    look: parseSettings({}).look,
    place: 'tab',
    ...first,
  };
  const content = () => (
    <ReadingView
      model={model}
      translate={english}
      direction="ltr"
      onCommand={ask('command')}
      onSpeed={ask('speed')}
      onAgain={ask('again')}
      onLook={ask('look')}
      onResetLook={ask('reset look')}
      onPrint={ask('print')}
      onTab={ask('tab')}
      onSoundCheck={ask('sound check')}
    >
      <article />
    </ReadingView>
  );
  const shown = show(content());
  const change = (news: Partial<ReadingViewModel>) => {
    model = { ...model, ...news };
    shown.show(content());
  };
  const said = () => shown.announced('status').filter((words) => words !== '');
  return { ...shown, asked, change, said };
}

describe('the reading view', () => {
  test('A-SR3: announces nothing while Hark speaks, a page that has changed neither', () => {
    const { change, said, container } = showView();
    expect(said()).toEqual([]);
    change({ reading: SPEAKING });
    change({ page: 'changed' });
    expect(container.querySelector('.page-news p')?.textContent).toBe(
      'The page has changed. This is its text as it was.',
    );
    expect(said()).toEqual([]);
    change({ reading: FINISHED });
    expect(said()).toEqual(['The page has changed. This is its text as it was.', 'That was all.']);
  });

  test('A-4.1.3: says that it is at the end, and what went wrong in place of that', () => {
    const { change, said } = showView({ reading: SPEAKING });
    change({ reading: FINISHED });
    expect(said()).toEqual(['That was all.']);
    change({ reading: { ...FINISHED, status: 'blocked', note: 'The voice did not start.' } });
    expect(said()).toEqual(['The voice did not start.']);
  });

  test('A-SR3: keeps the size of the letters from a screen reader while Hark speaks', () => {
    const { button, change, container } = showView({ reading: SPEAKING });
    act(() => press(button('Look')));
    const size = () => container.querySelector('output')?.getAttribute('aria-live');
    expect(size()).toBe('off');
    change({ reading: FINISHED });
    expect(size()).toBe('polite');
  });

  test('has no fault that axe knows, with the look open', async () => {
    const { button, container } = showView({ page: 'left' });
    act(() => press(button('Look')));
    expect(await findFaults(container)).toEqual([]);
  });
});
