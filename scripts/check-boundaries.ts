import { readBoundaryReport } from "./boundary-report";
import { run } from "./commands";

const { modules, complaint } = readBoundaryReport(
  await run("depcruise", [
    "--config",
    ".dependency-cruiser.cjs",
    ...["app", "components", "lib", "messages", "prisma/demonstration", "scripts", "server"],
  ]),
);
if (complaint) {
  console.error(complaint);
  process.exitCode = 1;
} else {
  console.log(`${modules} modules keep the directions of import.`);
}
