/** `root` is of another degree than two, which is said behind it; `from` and `to` are the bounds of a sum, `for` is what stands below "lim". */
const KEYS = [
  'fraction',
  'over',
  'fraction end',
  'power',
  'power end',
  'index',
  'index end',
  'square root',
  'root',
  'degree',
  'root end',
  'matrix',
  'row',
  'matrix end',
  'from',
  'to',
  'for',
] as const;

/** What a language says for the parts of a formula, and for the signs in it. Empty where it says nothing. */
export type FormulaWords = Readonly<Record<(typeof KEYS)[number], string>> & {
  /** By the sign that stands for all of its kind. */
  readonly signs: Readonly<Record<string, string>>;
};

const SIGNS = '− + ± = ≠ × ÷ ≤ ≥ ≈ ∑ ∏ ∫ ∞ ∈ ∝ ° ′ ¯ ^ ~ → ˙'.split(' ');

/** Written from knowledge of the languages, not yet held against the rules of MathCAT or of a screen reader. */
const byLanguage: ReadonlyMap<string, FormulaWords> = new Map([
  [
    'en',
    words(
      'fraction/over/end fraction/to the power/end power/sub/end sub/square root of/root of/degree/end root/matrix/row/end matrix/from/to/for',
      'minus/plus/plus or minus/equals/not equal to/times/divided by/less than or equal to/greater than or equal to/about/sum/product/integral/infinity/in/proportional to/degrees/prime/bar/hat/tilde/vector/dot',
    ),
  ],
  [
    'es',
    words(
      'fracción/sobre/fin de la fracción/elevado a/fin del exponente/subíndice/fin del subíndice/raíz cuadrada de/raíz de/grado/fin de la raíz/matriz/fila/fin de la matriz/desde/hasta/para',
      'menos/más/más o menos/igual a/distinto de/por/dividido entre/menor o igual que/mayor o igual que/aproximadamente/suma/producto/integral/infinito/en/proporcional a/grados/prima/barra/circunflejo/tilde/vector/punto',
    ),
  ],
  [
    'fr',
    words(
      'fraction/sur/fin de fraction/puissance/fin de puissance/indice/fin d’indice/racine carrée de/racine de/degré/fin de racine/matrice/ligne/fin de matrice/de/à/pour',
      'moins/plus/plus ou moins/égale/différent de/fois/divisé par/inférieur ou égal à/supérieur ou égal à/environ/somme/produit/intégrale/infini/dans/proportionnel à/degrés/prime/barre/chapeau/tilde/vecteur/point',
    ),
  ],
  [
    'de',
    words(
      'Bruch/durch/Ende des Bruchs/hoch/Ende des Exponenten/Index/Ende des Index/Quadratwurzel aus/Wurzel aus/Grad/Ende der Wurzel/Matrix/Zeile/Ende der Matrix/von/bis/für',
      'minus/plus/plus oder minus/ist gleich/ungleich/mal/geteilt durch/kleiner oder gleich/größer oder gleich/etwa/Summe/Produkt/Integral/unendlich/in/proportional zu/Grad/Strich/quer/Dach/Tilde/Vektor/Punkt',
    ),
  ],
  [
    'pt',
    words(
      'fração/sobre/fim da fração/elevado a/fim do expoente/índice/fim do índice/raiz quadrada de/raiz de/grau/fim da raiz/matriz/linha/fim da matriz/de/até/para',
      'menos/mais/mais ou menos/igual a/diferente de/vezes/dividido por/menor ou igual a/maior ou igual a/aproximadamente/soma/produto/integral/infinito/em/proporcional a/graus/linha/barra/circunflexo/til/vetor/ponto',
    ),
  ],
  [
    'it',
    words(
      'frazione/fratto/fine della frazione/elevato a/fine dell’esponente/pedice/fine del pedice/radice quadrata di/radice di/grado/fine della radice/matrice/riga/fine della matrice/da/a/per',
      'meno/più/più o meno/uguale a/diverso da/per/diviso/minore o uguale a/maggiore o uguale a/circa/somma/prodotto/integrale/infinito/in/proporzionale a/gradi/primo/barra/cappello/tilde/vettore/punto',
    ),
  ],
  [
    'nl',
    words(
      'breuk/gedeeld door/einde breuk/tot de macht/einde macht/index/einde index/wortel uit/wortel uit/graad/einde wortel/matrix/rij/einde matrix/van/tot/voor',
      'min/plus/plus of min/is gelijk aan/ongelijk aan/maal/gedeeld door/kleiner dan of gelijk aan/groter dan of gelijk aan/ongeveer/som/product/integraal/oneindig/in/evenredig met/graden/accent/streep/dakje/tilde/vector/punt',
    ),
  ],
  [
    'pl',
    words(
      'ułamek/przez/koniec ułamka/do potęgi/koniec potęgi/indeks/koniec indeksu/pierwiastek kwadratowy z/pierwiastek z/stopień/koniec pierwiastka/macierz/wiersz/koniec macierzy/od/do/dla',
      'minus/plus/plus minus/równa się/nie równa się/razy/podzielić przez/mniejsze lub równe/większe lub równe/około/suma/iloczyn/całka/nieskończoność/należy do/proporcjonalne do/stopni/prim/kreska/daszek/tylda/wektor/kropka',
    ),
  ],
]);

/** Signs that a voice of any language may know: better "1 / 2" than "1 2". */
const elsewhere = words('(|/|)|^|||√|√', '', '|');

/** The words for a BCP 47 tag; English where nothing is known, signs for a language without words. */
export function findFormulaWordsOf(lang: string | null): FormulaWords {
  return byLanguage.get(lang?.split(/[-_]/, 1)[0]?.toLowerCase() ?? 'en') ?? elsewhere;
}

/** In the order of the keys and of the signs. */
function words(parts: string, signs: string, between = '/'): FormulaWords {
  const said = parts.split(between);
  const signed = signs.split(between);
  return {
    ...(Object.fromEntries(KEYS.map((key, at) => [key, said[at] ?? ''])) as Record<(typeof KEYS)[number], string>),
    signs: Object.fromEntries(SIGNS.flatMap((sign, at) => (signed[at] ? [[sign, signed[at]]] : []))),
  };
}
