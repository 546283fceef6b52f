/**
 * The words of what stands on a page beside its article, in the languages of many readers: labels
 * whose whole line they are, prompts and notes that they begin. From knowledge and from what 504
 * labelled pages call unwanted.
 */

const around = (words: readonly string[]) => new RegExp(`^[^\\p{L}]*(?:${words.join('|')})[^\\p{L}]*$`, 'iu');
const begin = (words: readonly string[]) => new RegExp(`^[^\\p{L}]*(?:${words.join('|')})`, 'iu');

/** An advert, or a control to hand the page on, to rate it or to leave it. */
export const controlLabel = around([
  'anzeigen?|werbung|advertisements?|advertorial|sponsored(?: content| post)?|reklama|publicité|publicidade?|pubblicità|advertentie|annonce|реклама',
  '(?:seite|artikel|beitrag|diesen (?:artikel|beitrag)) (?:teilen|drucken|empfehlen|weiterempfehlen|merken|bewerten|kommentieren)',
  'teilen(?: (?:auf|via) .{1,20})?|teilen sie (?:dies(?:en (?:artikel|beitrag))?|die seite)(?: mit)?|jetzt teilen|weitersagen|drucken',
  'share(?: this(?: (?:page|article|post|story))?)?(?: (?:on|via) .{1,20})?|tweet(?: this)?|pin it|print(?: (?:this )?(?:page|article))|e-?mail this(?: article| page)?',
  'partager(?: (?:cet article|sur .{1,20}|la page))?|compartir(?: (?:en|por) \\p{L}{1,12}| esta noticia| este artículo)?|compárte(?:lo|la)|compartilh(?:ar|e)(?: no \\p{L}{1,12}| este artigo)?',
  'condividi(?: su \\p{L}{1,12}| questo articolo)?|udostępnij(?: na \\p{L}{1,12})?|delen(?: via .{1,20})?|deel dit (?:artikel|bericht)',
  'gefällt mir(?: wird geladen)?|like this',
]);

/** Leads to where a reader came from. As a link: "Back to work" is a heading. */
export const backLabel = around([
  'zurück(?: zu[rm] .{1,20})?|nach oben|back(?: to .{1,20})?|retour(?: (?:à|en|au|aux) .{1,20})?|volver(?: a .{1,20})?|voltar(?: a[o]? .{1,20})?|torna (?:su|indietro|a.{1,20})|powrót(?: do .{1,20})?|terug(?: naar .{1,20})?',
]);

