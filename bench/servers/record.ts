import { freePort } from "@/lib/platform/embedded/free-port";
import { serve } from "@/server/main";
import { report } from "./listen";

/** The whole server as `npm start` runs it: the front, and Next behind it. */
const port = await freePort(0);
await serve({ port, host: "127.0.0.1", dev: false });
report(port);
