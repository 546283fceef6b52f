/** Whether the alternative texts of pictures are read; a reader's setting. */
export type Alternatives = 'read' | 'skip';

/** What the alternative text of a picture is worth to a listener. */
export type AlternativeWorth =
  /** It says what the picture shows. */
  | 'words'
  /** The picture stands for a character of the text: an emoji, "½", "≥", the number of a step. */
  | 'character'
  /** Blank, a file's name, an address, "image 3". */
  | 'nothing';

/** Words that say that there is a picture, and not what it shows. */
const empty = new Set(
  (
    'a an the of for alt text blank empty image images img picture pictures pic photo photos photograph graphic graphics ' +
    'icon icons logo banner spacer placeholder thumbnail thumb avatar untitled null undefined default decorative decoration ' +
    'screenshot screen shot illustration figure fig dummy loading lazy pixel arrow bullet line divider separator featured ' +
    'hero header background cover stock shutterstock istock istockphoto getty dsc dscn dscf dscn wp cropped scaled copy px ' +
    'jpg jpeg png gif svg webp ' +
    'imagen imágenes foto fotos fotografía icono bild bilder grafik symbol abbildung platzhalter photographie icône imagem ' +
    'ícone immagine immagini icona afbeelding plaatje obraz obrazek zdjęcie ikona'
  ).split(' '),
);

const fileName = /\.(?:jpe?g|png|gif|svg|webp|avif|bmp|tiff?|heic)(?:$|[?#\s])/iu;
const address = /^(?:www\.|data:|blob:|\/)\S*$|:\/\//iu;

/** Judges by the text alone. */
export function weighAlternative(text: string): AlternativeWorth {
  const line = text.trim();
  if (!/\p{L}/u.test(line)) return isCharacter(line) ? 'character' : 'nothing';
  if (fileName.test(line) || address.test(line) || isName(line)) return 'nothing';
  const words = line.toLowerCase().match(/\p{L}[\p{L}\p{M}]*|\p{N}+/gu) ?? [];
  return words.every((word) => empty.has(word) || /^\p{N}+$/u.test(word) || word === 'x') ? 'nothing' : 'words';
}

/** As cameras, libraries and web tools name files: "IMG_1234", "doctor-with-patient", "hero2024". "COVID-19" and "B12" are words. */
function isName(line: string): boolean {
  if (/\s/u.test(line)) return false;
  return /_/u.test(line) || /^[\p{Ll}\p{N}]+(?:-[\p{Ll}\p{N}]+){2,}$/u.test(line) || /\p{L}-?\p{N}{3}/u.test(line);
}

/** At most a few characters, as "10" or an emoji of several parts. Not the signs on buttons ("×", "+", "→"). */
function isCharacter(line: string): boolean {
  if (line === '' || line.length > 11 || /\s/u.test(line)) return false;
  if (/\p{Extended_Pictographic}|\p{RI}/u.test(line)) return true;
  return line.length <= 3 && /[\p{N}≤≥<>=≈±°%‰µ€£$]/u.test(line);
}
