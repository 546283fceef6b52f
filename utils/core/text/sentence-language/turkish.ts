import type { SentenceLanguage } from './sentence-language.ts';

/** Turkish and Azerbaijani. Source: Türk Dil Kurumu, Kısaltmalar Dizini, common entries. */
export const turkish: SentenceLanguage = {
  leading: 'dr prof doç yrd öğr gör av sn bay bayan org alb yzb hz örn ör bkz krş yak mim müh st m.ö m.s m._ö m._s',
  either: 'vb vs vd v.b v.s v.d ltd şti a.ş tic san cad sok mah apt jr oca şub mar nis may haz tem ağu eyl eki kas ara',
  numbering: 'no nu s ss sf c cilt şek tab bl md tel',
  starters: `
    bu şu o bunlar onlar biz siz ben sen ve ama fakat ancak veya ya da de bir her bazı birçok çünkü eğer ise ne nasıl
    neden nerede kim hangi sonra önce daha çok için ile gibi`,
  ordinals: 'before capitals',
};
