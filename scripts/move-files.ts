import { moveFiles, type OutsidePlace, outsidePlaces } from "@/lib/integrity/move-files";
import { database } from "@/lib/platform/database/client";
import { Explained } from "./explain";
import { onDesk } from "./on-desk";

const counted = { moved: 0, there: 0, damaged: 0 };

const moveAll = async (to: OutsidePlace): Promise<void> => {
  const moving = moveFiles(database(), to);
  if (!moving) {
    throw new Explained(
      "Set FILES_FOLDER and FILES_S3_URL, _KEY_ID and _SECRET: files go from one to the other.",
    );
  }
  for await (const { sha256, state } of moving) {
    counted[state] += 1;
    if (state === "damaged")
      console.error(`  ${sha256} is damaged or gone; its row was left as it is`);
    if (state === "moved" && counted.moved % 100 === 0)
      console.log(`  ${counted.moved} files moved`);
  }
  console.log(
    `${counted.moved} files moved, ${counted.there} were there before, ${counted.damaged} are damaged.`,
  );
  if (counted.damaged > 0) process.exitCode = 1;
};

const asked = (): OutsidePlace => {
  const to = outsidePlaces.find((place) => place === process.argv[2]);
  if (to && process.argv.length === 3) return to;
  throw new Explained("Say where to: npm run move-files -- folder, or npm run move-files -- s3");
};

/** `npm run move-files -- folder|s3`: brings the files of the desk to its folder or its bucket. */
await onDesk(asked, moveAll);
