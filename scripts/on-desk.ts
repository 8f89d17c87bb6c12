import { closeDatabase } from "@/lib/platform/database/client";
import { prepareEnvironment } from "./environment";
import { explanationOf } from "./explain";

/**
 * Does what a command was asked on the desk's database, which it starts where nobody has. A failure ends it with
 * 1, and is told in a sentence, or with its stack when it is a bug.
 *
 * @param read what was asked; thrown at before anything is started
 */
export const onDesk = async <Asked>(
  read: () => Asked,
  work: (asked: Asked) => Promise<void>,
): Promise<void> => {
  try {
    const asked = read();
    const environment = await prepareEnvironment();
    try {
      await work(asked);
    } finally {
      await closeDatabase();
      await environment.leave();
    }
  } catch (error) {
    console.error(explanationOf(error, process.env.DATABASE_URL) ?? error);
    process.exitCode = 1;
  }
};
