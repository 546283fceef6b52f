import { useLayoutEffect, useRef } from 'preact/hooks';
import type { AudioFormat } from '@/utils/core/audio-file/audio-file.ts';
import type { SaveAudioFields, SaveAudioModel } from '@/utils/core/interface/save-audio-model.ts';
import type { Translate } from '@/utils/core/interface/translator.ts';
import { SelectField } from '../fields/SelectField.tsx';

interface SaveAudioProps {
  readonly model: SaveAudioModel;
  readonly translate: Translate;
  readonly onMake: () => void;
  readonly onGiveUp: () => void;
  readonly onVoice: (voiceId: string) => void;
  readonly onSpeed: (rate: number) => void;
  readonly onFormat: (format: AudioFormat) => void;
}

/** The page that makes an audio file. Nothing is made before its button is pressed. */
export function SaveAudio(props: SaveAudioProps) {
  const { model, translate } = props;
  const { stage, title, main, status, progress, notes, fields, file } = model;
  const link = useRef<HTMLAnchorElement>(null);
  const address = file?.address ?? null;
  // The file is what was waited for; who has gone elsewhere on the page meanwhile stays there.
  useLayoutEffect(() => {
    const focused = document.activeElement;
    const isWaiting = focused === document.body || focused?.getAttribute('data-action') === 'main';
    if (address !== null && isWaiting) link.current?.focus();
  }, [address]);
  return (
    <main data-status={stage}>
      <h1>{translate('save.title')}</h1>
      <p>{translate('save.intro')}</p>
      <p>{translate('save.intro.voices')}</p>
      {title === '' ? null : <h2>{title}</h2>}
      {fields === null ? null : <Fields {...props} fields={fields} />}
      {notes.map((note) => (
        <p key={note} class="note">
          {note}
        </p>
      ))}
      {progress === null ? null : (
        <p class="field">
          <progress aria-label={translate('save.making')} max={1} value={progress.fraction} />
          <span>{progress.text}</span>
        </p>
      )}
      <p role="status">{status}</p>
      {file === null ? null : (
        <>
          <p>
            <a ref={link} class="main file" data-action="save-file" href={file.address} download={file.name}>
              {file.label}
            </a>
          </p>
          {/* biome-ignore lint/a11y/useMediaCaption: its text is the page that it was made of. */}
          <audio controls src={file.address} aria-label={translate('save.hear')} />
        </>
      )}
      {main === null ? null : (
        <button
          type="button"
          class={main.action === 'make' ? 'main' : undefined}
          data-action="main"
          onClick={(event) => event.isTrusted && (main.action === 'make' ? props.onMake() : props.onGiveUp())}
        >
          {main.label}
        </button>
      )}
    </main>
  );
}

function Fields({
  fields,
  translate,
  onVoice,
  onSpeed,
  onFormat,
}: SaveAudioProps & { readonly fields: SaveAudioFields }) {
  return (
    <fieldset disabled={fields.state === 'fixed'}>
      <SelectField
        {...fields.voice}
        name="voice"
        label={translate('popup.voice')}
        explanation={translate('save.explain.voice')}
        onChoice={onVoice}
      />
      <SelectField
        {...fields.speed}
        name="speed"
        label={translate('save.speed')}
        explanation={translate('save.explain.speed')}
        onChoice={(speed) => onSpeed(Number(speed))}
      />
      <SelectField
        {...fields.format}
        name="format"
        label={translate('save.format')}
        explanation={translate('save.explain.format')}
        onChoice={onFormat}
      />
    </fieldset>
  );
}
