import type { Phrases } from "./phrases";

export const french: Phrases = {
  bounds: [
    ["pas plus de|pas plus d'|au plus|au maximum|tout au plus", "at-most"],
    [
      "plus de|plus d'|supérieure?s? à|au-delà de|au-dessus de|dépass(?:e|ent|é|ait|aient)",
      "more-than",
    ],
    ["moins de|moins d'|inférieure?s? à|en dessous de|au-dessous de", "less-than"],
    ["au moins|au minimum|un minimum de|pas moins de|pas moins d'", "at-least"],
    ["jusqu'à|un maximum de", "at-most"],
    [
      "environ|près de|près d'|quelque|à peu près|approximativement|presque|autour de|aux alentours de|une? \\p{L}+aine de|quasiment",
      "about",
    ],
    ["exactement|précisément|un total de|au total", "equal"],
  ],
  boundsAfter: [
    ["ou plus|et plus|au moins|au minimum|au bas mot", "at-least"],
    ["ou moins|au plus|au maximum", "at-most"],
    ["environ", "about"],
  ],
  fillers: "de|d'|des|du|un|une|les|le|la|l'|soit",
  by: "de|d'",
  rises:
    "augment(?:er|e|ent|é|ée|és|ées|ait|aient|ant|era|eront)|croître|crû|croît|progress(?:er|e|ent|é|ait)|grimp(?:er|e|ent|é|ée)|bondi(?:r|t|e)?|accroître|accru(?:e|s|es)?|accroît|relev(?:er|é|ée)|hauss(?:er|é|e)|en hausse|s'envol(?:er|e|ent)|envolée?s?",
  risesBy: "mont(?:er|e|é|ée|ent)",
  moves: "pass(?:er|e|ent|é|ée|és|ées|ait|aient|ant|era)",
  // "Augmenter de 3 à 5 %" names the size of the change; from and to are said with passer.
  from: "depuis",
  falls:
    "réduire|rédui(?:t|te|ts|tes|sent|sait|saient|sant|ra|ront)|baiss(?:er|e|ent|é|ée|és|ées|ait|aient|ant|era)|diminu(?:er|e|ent|é|ée|és|ées|ait|aient|ant|era)|chut(?:er|e|ent|é|ait)|recul(?:er|e|ent|é|ait)|abaiss(?:er|e|é|ée)|en baisse|en recul|s'effondr(?:er|e|ent)|effondrée?s?|dégringol(?:er|e|é)|tomb(?:er|é|ée)",
  riseNouns: "hausse|augmentation|progression|croissance|bond|envolée|accroissement",
  fallNouns: "baisse|diminution|réduction|chute|recul|effondrement|repli",
  riseAfter: "de plus(?! de)|supplémentaires?|en plus|de hausse|d'augmentation|de croissance",
  fallAfter: "de moins(?! de)|en moins|de baisse|de réduction|de diminution",
  adverbs: "\\p{L}+ment|encore|même|déjà|presque|fortement",
  compared: "contre|par rapport à|comparée?s? à|face à|au lieu de|en comparaison de",
  leads:
    "(?:de l'|de la |du |des |de |d')?(?:(?:tous|toutes) )?(?:les? |la |l')?(?:(?:nombre|total|quantité|part|montant) (?:total |annuel )?(?:de l'|de la |du |des |de |d'))?(?:les? |la |l')?",
  stops: [
    ..."dans à a au aux en sur par pour depuis avec sans sous chez entre vers pendant durant avant après contre dès jusqu'à jusque selon parmi lors hors".split(
      " ",
    ),
    ..."qui que qu' quoi dont où lorsque quand et ou mais ni car si puis alors tandis comme afin".split(
      " ",
    ),
    ..."est sont était étaient fut furent sera seront serait ont avait avaient aura auront aurait vont va peut peuvent doit doivent".split(
      " ",
    ),
    ..."vivent vit travaillent travaille arrivent arrive meurent sont viennent vient partent traversent reçoivent reçoit veulent veut pensent perdent coûte coûtent représente représentent atteint atteignent augmente baisse".split(
      " ",
    ),
    ..."le la les l' un une ce cet cette ces son sa ses leur leurs il elle ils elles on nous se s' ne n' y c' j'".split(
      " ",
    ),
    ..."déjà aujourd' hier demain maintenant chaque seulement environ près plus moins".split(" "),
  ],
  stopEndings: /(?:èrent|aient|eront)$/u,
  links: ["de", "d'", "du", "des"],
  articles: ["le", "la", "les", "l'", "un", "une"],
  ages: [
    ["(?:de|les) (?:plus|moins) de ", " ans"],
    ["âgée?s? (?:de |d')?(?:(?:plus|moins) de )?", " ans"],
  ],
  determiners: "les|ces|des|nos|leurs|ses|l'un des|aux|premiers|premières|derniers|dernières",
};
