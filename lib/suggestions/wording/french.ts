import type { Wording } from "./wording";

export const french: Wording = {
  accordingTo:
    "selon les (?:chiffres|données) d[eu]|d'après les (?:chiffres|données) d[eu]|selon|d'après|aux dires de|à en croire|de source|pour reprendre les mots de",
  says: "(?:a|ont|avait) (?:déclaré|affirmé|annoncé|assuré|dit|indiqué|souligné|estimé|ajouté|expliqué|précisé|soutenu|prétendu|rappelé|écrit|tweeté|confirmé|démenti|reconnu|averti|lancé|rapporté|dénoncé|promis|martelé)|déclare|affirme|annonce|assure|dit|indique|souligne|estime|ajoute|explique|précise|soutient|prétend|rappelle|écrit|confirme|dément|reconnaît|rapporte",
  that: "que|qu'",
  comparisons:
    "plus|moins|davantage|supérieure?s?|inférieure?s?|pire|meilleure?s?|record|double|doublé|triple|triplé|moitié|majorité|premi(?:er|ère)s?|derni(?:er|ère)s?|jamais vu|autant|fois|par rapport à|comparé",
  causes:
    "parce que|car|à cause|grâce à|en raison|permis|permet|permettent|entraîné|provoqué|causé|conduit à|résultat|réduit|réduire|augmenté|créé|fait baisser|fait monter",
  negations: "pas|jamais|aucune?|rien|ni|sans",
  opinions:
    "je (?:pense|crois|trouve|suppose)|nous (?:pensons|croyons)|pensons|à mon avis|selon moi|peut-être|sans doute|probablement|semble|semblent|paraît|pourrait|pourraient|serait|seraient",
  judgements:
    "doit|doivent|devons|devrait|devraient|il faut|faudrait|faut|responsabilité|merci|bravo|honte|fiers?|fière|bienvenue|magnifique|formidable|scandaleux|inacceptable|souhaite|souhaitons|amis|conscients",
  toCome:
    "va|vont|allons|sera|seront|[\\p{L}]{3,}(?:era|eront|erait|eraient|ira|iront|irait|dra|dront|drait)|afin de|en vue de|vis(?:e|ent|ant) à|promet|prévoit|prévoient",
  over: "(?:a|ont|avons|avait|avaient|eut) (?:déjà |aussi |également |été )?[\\p{L}]+(?:é|ée|és|ées|i|is|it|u|us|ert)|était|étaient|fut|furent|[\\p{L}]{3,}èrent",
  firstPerson: "je|j'[\\p{L}]+|nous|mon|ma|mes|notre|nos|moi",
  secondPerson: "vous|votre|vos|tu|toi|ton",
  links:
    "et|mais|or|donc|ainsi|de même|de plus|en outre|par ailleurs|toutefois|cependant|pourtant|en effet|aussi|enfin|puis|néanmoins|du coup",
  pronouns: "il|elle",
  impersonal:
    "y a|y avait|faut|fallait|faudra|est|était|sera|s'agit|s'agissait|semble|paraît|n'y a|n'est|reste|pleut|convient|suffit|existe",
  articles: "le|la|les|l'|un|une|des",
  bodies:
    "gouvernement|administration|ministère|département|agence|office|parti|police|armée|banque|commission|conseil|cour|tribunal|syndicat|université|institut|entreprise|société|comité|bureau|association|organisation|parlement|congrès|sénat|assemblée|autorité|service|centre|fédération|groupe|fonds|préfecture|mairie",
};
