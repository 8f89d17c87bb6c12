import { command, done, guarded } from "@/lib/platform/command";
import type { Transaction } from "@/lib/platform/database/client";
import { changesBetween, event } from "@/lib/platform/events/payloads";
import { invalid } from "@/lib/platform/outcome";
import { canonicalUrl } from "../canonical-url";
import { mayEditSource } from "../policy";
import { editSourceInput } from "../schema";

const sourceFacts = (tx: Transaction, sourceId: string) =>
  tx.source.findUnique({
    where: { id: sourceId },
    select: {
      version: true,
      url: true,
      title: true,
      publisher: true,
      author: true,
      publishedOn: true,
      kind: true,
      createdById: true,
      evidence: { distinct: ["claimId"], select: { claimId: true } },
    },
  });

const takenByAnother = async (tx: Transaction, sourceId: string, address: string | null) =>
  address !== null &&
  (await tx.source.count({ where: { canonicalUrl: address, id: { not: sourceId } } })) > 0;

/** Corrects what is said about a source. Every claim it serves tells of it in its history. */
export const editSource = command({
  name: "evidence.edit-source",
  input: editSourceInput,
  facts: (tx, { sourceId }) => sourceFacts(tx, sourceId),
  may: mayEditSource,
  current: ({ version, title, publisher, author, publishedOn, kind, url }) => ({
    version,
    fields: { title, publisher, author, publishedOn: publishedOn ?? "", kind, url: url ?? "" },
  }),
  run: async (tx, { facts, input }) => {
    const { sourceId, version, url, publishedOn, ...rest } = input;
    const data = { ...rest, url: url || null, publishedOn: publishedOn || null };
    const changes = changesBetween(facts, data);
    if (!changes) return done({ sourceId });
    const address = url === "" ? null : canonicalUrl(url);
    if (await takenByAnother(tx, sourceId, address)) return invalid("url", "another-source");
    await guarded(
      tx.source.updateMany({
        where: { id: sourceId, version },
        data: { ...data, canonicalUrl: address, version: { increment: 1 } },
      }),
    );
    const payload = { sourceId, title: input.title, changes };
    const served = facts.evidence.map(({ claimId }) => ({ claimId }));
    return done(
      { sourceId },
      ...(served.length > 0 ? served : [{}]).map((about) => event("source.edited", about, payload)),
    );
  },
});
