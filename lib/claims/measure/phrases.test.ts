import { describe, expect, it } from "vitest";
import { partialDateSchema } from "../partial-date";
import { formatMeasure } from "./format-measure";
import { parseMeasures } from "./parse-measure";

/** Said in June 2021; a sentence, and behind the arrow its measures with figures as in English. */
const lines = (text: string, language: string): string =>
  parseMeasures(text, language, { date: partialDateSchema.parse("2021-06") })
    .map((measure) => formatMeasure(measure, "en"))
    .join(" + ");

const rows = (table: string): string[][] =>
  table
    .trim()
    .split("\n")
    .map((row) => row.trim().split(" ⇒ "));

const english = `
  25 % fewer unaccompanied children reached the border in May than in March 2021 ⇒ decrease · 25 · % · unaccompanied children · 2021-03 → 2021-05
  Unemployment in France fell by 5 percent last year. ⇒ decrease · 5 · % · Unemployment · France · 2020
  The government has cut the budget by $2.5 billion since 2019. ⇒ decrease · 2,500,000,000 · USD · budget · 2019 →
  More than 12,000 officials are deployed in southern Mexico. ⇒ more-than · 12,000 · officials · southern Mexico
  At least 300 people died in Haiti in August 2021. ⇒ at-least · 300 · people · Haiti · 2021-08
  Crime rose from 3 to 5 percent between 2019 and 2021. ⇒ equal · 5 · % · Crime · 2019 → 2021 · ← 3 %
  Between 3 and 5 million refugees live in Turkey. ⇒ between · 3,000,000 – 5,000,000 · refugees · Turkey
  There was a 25% increase in asylum applications in Germany in the first quarter of 2021. ⇒ increase · 25 · % · asylum applications · Germany · 2021-01 → 2021-03
  The two countries signed 14 agreements on 8 June 2021. ⇒ equal · 14 · agreements · 2021-06-08
  The unemployment rate is 7 %, compared with 9 % in 2019. ⇒ equal · 7 · % · unemployment rate · ← 9 % in 2019
  Up to 500 soldiers were sent to the US southern border. ⇒ at-most · 500 · soldiers · US southern border
  We raised taxes by 5 percent. ⇒ increase · 5 · % · taxes
  The firm raised $5 million in aid. ⇒ equal · 5,000,000 · USD · aid
  One in five children in the UK lives in poverty. ⇒ equal · 1 · /5 · children · UK
  Inflation hit 8.6 percent in May. ⇒ equal · 8.6 · % · Inflation · 2021-05
  Prices are up 20 percent since January. ⇒ increase · 20 · % · Prices · 2021-01 →
  Nearly 19,000 children were encountered in March. ⇒ about · 19,000 · children · 2021-03
  The minimum wage went from $7 to $15. ⇒ equal · 15 · USD · minimum wage · ← 7
  Some 30 tonnes of cocaine were seized in Colombia in 2020. ⇒ about · 30 · t · cocaine · Colombia · 2020
  3 out of 10 women in Mexico suffer violence. ⇒ equal · 3 · /10 · women · Mexico
  The company posted 500 people more than expected. ⇒ increase · 500 · people
  The deficit fell by 2 percentage points. ⇒ decrease · 2 · pp · deficit
  The U.S. military has 1.3 million troops. ⇒ equal · 1,300,000 · troops · U.S.
  The EU received fewer than 400,000 asylum applications in 2020, down from 700,000 in 2019. ⇒ less-than · 400,000 · asylum applications · EU · 2020 · ← 700,000 in 2019
  About 1.4 million people were living in England without a home at the end of 2021. ⇒ about · 1,400,000 · people · England · 2021
  No more than 10 percent of the aid reached Haiti. ⇒ at-most · 10 · % · aid · Haiti
  Exports to China soared by 40 percent in the first half of 2021. ⇒ increase · 40 · % · Exports · China · 2021-01 → 2021-06
  In two months, crossings dropped 25 percent. ⇒ decrease · 25 · % · crossings · 2021-04 → 2021-06
`;

