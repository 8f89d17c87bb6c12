import { createServer } from "node:http";
import next from "next";
import { listen } from "./listen";

/** Next's own static page, by Next's own handler and nothing before it. */
const [dir = ""] = process.argv.slice(2);
process.chdir(dir);
const application = next({ dev: false, dir });
await application.prepare();
const handle = application.getRequestHandler();

await listen(createServer((request, response) => void handle(request, response)));
