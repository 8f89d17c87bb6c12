import type { Phrases } from "./phrases";

export const spanish: Phrases = {
  bounds: [
    ["no más de|como máximo|a lo sumo", "at-most"],
    [
      "más de|por encima de|superior(?:es)? al?|supera(?:n|ron|ba|do)?(?: los| las| el)?",
      "more-than",
    ],
    ["menos de|por debajo de|inferior(?:es)? al?", "less-than"],
    ["al menos|por lo menos|como mínimo|un mínimo de|no menos de", "at-least"],
    ["hasta|un máximo de", "at-most"],
    [
      "alrededor de|cerca de|aproximadamente|casi|unos|unas|en torno a|aproximado de|cosa de",
      "about",
    ],
    ["exactamente|un total de|precisamente", "equal"],
  ],
  boundsAfter: [
    ["o más|y más|al menos|por lo menos|como mínimo", "at-least"],
    ["o menos|como máximo|a lo sumo", "at-most"],
    ["aproximadamente", "about"],
  ],
  fillers: "de|del|en|un|una|el|los|las|la|por",
  by: "en(?: un| una| el)?|un|por|de(?:l| un| una)?",
  rises:
    "aument(?:ar|a|an|ó|aron|ado|aba|ando|ará|arán|e)|crec(?:er|e|en|ió|ieron|ido|erá|iendo)|sub(?:ir|e|en|ió|ieron|ido|irá|iendo)|increment(?:ar|a|an|ó|aron|ado)|elev(?:ar|a|an|ó|aron|ado)|dispar(?:ar|a|ó|aron|ado)",
  risesBy: "alz(?:ar|a|ó|aron|ado)",
  moves: "pas(?:ar|a|an|ó|aron|ado|aba|ando|ará)",
  from: "de|del",
  falls:
    "reduc(?:ir|e|en|ido|irá|iendo)|reduj(?:o|eron)|disminu(?:ir|ye|yen|yó|yeron|ido|irá|yendo)|ca(?:er|e|en|yó|yeron|ído|erá|yendo)|baj(?:ar|a|an|ó|aron|ado|ará|ando)|descend(?:er|ió|ieron|ido)|descien(?:de|den)|recort(?:ar|a|ó|aron|ado)|rebaj(?:ar|a|ó|aron|ado)|desplom(?:ar|a|ó|aron|ado)",
  riseNouns: "aumento|alza|subida|incremento|crecimiento|repunte",
  fallNouns: "reducción|caída|baja|bajada|descenso|disminución|recorte|rebaja|desplome",
  riseAfter: "más(?! de)|adicional(?:es)?|de aumento|de incremento|de crecimiento",
  fallAfter: "menos(?! de)|de reducción|de caída|de descenso",
  adverbs: "\\p{L}+mente|aún|todavía|casi|incluso",
  compared:
    "frente al?(?: los| las)?|contra|en comparación con(?: el| los| las)?|comparad[oa]s? con(?: el| los| las)?|respecto al?|en lugar de",
  leads:
    "(?:de los |de las |de la |del |de )?(?:tod[oa]s )?(?:el |la |los |las )?(?:(?:número|cantidad|total|cifra) (?:total |anual )?(?:de los |de las |de la |del |de ))?(?:los |las |el |la )?",
  stops: [
    ..."frente en a al ante bajo con contra desde durante entre hacia hasta para por según sin sobre tras mediante".split(
      " ",
    ),
    ..."que quien quienes cuyo cuya donde cuando como y e o u pero ni si mientras porque aunque".split(
      " ",
    ),
    ..."es son era eran fue fueron será serán sería ha han había habían habrá está están estaba estaban puede pueden debe deben va van tiene tienen tenía".split(
      " ",
    ),
    ..."viven vive trabajan trabaja llegan llega llegaron llegó mueren murieron cruzaron cruzan reciben recibieron quieren perdieron cuesta representan representa alcanza alcanzan vienen".split(
      " ",
    ),
    ..."el la los las lo un una unos unas este esta estos estas ese esa su sus se ya le les".split(
      " ",
    ),
    ..."ayer hoy mañana ahora cada solo sólo apenas más menos".split(" "),
  ],
  stopEndings: /(?:aron|ieron|aban|ían|arán|erán|irán)$/u,
  links: ["de", "del", "no"],
  articles: ["el", "la", "los", "las", "un", "una"],
  ages: [
    ["(?:de|los) (?:más|menos) de ", " años"],
    ["(?:mayores|menores) de ", ""],
  ],
  determiners: "los|las|estos|estas|nuestros|sus|ambos|ambas|primeros|primeras|últimos|últimas",
};
