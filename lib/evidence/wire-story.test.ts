import { describe, expect, it } from "vitest";
import { carryOneStory, fingerprintOf, storiesOf } from "./wire-story";

const agency = [
  "MEXICO CITY (Agency) The government has sent thousands more soldiers and officers to its southern border since the agreement was signed in Washington last summer, officials said on Tuesday.",
  "The vice president told reporters after the meeting that both countries share family ties as well as an economic relationship, and that the causes of departure had to be looked at where people live.",
  "Crossings recorded in the spring had fallen by a quarter compared with the month before, according to figures that the ministry published on its web site, although independent researchers warned that seasonal patterns explain a good part of the decline.",
  "Human rights groups said that several hundred families were held in crowded stations near the river for longer than the law allows, a claim that the institute for migration denied in a statement on Wednesday morning.",
  "The two delegations agreed to meet again in the autumn and to open an office in Guatemala City that will help people to apply for visas for seasonal work on farms.",
  "Funds of forty million dollars have been set aside for the programme during its first two years, half of which is meant for training young people in three provinces that lost most of their coffee harvest to storms.",
];
const morning = [
  ...agency.slice(0, 5),
  "Subscribe to our newsletter and never miss a story again.",
].join("\n\n");
const evening = [
  "By our own staff. What you need to know this evening about the talks.",
  ...agency.slice(1),
].join("\n\n");
const own = [
  "We counted them ourselves: along the river, on nine mornings in May, our reporters met no more than two dozen soldiers at the crossings where thousands are said to stand guard.",
  "The commander of the garrison, who did not want his name to be printed, said that most of his people had gone north again within weeks because there was nowhere for them to sleep.",
  "The vice president told reporters after the meeting that both countries share family ties as well as an economic relationship.",
  "Shopkeepers in the town remember the convoy of April, and the evening on which it left; nobody has seen another since, they say, and their books show it as well.",
  "According to the budget of the ministry there is money for one thousand two hundred beds in the south, a tenth of what the troops announced in Washington would need to stay there.",
].join("\n\n");

const same = (one: string, other: string) =>
  carryOneStory(fingerprintOf(one), fingerprintOf(other));

describe("copies of one story", () => {
  it("are known by most of the shorter one, whatever each outlet cut or put before it", () => {
    expect(same(morning, evening)).toBe(true);
    expect(same(morning.toUpperCase(), evening.replaceAll(",", " –"))).toBe(true);
  });

  it("are not reports that quote the same words", () => {
    expect(same(own, morning)).toBe(false);
    expect(same(own, agency.join(" "))).toBe(false);
  });

  it("are not told from a few words, nor in what has none", () => {
    expect(same("We use cookies.", "We use cookies.")).toBe(false);
    expect(same("", "")).toBe(false);
  });

  it("share the place of the first that carries it", () => {
    expect(storiesOf([own, morning, evening, agency.join("\n")].map(fingerprintOf))).toEqual([
      0, 1, 1, 1,
    ]);
  });
});