const french = `
  Le chômage a baissé de 5 % en France depuis 2019. ⇒ decrease · 5 · % · chômage · France · 2019 →
  Le taux de chômage est passé de 9 à 7 % entre 2017 et 2021. ⇒ equal · 7 · % · taux de chômage · 2017 → 2021 · ← 9 %
  Près de 3 millions de personnes vivent sous le seuil de pauvreté. ⇒ about · 3,000,000 · personnes
  Une hausse de 12 % des prix de l'énergie en 2022. ⇒ increase · 12 · % · prix de l'énergie · 2022
  Le budget de la défense a augmenté de 3 milliards d'euros. ⇒ increase · 3,000,000,000 · EUR · budget de la défense
  L'Allemagne accueille au moins 1,2 million de réfugiés ukrainiens. ⇒ at-least · 1,200,000 · réfugiés ukrainiens · Allemagne
  Il y a 25 % de fonctionnaires de moins qu'en 2010. ⇒ decrease · 25 · % · fonctionnaires · 2010 →
  Le déficit atteint 5,5 % du PIB, contre 4,7 % en 2022. ⇒ equal · 5.5 · % du PIB · déficit · ← 4,7 % en 2022
  12 000 agents au moins ont été déployés. ⇒ at-least · 12,000 · agents
  Jusqu'à 500 euros par mois seront versés aux étudiants. ⇒ at-most · 500 · EUR
  Les températures ont dépassé 40 °C à Paris le 25 juillet 2019. ⇒ more-than · 40 · °C · températures · Paris · 2019-07-25
  Le gouvernement a réduit le nombre de fonctionnaires de 10 000. ⇒ decrease · 10,000 · fonctionnaires
  De janvier à mars 2021, les ventes ont chuté de 30 %. ⇒ decrease · 30 · % · ventes · 2021-01 → 2021-03
  Un enfant sur cinq vit dans la pauvreté en France. ⇒ equal · 1 · /5 · enfant · France
  7 Français sur 10 sont favorables à la réforme. ⇒ equal · 7 · /10 · Français
  Le prix du gaz a bondi de plus de 12,5 % en un an. ⇒ increase · 12.5 · % · prix du gaz · 2020-06 → 2021-06
  La France compte 67 millions d'habitants. ⇒ equal · 67,000,000 · habitants · France
  Une trentaine de personnes, +12 % de cas. ⇒ increase · 12 · % · cas
  Selon le ministre, plus d'un million de doses ont été livrées à l'Afrique depuis février. ⇒ more-than · 1,000,000 · doses · Afrique · 2021-02 →
  Les émissions de CO2 ont diminué de 4,8 % en 2020 par rapport à 2019. ⇒ decrease · 4.8 · % · émissions de CO2 · 2019 → 2020
  La dette publique s'élève à 2 800 milliards d'euros. ⇒ equal · 2,800,000,000,000 · EUR · dette publique
  Vingt-cinq pour cent des jeunes de moins de 25 ans sont au chômage en Espagne. ⇒ equal · 25 · % · jeunes · Espagne
  Entre 500 et 600 personnes ont manifesté à Lyon le 1er mai 2021. ⇒ between · 500 – 600 · personnes · Lyon · 2021-05-01
  Les loyers vont augmenter de 3 à 5 %. ⇒ increase · 3 – 5 · % · loyers
`;

const spanish = `
  El desempleo aumentó un 25 % en España en 2020. ⇒ increase · 25 · % · desempleo · España · 2020
  El gobierno redujo la deuda en un 5 por ciento desde 2018. ⇒ decrease · 5 · % · deuda · 2018 →
  Más de 12.000 agentes de seguridad fueron desplegados en el sur de México. ⇒ more-than · 12,000 · agentes de seguridad · sur de México
  Al menos 43 estudiantes desaparecieron en México en septiembre de 2014. ⇒ at-least · 43 · estudiantes · México · 2014-09
  Entre 3 y 5 millones de venezolanos viven en Colombia. ⇒ between · 3,000,000 – 5,000,000 · venezolanos · Colombia
  La inflación pasó de 3 a 8 % en un año. ⇒ equal · 8 · % · inflación · 2020-06 → 2021-06 · ← 3 %
  El presupuesto creció 3 mil millones de pesos frente a 2019. ⇒ increase · 3,000,000,000 · pesos · presupuesto · 2019 →
  Una reducción del 30 % de los homicidios entre enero y mayo. ⇒ decrease · 30 · % · homicidios · 2021-01 → 2021-05
  Hay 25 % menos migrantes en la frontera sur de Estados Unidos. ⇒ decrease · 25 · % · migrantes · frontera sur de Estados Unidos
  El salario mínimo es de 1.080 euros. ⇒ equal · 1,080 · EUR · salario mínimo
  Hasta 500 personas cruzan cada día la frontera con Guatemala. ⇒ at-most · 500 · personas · frontera con Guatemala
  Los precios bajaron de 5 a 3 euros. ⇒ equal · 3 · EUR · precios · ← 5
  El gobierno mexicano ya ha desplegado más de 12 000 agentes de seguridad en el sur de México. ⇒ more-than · 12,000 · agentes de seguridad · sur de México
  En solo dos meses (de marzo a mayo), se redujo un 25 % el número de niños no acompañados que llegan a la frontera sur de Estados Unidos. ⇒ decrease · 25 · % · niños no acompañados · frontera sur de Estados Unidos · 2021-03 → 2021-05
  Veinticinco por ciento de los hogares no tiene agua. ⇒ equal · 25 · % · hogares
  La pobreza bajó del 44 al 40 por ciento entre 2019 y 2021. ⇒ equal · 40 · % · pobreza · 2019 → 2021 · ← 44 %
  Unas 300 mil personas perdieron su empleo desde marzo. ⇒ about · 300,000 · personas · 2021-03 →
  El precio de la gasolina subió más de 10 pesos en 2021. ⇒ increase · 10 · pesos · precio de la gasolina · 2021
  El 12 % de los mayores de 65 años vive en la pobreza. ⇒ equal · 12 · % · mayores
`;

const mexican = `
  Se desplegaron 12,000 elementos en la frontera norte. ⇒ equal · 12,000 · elementos · frontera norte
`;

describe.each([
  ["en", english],
  ["fr", french],
  ["es", spanish],
  ["es-MX", mexican],
])("measures in %s", (language, table) => {
  it.each(rows(table))("%s", (text, expected) => {
    expect(lines(text ?? "", language)).toBe(expected);
  });
});
