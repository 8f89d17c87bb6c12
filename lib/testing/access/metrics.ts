import { numbersOfDesk } from "@/lib/metrics/queries";
import { principlesOfDesk } from "@/lib/principles/queries";
import { nobodysInput, row, theDesk } from "./row";

export const metrics = {
  "query metrics.desk": row(numbersOfDesk, nobodysInput, theDesk),
  "query principles.of-desk": row(principlesOfDesk, nobodysInput, theDesk),
};
