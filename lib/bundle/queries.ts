import { z } from "zod";
import { query } from "@/lib/platform/query";
import { bundleContents } from "./contents";
import { bundleFacts } from "./facts";
import { mayTakeBundle } from "./policy";
import { zipOfBundle } from "./zip";

/** Everything that supports a published verdict, as one zip that is sent while it is made. */
export const bundleOfClaim = query({
  name: "bundle.of-claim",
  input: z.strictObject({ claimId: z.uuid() }),
  may: mayTakeBundle,
  read: async (db, { input: { claimId } }) => {
    const facts = await bundleFacts(db, claimId);
    if (!facts) return null;
    const { slug, number } = facts.newest;
    return {
      // Slugs can hold any letter; names of files in headers cannot.
      fileName: `verdict-${slug.replace(/[^a-z0-9-]/gu, "").slice(0, 60)}-v${number}.zip`,
      body: zipOfBundle(bundleContents(db, facts)),
    };
  },
});
