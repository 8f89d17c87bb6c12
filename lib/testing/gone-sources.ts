import { database } from "@/lib/platform/database/client";
import { makeClaim, makeEvidence } from "./builders";
import { publish } from "./publications";
import { asOwner } from "./sql";

const cited = "The bridge cost 3 billion euros.";

/** A published claim that rests on so many sources whose pages are gone: readers are shown a copy of each. */
export const publishedWithCopies = async (sources: number) => {
  const claim = await makeClaim("decided");
  for (let turn = 0; turn < sources; turn += 1) {
    const text = `It was read out in the assembly. ${cited} Nobody had known.`;
    const { sourceId } = await makeEvidence(claim.id, { excerpt: cited, text });
    const [at, hash, url] = [new Date(), "0".repeat(64), "https://gone.example/"];
    const seen = { finalUrl: url, contentSha256: hash, seenUrl: url, seenSha256: hash };
    await database().sourceWatch.create({
      data: { sourceId, state: "gone", since: at, nextLookAt: at, ...seen },
    });
  }
  await publish(claim.editor, claim.id);
  return claim;
};

/** An archived copy as it is put in by whoever goes past the desk. */
export const putCopyIn = async (claimId: string) => {
  const { id } = await database().evidence.findFirstOrThrow({ where: { claimId } });
  await asOwner((client) =>
    client.query(
      `INSERT INTO archived_copy VALUES ($1, $2, now(), now(), repeat('0', 64), 'https://a.example/', '', 'It cost nothing.', '')`,
      [id, claimId],
    ),
  );
  return id;
};
