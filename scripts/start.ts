import { startOrExplain } from "./serve";

// The server and the libraries it loads decide by this what they are.
Object.assign(process.env, { NODE_ENV: "production" });
await startOrExplain(false);
