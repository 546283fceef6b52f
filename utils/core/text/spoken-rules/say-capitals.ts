import { findMatches, type NaturalRule } from './natural-rule.ts';
import { trait } from './traits.ts';

/** Mixed capitals that help the eye alone: the FDA's list of names and ISMP's additions, spoken as the ordinary word. */
const tallMan = `acetaZOLAMIDE acetoHEXAMIDE ALPRAZolam aMILoride amLODIPine ARIPiprazole AVINza azaCITIDine azaTHIOprine
  buPROPion busPIRone carBAMazepine CARBOplatin ceFAZolin cefTRIAXone chlordiazePOXIDE chlorproMAZINE chlorproPAMIDE
  CISplatin clomiPHENE clomiPRAMINE clonazePAM cloNIDine cloZAPine cycloSERINE cycloSPORINE DACTINomycin dexmedeTOMIDine
  diazePAM dilTIAZem dimenhyDRINATE diphenhydrAMINE DOBUTamine DOCEtaxel DOPamine DOXOrubicin DULoxetine ePHEDrine
  EPINEPHrine epiRUBicin eriBULin fentaNYL flavoxATE FLUoxetine fluPHENAZine fluvoxaMINE glipiZIDE glyBURIDE guaiFENesin
  guanFACINE HumaLOG HumuLIN hydrALAZINE HYDROcodone HYDROmorphone HYDROXYprogesterone hydrOXYzine IDArubicin infliximab
  ISOtretinoin ketAMINE KetoROLAC lamiVUDine lamoTRIgine levETIRAcetam levoFLOXacin LORazepam medroxyPROGESTERone
  metFORMIN methylPREDNISolone methylTESTOSTERone metroNIDAZOLE mitoMYcin mitoXANTRONE niCARdipine NIFEdipine NovoLIN
  NovoLOG OLANZapine OXcarbazepine oxyCODONE OxyCONTIN PACLitaxel PARoxetine PEMEtrexed penicillAMINE PENTobarbital
  PHENobarbital prednisoLONE predniSONE propylthiouracil PROzac QUEtiapine quiNIDine quiNINE raNITIdine rifAMPin rifAXIMin
  risperiDONE rOPINIRole romiDEPsin rOPIVAcaine SandIMMUNE SEROquel SINEquan sitaGLIPtin SOLU-CORTEF SOLU-MEDROL sulfADIAZINE
  sulfaSALAzine SUMAtriptan SUFentanil tiaGABine tiZANidine TOLAZamide TOLBUTamide topiramate traMADol traZODone
  TRENtal valACYclovir valGANciclovir vinBLAStine vinCRIStine ZOLMitriptan ZyPREXA zyrTEC`;

const ordinary: ReadonlyMap<string, string> = new Map(tallMan.split(/\s+/u).map((name) => [name, name.toLowerCase()]));

/** "buPROPion" → "bupropion": only for exact names of the list, never for a pattern ("mRNA", "HbA1c"). */
export const sayTallMan: NaturalRule = {
  id: 'tall man letters',
  source: 'R13',
  needs: [trait.capitals],
  compile() {
    return findMatches(
      /(?<![\p{L}\p{N}])\p{L}+(?:-\p{L}+)?(?![\p{L}\p{N}])/gu,
      (_, { 0: word }) => ordinary.get(word) ?? null,
    );
  },
};

/** "DO NOT TAKE" → "do not take": some engines spell capitals. Initialisms keep theirs. */
export const sayShouting: NaturalRule = {
  id: 'runs of capitals',
  source: 'R20',
  needs: [trait.capitals],
  compile({ initialisms, capitalWords, timeZones = '' }) {
    const letters = new Set([...initialisms.trim().split(/\s+/u), ...timeZones.split('|')]);
    const words = new Set(capitalWords.trim().split(/\s+/u));
    // "9 AM EST" is a time.
    const pattern =
      /(?<![\p{L}\p{N}])(?!(?<=\d\s?)[AP]M(?!\p{L}))\p{Lu}[\p{Lu}'’]*(?:[\s,]+\p{Lu}[\p{Lu}'’]*)+(?![\p{L}\p{N}])/gu;
    if (words.size < 2) return () => [];
    return findMatches(pattern, (_, { 0: run }) => {
      const parts = run.match(/[\p{Lu}'’]+/gu) ?? [];
      if (!parts.some((part) => words.has(part) && part.length > 1)) return null;
      return run.replace(/[\p{Lu}'’]+/gu, (part) => {
        // "DE L'IRM": what is cut short before letters is no part of them.
        const short = /^(?:[LDJMNSTC]|QU)['’]/u.exec(part)?.[0] ?? '';
        const rest = part.slice(short.length);
        if (short !== '' && letters.has(rest) && !words.has(rest)) return short.toLowerCase() + rest;
        const stays = part === 'I' || (letters.has(part) && !words.has(part));
        return stays || (part.length < 2 && part !== 'A') ? part : part.toLowerCase();
      });
    });
  },
};
