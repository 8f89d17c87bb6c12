import { missingIn, samplesOf, splitOf } from "./suggesting/data";
import { writeWeights } from "./suggesting/weights";

const folderGiven = (): string => {
  const [, , folder = process.env.CLAIMDESK_CHECKWORTHY] = process.argv;
  const missing = folder ? missingIn(folder) : [];
  if (folder && missing.length === 0) return folder;
  console.error(
    folder
      ? `There is no data to learn from in ${folder}: ${missing.join(", ")} ${missing.length === 1 ? "is" : "are"} missing.`
      : "Say where the data is: npm run bench:checkworthy -- FOLDER (it holds en/ and es/; it is no part of Claimdesk).",
  );
  console.error("Nothing was measured, and the weights in lib/suggestions stay as they are.");
  process.exit(2);
};

/**
 * `npm run bench:checkworthy -- FOLDER`: fits the weights and says how well passages worth checking are
 * found with them, against baselines on the same split. The weights are learned from the training part of
 * ClaimBuster alone, whose licence lets them be passed on; the other sets only measure.
 */
const folder = folderGiven();
const claimBuster = samplesOf(folder, "claimBuster");
const { train } = splitOf(claimBuster);
console.log(`Wrote ${writeWeights(train)}, learned from ${train.length} sentences of ClaimBuster.`);
// Only now, so that what is measured are the weights that were just written.
const { reportArticle, reportSet } = await import("./suggesting/report");
reportSet("claimBuster", claimBuster);
reportSet("clef2019", samplesOf(folder, "clef2019"));
reportSet("newtral", samplesOf(folder, "newtral"));
process.exitCode = reportArticle() ? 0 : 1;
