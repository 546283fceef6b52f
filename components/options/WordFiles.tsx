import type { Translate } from '@/utils/core/interface/translator.ts';
import type { Lexicon } from '@/utils/core/lexicon/lexicon.ts';
import { writePlainLines } from '@/utils/core/lexicon/plain-lines.ts';
import { listLanguages, writePls } from '@/utils/core/lexicon/write-pls.ts';
import { FileField } from '../fields/FileField.tsx';
import { FileLink } from '../fields/FileLink.tsx';

interface WordFilesProps {
  readonly lexicon: Lexicon;
  readonly translate: Translate;
  readonly nameLanguage: (tag: string | null) => string;
  readonly onFile: (file: File) => void;
}

/** The way in and out for files of words. Nothing is sent: a link holds its file itself. */
export function WordFiles({ lexicon, translate, nameLanguage, onFile }: WordFilesProps) {
  return (
    <>
      <FileField
        name="word-file"
        label={translate('words.import')}
        explanation={translate('words.import.explain')}
        accept=".pls,.xml,.txt,application/pls+xml,text/plain"
        onFile={onFile}
      />
      {lexicon.entries.length > 0 && (
        <FileLink name="words.txt" type="text/plain" content={writePlainLines(lexicon.entries)}>
          {translate('words.export.lines')}
        </FileLink>
      )}
      {listLanguages(lexicon).map((tag) => (
        <FileLink key={tag} name={`words-${tag}.pls`} type="application/pls+xml" content={writePls(lexicon, tag)}>
          {translate('words.export.pls', { language: nameLanguage(tag === 'und' ? null : tag) })}
        </FileLink>
      ))}
    </>
  );
}