/** What else there is to read. */
export const relatedLabel = around([
  'related(?: (?:content|articles?|stor(?:y|ies)|posts?|news|topics?|reading|links?|coverage|pages?|products?|items?|videos?))?',
  '(?:more|other|latest|recent|popular|similar|trending|featured|recommended|most (?:read|popular|viewed)|top|newest|further) (?:articles?|stor(?:y|ies)|posts?|news|reads?|reading|from .{2,30}|on this topic|products|videos|blog posts?)',
  'read (?:more|next|also)|more (?:on|about) .{2,40}|up next|what to read next|explore more|keep reading|trending(?: now)?|latest|most read',
  "(?:you|we think you) (?:may|might|could)(?: also)? (?:like|love|enjoy|be interested in).{0,20}|you(?:’|')?ll also (?:like|love).{0,20}",
  "recommended(?: for you| reading| articles)?|see also|also (?:read|see|on .{2,30})|don[’']t miss",
  'ähnliche (?:artikel|beiträge|themen|inhalte|meldungen|posts|seiten|produkte|nachrichten)|verwandte (?:artikel|beiträge|themen(?:bereiche)?|inhalte|links|meldungen)',
  '(?:weitere|neue(?:ste)?|neuste|aktuelle|aktuellste|letzte|beliebte(?:ste)?|meistgelesene|die (?:meistgelesenen|beliebtesten|neuesten)|empfohlene|passende|mehr) (?:top)?(?:artikel|beiträge|themen|inhalte|meldungen|nachrichten|posts|news|videos|geschichten|stor[iy]e?s|blogbeiträge|blogartikel)\\b.{0,40}',
  '(?:das|dies|diese (?:artikel|beiträge|themen)) (?:könnten?|kann|dürfte) (?:dich|sie|euch|ihnen|dir)\\b.{0,40}|auch (?:interessant|lesenswert|spannend)',
  '(?:auch|mehr|passend|weitere[sn]?|infos|informationen) (?:zum|zu diesem) thema\\b.{0,20}|mehr (?:dazu|von .{2,30}|aus .{2,30}|über .{2,30})|artikel und videos zum thema',
  'lesen sie (?:auch|mehr|weiter|hier)|lies (?:auch|mehr|hier|weiter)|weiterlesen|zum weiterlesen|lesetipps?|leseempfehlung(?:en)?|unsere (?:leseempfehlungen|lesetipps)|empfehlungen der redaktion|siehe auch|schon gelesen|(?:hot )?meistgelesen|auch auf .{2,30}',
  'articles? (?:liés|similaires|connexes|récents|recommandés|associés)|à lire (?:aussi|également|ensuite)|lire (?:aussi|également|la suite)|pour (?:lire la suite|aller plus loin)\\b.{0,80}',
  '(?:sur|dans) le même (?:sujet|thème)|voir aussi|vous (?:aimerez|pourriez|devriez|allez)\\b.{0,30}(?:aimer|intéresse[rz]?|aussi)|les plus lus|nos derniers articles|recommandé pour vous',
  '(?:artículos|entradas|noticias|contenidos?|notas|temas|publicaciones) (?:relacionad[oa]s?|similares|recientes|recomendad[oa]s)|(?:también )?(?:te|le|les) (?:puede|podría|pueden) .{0,20}(?:interesar|gustar)',
  'lee(?:r)? (?:también|más|además)|lea (?:también|más|además)|mir[ae](?: también)?|ver (?:también|más)|más (?:noticias|artículos|leíd[ao]s)|lo más (?:leído|visto|reciente)|no te pierdas',
  '(?:artigos|posts|notícias|conteúdos?|matérias) (?:relacionad[oa]s?|recentes|semelhantes)|(?:você|poderá|talvez)(?: também)? (?:pode|poderá|gost\\p{L}+|interess\\p{L}+)\\b.{0,20}|leia (?:também|mais|ainda)|veja (?:também|mais)|saiba mais|mais (?:lidas|notícias)',
  '(?:articoli|notizie|post|contenuti) (?:correlati|simili|recenti|collegati)|(?:ti|vi) potrebbe(?:ro)?(?: anche)? (?:interessare|piacere)|potrebbe(?:ro)? (?:interessarti|piacerti)(?: anche)?|leggi (?:anche|di più)|scopri di più|vedi anche|i più letti|altri articoli',
  '(?:podobne|powiązane|polecane|inne|najnowsze|ostatnie|zobacz inne|najczęściej czytane|popularne) (?:artykuły|wpisy|tematy|teksty|posty|wiadomości|materiały)|(?:zobacz|czytaj|przeczytaj|sprawdź) (?:też|także|również|więcej)|czytaj dalej|dowiedz się więcej|polecamy(?: również| także)?|może cię zainteresować',
  '(?:gerelateerde|verwante|meest gelezen|andere|recente|vergelijkbare) (?:artikelen|berichten|onderwerpen|nieuws)|lees (?:ook|meer|verder)|meer (?:lezen|nieuws)|misschien (?:ook )?(?:interessant|vind je).{0,20}|bekijk ook',
  '(?:похожие|другие|свежие) (?:статьи|записи|материалы|новости)|читайте (?:также|ещё|еще)|по теме',
]);

