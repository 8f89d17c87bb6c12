import { z } from "zod";
import { allowed } from "@/lib/platform/outcome";
import { query } from "@/lib/platform/query";
import { subscriptionKinds } from "../schema";
import { nameOfSubject } from "../subject-name";

/** The published claim a reader's form is about, by its address. */
export const claimAskedAbout = query({
  name: "readers.claim-asked-about",
  input: z.strictObject({ slug: z.string().max(200) }),
  may: () => allowed,
  read: (db, { input: { slug } }) =>
    db.publishedClaim.findUnique({ where: { slug }, select: { statement: true } }),
});

/** What a subscription would be to, in words; the empty name stands for everything. */
export const subjectOfSubscription = query({
  name: "readers.subject-of-subscription",
  input: z.strictObject({ kind: z.enum(subscriptionKinds), slug: z.string().max(200) }),
  may: () => allowed,
  read: async (db, { input }): Promise<{ name: string } | null> => {
    const name = await nameOfSubject(db, input);
    return name === null ? null : { name };
  },
});
