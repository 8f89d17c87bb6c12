import { z } from "zod";
import { allowed } from "@/lib/platform/outcome";
import { query } from "@/lib/platform/query";
import { collectionNames, collections } from "./collections";
import { cursorAt, type Position, storable } from "./cursor";

const collection = z.enum(collectionNames);

/** One page of a collection; `next` is the cursor of the following. Anybody may: all of it is published. */
export const listPublished = query({
  name: "api.list",
  input: z.strictObject({
    collection,
    asked: z.record(z.string(), z.string()),
    after: z.array(z.string()).nullable(),
    size: z.number().int().min(1).max(100),
  }),
  may: () => allowed,
  read: async (db, { input: { collection: name, asked, after, size } }) => {
    const listed = await collections[name].list(db, asked, after, size + 1);
    const shown = listed.slice(0, size);
    const last: Position | undefined = shown.at(-1)?.at;
    return {
      items: shown.map(({ item }) => item),
      next: listed.length > size && last ? cursorAt(last, { name, asked }) : null,
    };
  },
});

/** One item of a collection by its id. */
export const getPublished = query({
  name: "api.get",
  input: z.strictObject({ collection, id: z.string().max(300).refine(storable) }),
  may: () => allowed,
  read: (db, { input: { collection: name, id } }) => collections[name].get(db, id),
});
