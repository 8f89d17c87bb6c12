import { numbersOfDesk } from "@/lib/metrics/queries";
import { nobodysInput, row, theDesk } from "./row";

export const metrics = { "query metrics.desk": row(numbersOfDesk, nobodysInput, theDesk) };
