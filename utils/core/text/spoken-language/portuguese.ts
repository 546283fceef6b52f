import { sayPortugueseFraction, sayPortuguesePart } from './portuguese-numbers.ts';
import { portugueseUnits } from './portuguese-units.ts';
import type { ClockTime, SpokenLanguage } from './spoken-language.ts';

const um = ['um'];
const uma = ['uma', 'duas'];

/**
 * Portuguese of Brazil and of Portugal: both write the decimal comma (CLDR 46). Rules by 4.4 of the project's research
 * on clinical text; a full stop before one or two digits is said, as a voice for Portuguese leaves it out.
 */
export const portuguese: SpokenLanguage = {
  tag: 'pt',
  numbers: { decimal: ',', groups: '.', region: 'known' },
  words: {
    to: 'a',
    per: 'por',
    over: 'sobre',
    slash: 'barra',
    dash: 'hífen',
    point: 'ponto',
    comma: 'vírgula',
    minus: 'menos',
    plus: 'mais',
    plusMinus: 'mais ou menos',
    times: 'vezes',
    dividedBy: 'dividido por',
    equals: 'é igual a',
    about: 'aproximadamente',
    atMost: 'menor ou igual a',
    atLeast: 'maior ou igual a',
    notEqual: 'diferente de',
    perThousand: 'por mil',
    degrees: 'graus',
    power: 'elevado a',
    squared: 'ao quadrado',
    cubed: 'ao cubo',
    note: 'nota',
    number: 'número',
    section: 'parágrafo',
    at: 'arroba',
    dot: 'ponto',
    rightArrow: 'seta para a direita',
    leftArrow: 'seta para a esquerda',
    upArrow: 'seta para cima',
    downArrow: 'seta para baixo',
    square: 'quadrado',
  },
  ...portugueseUnits,
  currencies: [
    { sign: 'R$', one: 'real', many: 'reais', cent: { one: 'centavo', many: 'centavos', counts: um }, counts: um },
    { sign: 'US$', one: 'dólar', many: 'dólares', cent: { one: 'centavo', many: 'centavos', counts: um }, counts: um },
    { sign: '$', one: 'dólar', many: 'dólares', cent: { one: 'centavo', many: 'centavos', counts: um }, counts: um },
    { sign: '€', one: 'euro', many: 'euros', cent: { one: 'centavo', many: 'centavos', counts: um }, counts: um },
    { sign: '£', one: 'libra', many: 'libras', cent: { one: 'pêni', many: 'pence', counts: um }, counts: uma },
    { sign: '¥', one: 'iene', many: 'ienes', counts: um },
    { sign: '₩', one: 'won', many: 'wons', counts: um },
    { sign: '₹', one: 'rupia', many: 'rupias', counts: uma },
  ],
  magnitudes: {
    mil: 'mil',
    milhão: 'milhão',
    milhões: 'milhões',
    bilhão: 'bilhão',
    bilhões: 'bilhões',
    biliões: 'biliões',
  },
  ofCurrency: 'de',
  andCents: 'e',
  months: [
    { name: 'janeiro', short: ['jan'] },
    { name: 'fevereiro', short: ['fev'] },
    { name: 'março', short: ['mar'] },
    { name: 'abril', short: ['abr'] },
    { name: 'maio', short: ['mai'] },
    { name: 'junho', short: ['jun'] },
    { name: 'julho', short: ['jul'] },
    { name: 'agosto', short: ['ago'] },
    { name: 'setembro', short: ['set'] },
    { name: 'outubro', short: ['out'] },
    { name: 'novembro', short: ['nov'] },
    // "Dez" is ten.
    { name: 'dezembro', short: [] },
  ],
  weekdays: {
    seg: 'segunda-feira',
    ter: 'terça-feira',
    qua: 'quarta-feira',
    qui: 'quinta-feira',
    sex: 'sexta-feira',
    sáb: 'sábado',
    sab: 'sábado',
    dom: 'domingo',
  },
  sayFraction: sayPortugueseFraction,
  sayPart: sayPortuguesePart,
  andFraction: 'e',
  fractionOf: 'de',
  romanContexts:
    'tipo|fase|etapa|estágio|estádio|grau|classe|fator|factor|nível|grupo|capítulo|título|tabela|anexo|apêndice|bipolar|categoria|seção|secção|artigo|volume|tomo|parte|eixo|lista|quadro|século',
  abbreviations: [
    ['[Pp]\\.\\s?ex\\.,?', 'por exemplo'],
    ['EUA(?![\\p{L}\\p{N}])', 'Estados Unidos'],
    ['[Aa]prox\\.', 'aproximadamente'],
    ['vs\\.?(?![\\p{L}\\p{N}])', 'versus'],
    ['[Mm]áx\\.(?!\\p{L})', 'máximo'],
    ['[Mm]ín\\.(?!\\p{L})', 'mínimo'],
    ['[Tt]el\\.(?!\\p{L})', 'telefone'],
    ['[Pp]ágs\\.(?=\\s?\\d)', 'páginas'],
    ['[Pp]ág\\.(?=\\s?\\d)', 'página'],
    ['[Dd]ra\\.(?!\\p{L})', 'doutora'],
    ['[Dd]r\\.(?!\\p{L})', 'doutor'],
    ['[Ss]ra\\.(?!\\p{L})', 'senhora'],
    ['[Ss]r\\.(?!\\p{L})', 'senhor'],
  ],
  shortWords: `q Q vs aprox Aprox máx Máx mín Mín tel Tel pág págs Pág Págs Dr dr Dra dra Sr sr Sra sra EUA p P bid po hs od qhs
    qid tid qod prn qd qam qpm QHS QID TID QOD PRN QD BID PO HS OD QAM QPM`,
  // What voices take for a word or for a roman number. Names said as words (SUS, SAMU, UPA, ONU) are not in it, nor those that are common words in a line of capitals.
  initialisms: `
    AA ADN AHA AI AIT ARN AVC BID CC CD CI CIV CV DC DM DNA DST ECG EEG FAQ HIV HS IAM IM IMC INR IO IST ITU IU IV IVE
    MD MI MM MS OD OE OMS ONG OTC PA PO QD RNA SC TDAH TEPT TID UBS UE UI UTI UV VHB VHC VIH VIP VO`,
  letterWords: '',
  counting:
    'zero um dois três quatro cinco seis sete oito nove dez onze doze treze quatorze quinze dezesseis dezessete dezoito dezenove vinte'.split(
      ' ',
    ),
  callWords: 'ligue para o|ligue para|ligue|ligar para o|ligar para|disque|número|telefone|tel|chame o|chame',
  shortNumbers: '988|911|741741',
  calledNumbers: '100|112|136|180|188|190|191|192|193|194|808',
  codeShapes: '[29]\\d{8}|[1-9]\\d9\\d{8}|0\\d{4,}',
  yearWords: '',
  dayThenMonth: { article: '', of: 'de ' },
  ofYear: 'de',
  monthOrder: 'day-first',
  numericDates: 'day-first',
  ordinals: { endings: '\\.[ºª]', say: (value, ending) => `${value}${ending}` },
  numberSigns: 'n\\.[º°]|n[º°]|N\\.[º°]|N[º°]|núm\\.|Núm\\.|№',
  timesBefore: 'ao dia|por dia|à semana|por semana|ao mês|diárias?|cada',
  beforeRange: 'cada|entre|de|desde|durante|por|idade|idades|páginas?|págs?\\.|aproximadamente|q',
  phoneShapes: [
    '\\(\\d{2}\\)\\s?9?\\d{4}-\\d{4}',
    '\\d{2}\\s9?\\d{4}-\\d{4}',
    '9\\d{4}-\\d{4}',
    '[29]\\d{2} \\d{3} \\d{3}(?!\\s?(?:de |pessoas|euros|reais))',
    '0[38]00[ -]\\d{3}[ -]\\d{4}',
    '808 \\d{2} \\d{2} \\d{2}',
  ],
  hourSigns: 'horas?|hs|h',
  capitalWords: `
    A ANTES AO AOS AS ATENÇÃO AVISO BEBA CADA COM CONSULTE CUIDADO DA DE DEPOIS DEVE DO DOSE E É EM EMERGÊNCIA ESTA ESTE EVITE
    GRÁVIDAS IMPORTANTE LIGUE MANTENHA MAIS MÉDICO MEDICAMENTO MENOS NA NÃO NEM NO NOITE NUNCA O OS OU PARA PARE PERIGO POR
    QUANDO QUE SE SEM SEMPRE SEU SOB SUA TOMAR TOME UM UMA URGÊNCIA USAR USE VOCÊ`,
  sayTime: sayPortugueseTime,
  sayDay: (day) => (day === 1 ? 'primeiro' : null),
};

/** "14 horas e 30", "uma hora", "3 da tarde". */
function sayPortugueseTime({ hours, minutes, half }: ClockTime): string | null {
  const hour = hours === 1 ? 'uma' : hours === 2 ? 'duas' : `${hours}`;
  const tail = minutes === 0 ? '' : ` e ${minutes}`;
  if (half === null) return `${hour} ${hours === 1 ? 'hora' : 'horas'}${tail}`;
  if (hours < 1 || hours > 12) return null;
  if (half === 'am') return `${hour}${tail} ${hours === 12 ? 'da noite' : 'da manhã'}`;
  return `${hour}${tail} ${hours === 12 || hours < 7 ? 'da tarde' : 'da noite'}`;
}
