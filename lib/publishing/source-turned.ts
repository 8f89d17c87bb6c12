import { z } from "zod";
import { command, done } from "@/lib/platform/command";
import type { NewEvent } from "@/lib/platform/events/payloads";
import { keepArchivedCopies } from "./archived-copies";
import { holdFiles, refreshFiles } from "./files/keep";
import { claimPath, markdownPath, verifyPath } from "./paths";
import { mayDrawForSource } from "./policy";
import { readSnapshot } from "./snapshot";

const sourceTurnedInput = z.strictObject({ sourceId: z.uuid() });

/** Draws the pages of the claims anew that cite a source whose page has gone or has come back. */
export const drawForSource = command({
  name: "publishing.draw-for-source",
  input: sourceTurnedInput,
  facts: async (tx, { sourceId }) => {
    // Before they are read: what is published meanwhile has its own copies, and they stand.
    await holdFiles(tx);
    const publications = await tx.publishedClaim.findMany({
      where: { claim: { evidence: { some: { sourceId } } } },
      orderBy: { claimId: "asc" },
      select: { slug: true, publication: { select: { snapshot: true } } },
    });
    return { publications };
  },
  may: mayDrawForSource,
  run: async (tx, { facts: { publications }, now }) => {
    const paths: string[] = [];
    const happened: NewEvent[] = [];
    for (const { slug, publication } of publications) {
      const { turned, told } = await keepArchivedCopies(tx, readSnapshot(publication.snapshot));
      happened.push(...told);
      if (turned) {
        // A page and the one on which it is verified are drawn of one mind.
        paths.push(claimPath(slug), markdownPath(claimPath(slug)), verifyPath(slug));
      }
    }
    await refreshFiles(tx, paths, now);
    return done({ drawn: paths.length }, ...happened);
  },
});
