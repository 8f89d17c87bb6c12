import { prepareEnvironment } from "./environment";
import { explanationOf } from "./explain";

try {
  const environment = await prepareEnvironment();
  await environment.leave();
} catch (error) {
  console.error(explanationOf(error, process.env.DATABASE_URL) ?? error);
  process.exitCode = 1;
}
