import { command, done, guarded } from "@/lib/platform/command";
import { event } from "@/lib/platform/events/payloads";
import { askForFeeds } from "../ask";
import { mayExchange } from "../policy";
import { followFeedInput, leaveFeedInput } from "../schema";

/** Follows another desk's feed; what it has is fetched soon. One that was left is taken up again. */
export const followFeed = command({
  name: "exchange.follow-feed",
  input: followFeedInput,
  facts: async () => ({}),
  may: mayExchange,
  run: async (tx, { actor, input: { name, url }, now }) => {
    const followedById = actor.kind === "person" ? actor.id : null;
    const { id } = await tx.feedSubscription.upsert({
      where: { url },
      create: { name, url, followedById, nextLookAt: now, createdAt: now },
      update: {
        name,
        followedById,
        endedAt: null,
        failures: 0,
        lastFailure: null,
        nextLookAt: now,
      },
      select: { id: true },
    });
    await askForFeeds(tx);
    return done({ feedId: id }, event("feed.followed", {}, { name, url }));
  },
});

/** Stops following a feed; what it brought stays known. */
export const leaveFeed = command({
  name: "exchange.leave-feed",
  input: leaveFeedInput,
  facts: (tx, { feedId }) =>
    tx.feedSubscription.findUnique({ where: { id: feedId }, select: { name: true, url: true } }),
  may: (actor) => mayExchange(actor),
  run: async (tx, { facts: { name, url }, input: { feedId }, now }) => {
    await guarded(
      tx.feedSubscription.updateMany({
        where: { id: feedId, endedAt: null },
        data: { endedAt: now },
      }),
    );
    return done({ feedId }, event("feed.left", {}, { name, url }));
  },
});