/** Asks to subscribe, to log in, to follow, to comment or to rate; tells of comments, carts and consent. */
export const prompt = begin([
  'subscribe (?:now|today|to (?:our|the|my))\\b|sign up (?:for|to) (?:our|the|my) (?:\\S+ ){0,3}(?:newsletter|mailing|e-?mails?)|join (?:our|the) (?:newsletter|mailing list)',
  "(?:to|for) (?:view|read|continue|access|the full)\\b.{0,40}\\b(?:subscribe|subscription)\\b|already a subscriber|if you[’']re seeing this message but|first-time subscribers",
  'log ?in (?:to|or)\\b.{0,40}\\b(?:comment|reply|like)\\b|(?:you must|please) (?:be )?(?:log(?:ged)? ?in|sign in|register)\\b.{0,40}\\b(?:comment|reply)\\b',
  'follow us (?:on|at)\\b|follow (?:me|@\\S+) on (?:twitter|facebook|instagram|linkedin)\\b|like us on facebook|(?:get|for) the latest (?:news|stories|updates)\\b.{0,40}\\b(?:app|apps|newsletter|inbox|phone)\\b',
  '(?:leave|add|post|write) a (?:reply|comment)\\b|submit your letter to the editor|\\d+ (?:comments?|responses?|kommentare?|antworten|komentarz[ey]?|comentarios?|commentaires?)(?: (?:on|to|zu|sur|a) .{0,80})?$|(?:no|0) comments?(?: yet)?\\W*$',
  'rate this (?:article|post|page|recipe)|enjoyed? this (?:article|post)|this entry was posted\\b|bookmark the permalink|filed under\\b.{0,60}$|notify me of (?:new|follow)|your e-?mail address will not be published|required fields are marked|(?:your|the) (?:cart|basket) is (?:currently )?empty',
  '(?:jetzt |hier )?(?:den |unseren |zum )?newsletter (?:abonnieren|bestellen|anmelden|anmeldung)|mit unserem newsletter|abonnier(?:e|en|t) (?:sie )?(?:jetzt |hier |uns|unseren?)\\b|melden? (?:dich|sie sich) .{0,20}newsletter|folg(?:e|en|t) (?:sie )?(?:uns|mir)\\b(?: auf| bei)',
  '(?:hat )?(?:dir|ihnen|euch) (?:der |dieser )?(?:artikel|beitrag) (?:gefallen|geholfen)|(?:artikel|beitrag) gefallen|war (?:dieser|der) (?:artikel|beitrag|inhalt).{0,20}hilfreich',
  'schreibe? (?:einen|den ersten) kommentar|kommentar (?:verfassen|schreiben|hinterlassen|abgeben)|(?:noch )?keine (?:kommentare|bewertungen)(?: vorhanden)?\\W*$|(?:bitte )?(?:melden? dich|melden sie sich|loggen? dich|loggen sie sich)\\b.{0,40}\\bkomment',
  'deine e-mail-adresse wird nicht|erforderliche felder|dieser (?:eintrag|beitrag) wurde (?:am|unter|von|veröffentlicht|geschrieben)|dieser text wurde (?:veröffentlicht|zuerst)|wir respektieren (?:deine|ihre) privatsphäre|(?:\\d+|%d) bloggern? gefällt|diese website verwendet akismet|ihr warenkorb ist leer|(?:erstellt|gepostet) am\\b.{0,60}\\b(?:abgelegt|unter|von)\\b',
  'abonnez-vous|inscrivez-vous à (?:la|notre) (?:newsletter|lettre)|suivez[- ]nous|(?:laisser|ajouter|écrire) un commentaire|vous devez être (?:connecté|identifi)|(?:ou )?si vous avez déjà un compte',
  'suscríb[ae](?:te|se)|síg(?:ue|a)nos|dej[ae]r? (?:un|tu|una) (?:comentario|respuesta)|para comentar debes|inicia sesión para|valora (?:esta|este) (?:noticia|artículo)|tus comentarios|apóyanos|ha(?:z|́)te (?:socio|miembro|suscriptor)|há(?:z|ga)[st]e (?:socio|miembro)',
  'assine (?:já|agora|a nossa|nossa)|siga[- ]nos|deixe (?:um|seu|uma) (?:comentário|resposta)|iscriviti (?:alla|ora)|seguici (?:su|anche)|lascia un commento|zapisz się do newslettera|śledź nas|dodaj komentarz|zaloguj się,? (?:aby|żeby|by) .{0,10}komentować|schrijf je in voor .{0,15}nieuwsbrief|volg ons\\b|(?:laat|geef|plaats) een reactie',
]);

/** What a writer earns by a page. */
export const disclosure =
  /affiliate[- ]?links?|\b(?:erhält|erhalten|bekomme[nt]?) .{0,40}\bprovision\b|\b(?:enthält|contains?|contient|contiene) .{0,20}(?:werbung|affiliate|sponsored|publicité|publicidad)|\b(?:may|might) earn .{0,30}commission|\bcanal (?:de|en) (?:youtube|telegram|whatsapp)\b/iu;

/** "Views: 204": a fact of the page as a page. Dates of events, places and names of contacts are text. */
export const pageFact =
  /^[^\p{L}\p{N}]*(?:(?:release|publication|publish|updated|modified|review) ?date|filed under|posted in|tags|tagged|views|hits|reading time|rubrik|schlagw(?:orte?|örter)|stichworte?|verfasst von|erstellt(?: am)?|veröffentlicht(?: am)?|lesezeit|lesedauer|aufrufe|zugriffe|kommentare(?: insgesamt)?|publikacja|aktualizacja|opublikowano|data publikacji|tagi|étiquettes|publié(?: le)?|auteur|temps de lecture|etiquetas|publicado|publicada?|pubblicato|data di pubblicazione|tempo di lettura|trefwoorden|leestijd|gepubliceerd(?: op)?)\s*:/iu;

/** "Source: Ann Hill and Sons (text)": a name. "Source: unwashed hands" and "Source: Unwashed hands" are text. */
export const sourceNote =
  /^[([]?\s*(?:[Qq]uellen?|QUELLE|[Ss]ources?|SOURCE|[Źź]ródł[oa]|[Ff]uentes?|FUENTE|[Ff]onti?|[Ff]onte|[Bb]ron|Titelbild|Titelfoto|Beitragsbild|Headerbild|Symbolbild|Aufmacherbild|Foto główne|Источник)\s*(?:[:/]|via)(?:\s*(?:[(©]*\p{Lu}[\p{L}\p{M}\p{N}.'’/@-]*[).,]*|www\S+|https?:\S+|[&/,–-]|of|the|and|und|für|von|de[rsl]?|du|di|la|y|e|i|et)(?=\s|$)){1,8}\s*[)\].]*$/u;
