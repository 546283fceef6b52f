import { useEffect, useState } from 'preact/hooks';

interface FileLinkProps {
  readonly name: string;
  readonly type: string;
  readonly content: string;
  readonly children: string;
}

/** A link that holds its file itself: nothing is sent, and no permission is needed. */
export function FileLink({ name, type, content, children }: FileLinkProps) {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [content, type]);
  return (
    <p>
      <a class="file" href={address ?? '#'} download={name}>
        {children}
      </a>
    </p>
  );
}
