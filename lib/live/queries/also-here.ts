import { mayReadClaims } from "@/lib/claims/policy";
import { isSignedIn } from "@/lib/platform/actor";
import { query } from "@/lib/platform/query";
import { isThere } from "../facts";
import { hereInput } from "../schema";

/**
 * Who else has a page open now, by name. Everybody on the desk reads every claim and article and is shown who
 * reviews it, so they are shown who is there; what a reviewer does there is not told.
 */
export const alsoHere = query({
  name: "live.also-here",
  input: hereInput,
  may: mayReadClaims,
  read: async (db, { actor, input: { page } }) => {
    if (!isSignedIn(actor) || !(await isThere(db, page))) return null;
    return db.person.findMany({
      where: { id: { not: actor.id }, presences: { some: { page } } },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      select: { id: true, name: true },
    });
  },
});
