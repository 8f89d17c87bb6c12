import { getPublished, listPublished } from "@/lib/interop/api/queries";
import { published } from "../publications";
import { everybody, row } from "./row";

export const interop = {
  "query api.list": row(
    listPublished,
    async () => ({ input: { collection: "claims" as const, asked: {}, after: null, size: 20 } }),
    everybody,
  ),
  "query api.get": row(
    getPublished,
    async () => ({ input: { collection: "claims" as const, id: (await published()).id } }),
    everybody,
  ),
};
