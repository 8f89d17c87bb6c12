import { query } from "@/lib/platform/query";
import { exportOf } from "../exporting/export";
import { mayExchange } from "../policy";
import { exportInput } from "../schema";

/** Everything that was published, or that is known elsewhere, as a file. */
export const exportFile = query({
  name: "exchange.export",
  input: exportInput,
  may: mayExchange,
  read: async (db, { input }) => exportOf(db, input),
});
