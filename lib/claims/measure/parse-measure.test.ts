import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { partialDateSchema } from "../partial-date";
import { formatMeasure } from "./format-measure";
import { parseMeasures } from "./parse-measure";
import { measureSchema } from "./schema";

const june2021 = { date: partialDateSchema.parse("2021-06") };

/** As one line each; figures as in English. */
const lines = (
  text: string,
  language: string,
  context: Parameters<typeof parseMeasures>[2] = june2021,
) => parseMeasures(text, language, context).map((measure) => formatMeasure(measure, "en"));

describe("the first case", () => {
  it("reads the first claim whole", () => {
    const claim =
      "En deux mois seulement (de mars à mai), les initiatives du gouvernement Biden ont permis de réduire de 25\u00a0% le nombre d’enfants non accompagnés qui arrivent à la frontière sud des États-Unis.";
    expect(parseMeasures(claim, "fr", june2021)).toEqual([
      {
        comparator: "decrease",
        value: "25",
        unit: "%",
        counted: "enfants non accompagnés",
        place: "frontière sud des États-Unis",
        period: { from: "2021-03", to: "2021-05" },
      },
    ]);
  });

  it("reads the second claim whole", () => {
    const claim =
      "Le gouvernement mexicain a déjà déployé plus de 12\u202f000 agents de sécurité dans le sud du Mexique […] avant que les migrants n’atteignent la frontière.";
    expect(parseMeasures(claim, "fr", june2021)).toEqual([
      {
        comparator: "more-than",
        value: "12000",
        unit: "",
        counted: "agents de sécurité",
        place: "sud du Mexique",
      },
    ]);
  });

  it("does not guess the year when nobody knows when it was said", () => {
    const [measure] = parseMeasures("De mars à mai, le chômage a baissé de 5 %.", "fr");
    expect(measure).toMatchObject({ comparator: "decrease", counted: "chômage" });
    expect(measure?.period).toBeUndefined();
  });

  it("takes months after the day of the claim from the year before", () => {
    const claim = "De novembre à janvier, le chômage a baissé de 5 %.";
    expect(parseMeasures(claim, "fr", june2021)[0]?.period).toEqual({
      from: "2020-11",
      to: "2021-01",
    });
  });
});

describe("what is no measure", () => {
  it.each([
    ["en", "On June 8, 2021 the two presidents met at 10:30 in room B12."],
    ["en", "https://t.co/49p1iyChKu @VP2021 #2021 example.org/12 COVID-19"],
    ["fr", "Les deux pays ont signé un accord le 7 juin 2021."],
    ["fr", "— Vice President Kamala Harris (@VP) June 8, 2021"],
    ["es", "Los tres gobiernos firmaron el acuerdo en 2021, hace dos años."],
    ["de", "25 % weniger Kinder kamen an die Grenze."],
    ["", "25 %"],
  ])("%s: %j", (language, text) => {
    expect(lines(text, language)).toEqual([]);
  });
});

describe("parseMeasures on any text", () => {
  const shreds = fc.constantFrom(
    ..."réduire de 25 % le nombre d’ enfants entre et 3 à 5 millions more than between mars mai 2021".split(
      " ",
    ),
    ..."from to de en France , . ( ) $ € un sur cinq hace años in since contre a 000 - + U.S. \ud800".split(
      " ",
    ),
  );
  const anyText = fc.oneof(
    fc.string({ unit: "binary", maxLength: 60 }),
    fc.array(shreds, { maxLength: 40 }).map((parts) => parts.join(" ")),
    fc.array(shreds, { maxLength: 40 }).map((parts) => parts.join("")),
  );

  it("never throws, and gives only whole measures", () => {
    fc.assert(
      fc.property(
        anyText,
        fc.constantFrom("en", "fr", "es", "es-MX", "en-!", ""),
        fc.constantFrom({}, june2021),
        (text, language, context) => {
          for (const measure of parseMeasures(text, language, context)) {
            expect(measureSchema.parse(measure)).toEqual(measure);
          }
        },
      ),
      { numRuns: 1500 },
    );
  });

  it("reads a text of one endless sentence in pieces", () => {
    const text = "12,000 agents live in France ".repeat(200);
    const measures = parseMeasures(text, "en");
    expect(measures).toHaveLength(200);
    expect(new Set(measures.map(({ value }) => value))).toEqual(new Set(["12000"]));
  });
});
