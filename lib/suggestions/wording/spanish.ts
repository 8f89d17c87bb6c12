import type { Wording } from "./wording";

export const spanish: Wording = {
  accordingTo:
    "según (?:los )?datos del?|según|de acuerdo con|conforme a|a juicio de|en palabras de",
  says: "(?:ha|han|había) (?:declarado|afirmado|anunciado|asegurado|dicho|indicado|subrayado|estimado|añadido|explicado|sostenido|recordado|escrito|tuiteado|confirmado|negado|reconocido|advertido|informado|denunciado|prometido|señalado)|declaró|declara|afirmó|afirma|anunció|anuncia|aseguró|asegura|dijo|dice|indicó|indica|subrayó|añadió|explicó|explica|sostuvo|sostiene|recordó|recuerda|escribió|confirmó|negó|reconoció|advirtió|informó|denunció|denuncia|prometió|señaló|señala",
  that: "que",
  comparisons:
    "más|menos|mayor(?:es)?|menor(?:es)?|peor(?:es)?|mejor(?:es)?|récord|doble|duplicado|triple|mitad|mayoría|primer[oa]?s?|últim[oa]s?|único|nunca|tanto|veces|respecto a|comparado|superior(?:es)?|inferior(?:es)?",
  causes:
    "porque|a causa|gracias a|debido a|por culpa|permitió|permitido|permite|provocado|provocó|causado|llevó a|resultado|reducido|reducir|aumentado|creado|subido|bajado",
  negations: "no|nunca|jamás|ningun[oa]?|ningún|nada|nadie|ni|sin|tampoco",
  opinions:
    "creo|creemos|pienso|pensamos|opino|me parece|a mi juicio|en mi opinión|quizás?|tal vez|probablemente|parecen?|podrían?|sería|serían",
  judgements:
    "debe|deben|debemos|debería|deberían|hay que|tenemos que|tienen que|necesitamos|gracias|enhorabuena|vergüenza|orgullos[oa]s?|bienvenid[oa]s?|ánimo|felicidades|abrazo|queremos|quiero|vamos|basta|feliz|apoyo|honor",
  toCome:
    "va a|van a|[\\p{L}]{3,}(?:aré|ará|arán|aremos|eré|erá|erán|eremos|iré|irá|irán|iremos)|para que|prevé|promete|con el fin de",
  over: "(?:ha|han|hemos|había|habían) [\\p{L}]+(?:ado|ido|to|cho)|era|eran|fue|fueron|estaba|estaban|[\\p{L}]{3,}(?:aron|ieron)|[\\p{L}]{2,}(?:ó)",
  firstPerson:
    "yo|nosotr[oa]s|mi|mis|nuestr[oa]s?|nos|hemos|estamos|somos|[\\p{L}]{3,}(?:amos|emos|imos)",
  secondPerson: "usted(?:es)?|tú|vosotr[oa]s|vuestr[oa]s?|tu|tus|te|os|síguelo|sigue",
  links:
    "y|pero|así|además|también|sin embargo|por otra parte|asimismo|igualmente|en efecto|por tanto|entonces|no obstante|de hecho",
  pronouns: "él|ella",
  impersonal: "",
  articles: "el|la|los|las|un|una",
  bodies:
    "gobierno|administración|ministerio|departamento|agencia|oficina|partido|policía|ejército|banco|comisión|consejo|corte|tribunal|sindicato|universidad|instituto|empresa|comité|asociación|organización|parlamento|congreso|senado|autoridad|servicio|centro|federación|grupo|fondo|ayuntamiento|junta|ine",
};
