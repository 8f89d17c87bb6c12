import { lookUp, searchDesk } from "@/lib/search/queries";
import { nobodysInput, row, theDesk } from "./row";

export const search = {
  "query search.desk": row(searchDesk, nobodysInput, theDesk),
  "query search.look-up": row(lookUp, nobodysInput, theDesk),
};
