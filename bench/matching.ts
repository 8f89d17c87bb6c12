import { missingIn, setsIn } from "./matching/data";
import { figuresOf } from "./matching/figures";
import { systemsFor } from "./matching/systems";

/*
 * `npm run bench:matching -- FOLDER`: how well claims that are known already are found, against BM25 on the same
 * data in the same run. Nothing was learned from the data: its licence lets it measure and no more.
 */
const [, , folder = process.env.CLAIMDESK_MATCHING] = process.argv;
const missing = folder ? missingIn(folder) : [];
if (!folder || missing.length > 0) {
  console.error(
    folder
      ? `${folder} does not hold ${missing.join(", ")}.`
      : "Say where the data is: npm run bench:matching -- FOLDER (it holds en/ and fr/; it is no part of Claimdesk).",
  );
  console.error("Nothing was measured.");
  process.exit(2);
}

const told = (figure: number): string => figure.toFixed(3).padStart(10);

for (const set of setsIn(folder)) {
  console.log(
    `\n${set.name}: ${set.questions.length} questions, ${set.statements.length} statements`,
  );
  console.log(
    `${"".padEnd(22)}${["MAP@5", "MRR", "P@1", "recall@20"].map((name) => name.padStart(10)).join("")}`,
  );
  for (const [name, system] of Object.entries(systemsFor(set))) {
    const { mapAt5, mrr, precisionAt1, recallAt20 } = figuresOf(system, set.questions);
    console.log(`${name.padEnd(22)}${[mapAt5, mrr, precisionAt1, recallAt20].map(told).join("")}`);
  }
}
