import type { Ref } from 'preact';
import { joinList } from '@/utils/core/interface/join-list.ts';
import { namePlace, sayPlace } from '@/utils/core/interface/setting-words.ts';
import type { Translate } from '@/utils/core/interface/translator.ts';
import { writePlace } from '@/utils/core/settings/setting-place.ts';
import type { Settings } from '@/utils/core/settings/settings.ts';
import { type FileStep, isRisk } from './file-step.ts';

interface FileChangesProps {
  readonly step: Extract<FileStep, { readonly at: 'look' }>;
  readonly settings: Settings;
  readonly translate: Translate;
  readonly nameLanguage: (tag: string) => string;
  readonly locale: string;
  /** Takes the focus when a file has been read. */
  readonly heading: Ref<HTMLHeadingElement>;
  readonly onWanted: (wanted: ReadonlySet<string>) => void;
  readonly onTake: () => void;
  readonly onCancel: () => void;
}

/** What a file would change, item by item, before it does. */
export function FileChanges(props: FileChangesProps) {
  const { step, settings, translate, nameLanguage, locale, heading, onWanted, onTake, onCancel } = props;
  const { read, wanted, held } = step;
  const words = { translate, nameLanguage, locale };
  const list = (names: readonly string[]) => joinList(names, locale);
  const toggle = (place: string) => {
    const next = new Set(wanted);
    if (!next.delete(place)) next.add(place);
    onWanted(next);
  };
  return (
    <div class="note">
      <h3 tabIndex={-1} ref={heading}>
        {translate('file.look', { count: read.changes.length })}
      </h3>
      <ul class="choices">
        {read.changes.map((place) => {
          const id = writePlace(place);
          return (
            <li key={id}>
              <label class="check">
                <input
                  type="checkbox"
                  name={`take-${id}`}
                  checked={wanted.has(id)}
                  onChange={(event) => event.isTrusted && toggle(id)}
                />
                <span>
                  {translate('file.change', {
                    name: namePlace(place, words),
                    after: sayPlace(place, read.after, words),
                    before: sayPlace(place, settings, words),
                  })}
                  {isRisk(place, read.after) && ` ${translate('file.risk')}`}
                </span>
              </label>
            </li>
          );
        })}
      </ul>
      {held.length > 0 && (
        <p>{translate('file.held', { names: list(held.map((place) => namePlace(place, words))) })}</p>
      )}
      {read.unused.length > 0 && <p>{translate('file.unused', { names: list(read.unused) })}</p>}
      <div class="row">
        {read.changes.length > 0 && (
          <button
            type="button"
            class="main"
            data-action="take-file"
            disabled={wanted.size === 0}
            onClick={(event) => event.isTrusted && onTake()}
          >
            {translate('file.take')}
          </button>
        )}
        <button type="button" data-action="leave-file" onClick={(event) => event.isTrusted && onCancel()}>
          {translate('file.leave')}
        </button>
      </div>
    </div>
  );
}
