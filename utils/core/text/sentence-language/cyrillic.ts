import type { SentenceLanguage } from './sentence-language.ts';

/**
 * Russian, Ukrainian, Belarusian, Bulgarian, Kazakh.
 * Common abbreviations, written from knowledge of the languages and measured on running text. Not yet
 * held against CLDR's suppressions for `ru`, GOST R 7.0.12 and DSTU 3582.
 */
export const cyrillic: SentenceLanguage = {
  leading: `
    гр гос проф доц акад д-р инж им ул пр просп пл пер наб д кв стр св т.е т._е т.к т._к т.н т._н напр ср см
    о-в оз с пос обл р-н м чл журн наук зам зав ген полк кап рис ок прибл макс мин букв лат англ нем
    вул буд кім смт бул бульв тобто дир`,
  either: `
    и_т.д и_т._д т.д т._д и_т.п и_т._п т.п т._п и_др др и_пр пр т.б т._б  ст в вв в._в
    тыс млн млрд руб коп р кг г см мм км кб мб гб мин сек час год хв грн у._о у.о ін та_ін тощо янв фев мар апр авг сент
    окт нояб дек`,
  closing: 'г гг н.э н._э',
  numbering: '№ с стр т тт ч гл рис табл п пп ст тел разд кн вып ред р',
  starters: `
    в во на с со к ко от до по о об у из за для при через после перед и а но или да не он она оно они мы я ты вы это
    этот эта эти тот та те что как где когда если кто почему который его её их был была было были есть також він вона
    воно вони ми це цей ця ці та але або не як де коли якщо хто чому її їх є`,
};
