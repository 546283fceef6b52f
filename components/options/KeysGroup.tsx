import type { Translate } from '@/utils/core/interface/translator.ts';
import { Group } from '../fields/Group.tsx';
import { Setting } from '../fields/Setting.tsx';
import { KeyList, type ShownKey } from '../help/KeyList.tsx';

interface KeysGroupProps {
  readonly shortcuts: readonly ShownKey[];
  readonly translate: Translate;
  readonly onShortcuts: () => void;
}

/** The keys that are set, and the way to the browser's page where they are changed. */
export function KeysGroup({ shortcuts, translate, onShortcuts }: KeysGroupProps) {
  return (
    <Group name="keys" title={translate('keys.title')}>
      <Setting
        name="keys"
        label={translate('keys.title')}
        explanation={translate('keys.explain')}
        synonyms={translate('find.keys')}
        parts={shortcuts.map(({ description }) => description)}
      >
        <KeyList shortcuts={shortcuts} translate={translate} />
        <button type="button" data-action="shortcuts" onClick={(event) => event.isTrusted && onShortcuts()}>
          {translate('keys.change')}
        </button>
      </Setting>
    </Group>
  );
}
