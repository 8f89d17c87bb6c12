import { command, done } from "@/lib/platform/command";
import { event } from "@/lib/platform/events/payloads";
import { invalid } from "@/lib/platform/outcome";
import { mayExchange } from "../policy";
import { mapRatingInput } from "../schema";

/** Says once which of our ratings another desk's rating means, for all it has given and will give. */
export const mapRating = command({
  name: "exchange.map-rating",
  input: mapRatingInput,
  facts: async (tx, { ratingKey }) => ({
    known: ratingKey === "" || (await tx.rating.count({ where: { key: ratingKey } })) === 1,
  }),
  may: (actor) => mayExchange(actor),
  run: async (tx, { actor, facts, input: { site, words, ratingKey: given }, now }) => {
    if (!facts.known) return invalid("ratingKey", "choose");
    if (actor.kind !== "person") throw new Error("people map ratings");
    const ratingKey = given || null;
    const said = { ratingKey, mappedById: actor.id, mappedAt: now };
    await tx.ratingMapping.upsert({
      where: { publisherSite_ratingWords: { publisherSite: site, ratingWords: words } },
      create: { publisherSite: site, ratingWords: words, ...said },
      update: said,
      select: { ratingWords: true },
    });
    const { count } = await tx.checkedElsewhere.updateMany({
      where: { publisherSite: site, ratingWords: words },
      data: { ratingKey },
    });
    return done({ count }, event("rating.mapped", {}, { site, words, ratingKey }));
  },
});
