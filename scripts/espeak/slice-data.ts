import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A file of eSpeak NG's data, and where it stands in the package's one data file. */
interface DataFile {
  readonly path: string;
  readonly start: number;
  readonly end: number;
}

/** A voice of eSpeak NG, as its `lang` file tells. */
export interface EspeakVoice {
  /** What `set_voice` takes: the file's path below `lang`, `gmw/en-US`. */
  readonly file: string;
  readonly name: string;
  /** The tag it is best for. */
  readonly tag: string;
  /** Name of its dictionary file, without `_dict`. */
  readonly dictionary: string;
}

/** What the extension carries of eSpeak NG: a core that every voice needs, and a dictionary for each language that is offered. */
export interface EspeakParts {
  /** The package's script, with the list of its data file replaced by the core's. */
  readonly script: string;
  readonly core: Buffer;
  readonly dictionaries: ReadonlyMap<string, Buffer>;
  readonly voices: readonly EspeakVoice[];
  /** Of the npm package. */
  readonly version: string;
  readonly licence: string;
}

/**
 * Not offered. They cannot read the script that their language is written in and say "Chinese letter" for each sign
 * (Japanese but for kana, Hakka, Shan), or are meant for a romanised text that nobody publishes.
 */
const UNABLE = new Set(['jpx/ja', 'sit/hak', 'tai/shn', 'sit/cmn-Latn-pinyin', 'sit/yue-Latn-jyutping', 'ira/fa-Latn']);

const DATA = '/usr/share/espeak-ng-data/';
/** The only variants of a voice that Hark offers. */
const VARIANTS = ['f2', 'm4'];

/** Cuts the package's data by the offsets that its script lists. Throws if the script is not as expected. */
export function sliceEspeak(): EspeakParts {
  const folder = join(fileURLToPath(import.meta.resolve('@echogarden/espeak-ng-emscripten')), '..');
  const script = readFileSync(join(folder, 'espeak-ng.js'), 'utf8');
  const data = readFileSync(join(folder, 'espeak-ng.data'));
  const { list, files } = readList(script, data.length);
  const cut = ({ start, end }: DataFile) => data.subarray(start, end);
  const dictionaries = new Map(
    files.flatMap((file) => {
      const name = new RegExp(`^${DATA}(\\w+)_dict$`).exec(file.path)?.[1];
      return name === undefined ? [] : [[name, cut(file)] as const];
    }),
  );
  const voices = listVoices(files, cut, dictionaries);
  const coreFiles = files.filter(({ path }) => !path.endsWith('_dict') && isVariantOffered(path));
  let at = 0;
  const placed = coreFiles.map((file) => {
    const start = at;
    at += file.end - file.start;
    return `{filename:"${file.path}",start:${start},end:${at}}`;
  });
  return {
    script: script.replace(list, `{files:[${placed.join(',')}],remote_package_size:${at}}`),
    core: Buffer.concat(coreFiles.map(cut)),
    dictionaries: new Map([...dictionaries].filter(([name]) => voices.some(({ dictionary }) => dictionary === name))),
    voices,
    version: JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version,
    licence: readFileSync(join(folder, 'COPYING'), 'utf8'),
  };
}

function isVariantOffered(path: string): boolean {
  const variant = path.split(`${DATA}voices/`)[1];
  return variant === undefined || VARIANTS.some((name) => variant === `!v/${name}`);
}

/** Of the invented languages only Esperanto has readers. */
function isOffered(file: string): boolean {
  return !UNABLE.has(file) && (!file.startsWith('art/') || file === 'art/eo');
}

function readList(script: string, size: number): { list: string; files: readonly DataFile[] } {
  const list = /\{files:\[\{filename:.*?\],remote_package_size:(\d+)\}/s.exec(script);
  if (list === null || Number(list[1]) !== size) throw new Error('espeak-ng.js does not list its data as expected');
  const files = [...list[0].matchAll(/\{filename:"([^"]+)",start:(\d+),end:(\d+)\}/g)].map(
    ([, path = '', start, end]) => ({ path, start: Number(start), end: Number(end) }),
  );
  if (files.at(-1)?.end !== size || files.some(({ start }, index) => start !== (files[index - 1]?.end ?? 0)))
    throw new Error('espeak-ng.js lists its data with gaps');
  return { list: list[0], files };
}

function listVoices(
  files: readonly DataFile[],
  cut: (file: DataFile) => Buffer,
  dictionaries: ReadonlyMap<string, Buffer>,
): readonly EspeakVoice[] {
  return files
    .filter(({ path }) => path.startsWith(`${DATA}lang/`))
    .map((file) => {
      const text = cut(file).toString('utf8');
      const field = (name: string) => new RegExp(`^${name}[ \\t]+(.*?)\\s*$`, 'm').exec(text)?.[1];
      const tag = field('language')?.split(/\s+/)[0];
      const name = field('name');
      if (tag === undefined || name === undefined) throw new Error(`${file.path} names no language`);
      const dictionary = field('dictionary')?.split(/\s+/)[0] ?? tag.split('-')[0] ?? tag;
      return { file: file.path.slice(`${DATA}lang/`.length), name, tag, dictionary };
    })
    .filter(({ file, dictionary }) => isOffered(file) && dictionaries.has(dictionary));
}
