import { startOrExplain } from "./serve";

Object.assign(process.env, { NODE_ENV: "development" });
await startOrExplain(true);
