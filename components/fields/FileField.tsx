import { describedBy, Setting, type SettingWords } from './Setting.tsx';

interface FileFieldProps extends SettingWords {
  /** What the browser's window for files shows first. */
  readonly accept: string;
  readonly onFile: (file: File) => void;
}

/** A file to choose. The same one can be chosen again once it is mended. */
export function FileField({ accept, onFile, ...words }: FileFieldProps) {
  return (
    <Setting {...words}>
      <label class="field">
        <span>{words.label}</span>
        <input
          type="file"
          name={words.name}
          accept={accept}
          aria-describedby={describedBy(words)}
          disabled={words.lock !== undefined}
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            if (event.isTrusted && file) onFile(file);
            event.currentTarget.value = '';
          }}
        />
      </label>
    </Setting>
  );
}
