import type { SentenceLanguage } from './sentence-language.ts';

const nothing: SentenceLanguage = { leading: '', either: '', numbering: '', starters: '' };

/** Armenian ends sentences with U+0589, in practice often typed as a colon. Source: Unicode 16, chapter 7.6. */
export const armenian: SentenceLanguage = { ...nothing, stops: ':' };

/** The Greek question mark looks like, and is typed as, a semicolon. Source: Unicode 16, chapter 7.2. */
export const greek: SentenceLanguage = {
  ...nothing,
  leading: 'κ κα κος κ.κ δρ καθ π.χ π._χ δηλ βλ πρβλ αγ',
  either: 'κ.λπ κλπ κ.ά κ._ά μ.χ π.μ μ.μ',
  numbering: 'αρ σελ τηλ τόμ κεφ',
  starters: 'ο η το οι τα ένας μια ένα και αλλά ή σε στο στη με για από αν όταν που τι πώς αυτό αυτός αυτή δεν',
  stops: ';',
};

/** Indonesian and Malay. Source: Ejaan Bahasa Indonesia yang Disempurnakan, chapter on abbreviations. */
export const indonesian: SentenceLanguage = {
  ...nothing,
  leading: 'tn ny nn sdr dr drs dra prof ir hj h kh bpk ibu jl jln gg kab kec kel prov st a.n d.a u.b u.p',
  either: 'dsb dll dst dkk s.d tgl jan feb mar apr jun jul agu ags sep sept okt nov des s.h s.e s.t m.m pt cv tbk',
  numbering: 'no hlm hal jil bab ps tel telp',
  starters: `
    ini itu dia ia mereka kami kita saya anda yang di ke dari pada dengan untuk dan atau tetapi namun jika bila ketika
    karena apa siapa bagaimana mengapa di ada tidak bukan para semua setiap sebuah seorang`,
};

/** Icelandic. Source: Ritreglur, the rules of the Icelandic Language Council, common entries. */
export const icelandic: SentenceLanguage = {
  ...nothing,
  leading: 'dr próf sr hr fr t.d t._d þ.e þ._e þ.e.a.s m.a m._a u.þ.b s.s sbr ca',
  either: 'o.s.frv o._s._frv o.fl o._fl f.kr f._kr e.kr e._kr kl jan feb mar apr jún júl ágú sept okt nóv des kr',
  numbering: 'nr bls gr tbl mynd s',
  starters: 'það þetta þessi hann hún þeir þær þau við ég þú og en eða í á með um frá til þegar ef sem hver hvað hvar',
  ordinals: 'before capitals',
  quotes: 'low and reversed',
};

/** Romanian. Source: DOOM 3, the list of abbreviations, common entries. */
export const romanian: SentenceLanguage = {
  ...nothing,
  leading: 'dl dna dnă dr prof ing conf sf str bd nr ex cf aprox incl max min d.e p.ex jud',
  either: 'etc ș.a ş.a ș.a.m.d î.hr d.hr î._hr d._hr ian feb mar apr mai iun iul aug sept oct nov dec lei',
  numbering: 'nr pag p vol fig art cap tab tel',
  starters: `
    un o acest această acești aceste el ea ei ele noi voi eu și dar sau în la pe cu de din pentru după când dacă unde
    care ce cum nu este sunt a au s-a`,
  quotes: 'low and reversed',
};

/** Malayalam and other Indic scripts put titles of one or two letters before a full stop. */
export const indic: SentenceLanguage = { ...nothing, leading: 'ശ്രീ ഡോ മി श्री डॉ प्रो पं', stops: '।॥' };
