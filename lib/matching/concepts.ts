import type { ReadLanguage } from "@/lib/claims/claim-language";

/**
 * Words that mean one thing in claims, by language: statements in other words and in another language meet here.
 * Only words that can be swapped without changing what is claimed; opposites never share a line. Each line is
 * English | French | Spanish, unaccented where it makes no difference.
 */
const lines = `
unemployment jobless joblessness unemployed | chomage chomeur | paro desempleo desempleado
job employment work | emploi travail | empleo trabajo
deficit shortfall | deficit | deficit
debt | dette | deuda
gdp | pib | pib
inflation | inflation | inflacion
cost price spend spent spending expenditure | cout couter prix depense depenser | coste costo costar costado precio gasto gastar
tax levy | impot taxe | impuesto
wage salary pay | salaire | salario sueldo
poverty poor | pauvrete pauvre | pobreza pobre
child children kid | enfant | nino
woman women | femme | mujer
man men | homme | hombre
minor underage | mineur | menor
unaccompanied | accompagne | acompanado
migrant immigrant | migrant immigre | migrante inmigrante
refugee asylum | refugie asile | refugiado asilo
border frontier | frontiere | frontera
arrive arrival reach | arriver arrivee | llegar llegada
government | gouvernement | gobierno
state | etat | estado
country nation | pays nation | pais nacion
city town | ville | ciudad
president | president | presidente
minister | ministre | ministro
law bill | loi | ley
vote | vote | voto
election | election scrutin | eleccion
police policeman policemen | police policier | policia
officer agent | agent | agente
security | securite | seguridad
crime offence offense | crime delit criminalite | crimen delito delincuencia
murder homicide killing | meurtre homicide | asesinato homicidio
prison jail | prison | prision carcel
army military soldier troop | armee militaire soldat | ejercito militar soldado tropa
deploy deployed send sent | deployer deploye envoyer envoye | desplegar enviar
war | guerre | guerra
protest demonstrate march demonstrator protester | manifester manifestation manifestant defiler | manifestar manifestacion manifestante
school | ecole | escuela
pupil student | eleve etudiant | alumno estudiante
teacher | enseignant professeur | profesor maestro docente
hospital | hopital | hospital
doctor physician | medecin | medico
nurse | infirmier | enfermero
health | sante | salud sanidad
disease illness | maladie | enfermedad
death die dead | mort deces mourir | muerte morir muerto
vaccine vaccination | vaccin vaccination | vacuna vacunacion
virus covid coronavirus | virus covid coronavirus | virus covid coronavirus
prevent protect | empecher proteger eviter | prevenir proteger evitar
severe grave serious | grave severe | grave severo
climate | climat climatique | clima climatico
warming | rechauffement | calentamiento
emission | emission | emision
energy | energie | energia
power capacity | puissance | potencia
electricity | electricite | electricidad
produce generate | produire | producir generar
nuclear | nucleaire | nuclear
oil petroleum | petrole | petroleo
water | eau | agua
drought | secheresse | sequia
flood flooding | inondation | inundacion
wildfire blaze fire | incendie feu | incendio fuego
burn | bruler | quemar arder
rain rainfall | pluie | lluvia
bridge | pont | puente
car vehicle | voiture vehicule automobile | coche vehiculo auto
bus | bus autobus | autobus
road | route | carretera
house home housing | maison logement | casa vivienda
population inhabitant resident | population habitant | poblacion habitante
european eu | europeen ue | europeo ue
court judge | tribunal cour juge | tribunal juez
company firm business | entreprise societe | empresa
agree agreement deal treaty | accord traite | acuerdo tratado
build built construct | construire batir | construir
buy bought purchase | acheter | comprar
sell sold sale | vendre vente | vender venta
increase rise rose risen grow grew grown climb up double doubled triple tripled | augmenter augmentation hausse croitre progresser grimper doubler double tripler triple | aumentar aumento subir subida crecer duplicar duplico triplicar triplico
decrease fall fell fallen drop decline reduce reduction down shrink lost lose halve halved | baisser baisse diminuer diminution reculer recul reduire reduction chuter perdre | bajar bajo bajada disminuir descender descendio descenso caer caida reducir reduccion perder menos
`;

type Concepts = Record<ReadLanguage, ReadonlyMap<string, string>>;

/** Words that say that something grew, and that it shrank: the last two lines. */
export const GREW = "increase";
export const SHRANK = "decrease";

const columns: readonly ReadLanguage[] = ["en", "fr", "es"];

/** By language, from each word as it stands above to the first English one of its line. */
export const concepts: Concepts = (() => {
  const maps = { en: new Map(), fr: new Map(), es: new Map() } as Record<
    ReadLanguage,
    Map<string, string>
  >;
  for (const line of lines.trim().split("\n")) {
    const cells = line.split("|").map((cell) => cell.trim().split(/\s+/u));
    const concept = cells[0]?.[0] ?? "";
    for (const [at, language] of columns.entries()) {
      for (const word of cells[at] ?? []) maps[language].set(word, concept);
    }
  }
  return maps;
})();

/** Several words for one, before words are told apart. */
export const phrases: readonly (readonly [RegExp, string])[] = [
  [/gross domestic product|produit interieur brut|producto interior bruto/gu, "gdp pib"],
  [/climate change|changement climatique|cambio climatico/gu, "climate climat clima"],
  [/asylum seekers?|demandeurs? d'asile|solicitantes? de asilo/gu, "refugee refugie refugiado"],
];
