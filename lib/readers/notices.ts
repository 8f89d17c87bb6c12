import { now } from "@/lib/platform/clock";
import { config } from "@/lib/platform/config";
import { database, type Transaction } from "@/lib/platform/database/client";
import { queueMessage } from "@/lib/platform/mail/queue";
import { translator } from "@/lib/platform/messages";
import { addressOf, claimPath } from "@/lib/publishing/paths";
import { type PublicationSnapshot, readSnapshot } from "@/lib/publishing/snapshot";
import { subjectsOf } from "@/lib/publishing/subjects";
import { signedLink } from "./links";

const AT_ONCE = 20;
/** What was published longer ago is no news: a desk that was moved here writes to nobody about its past. */
const NEWS_LASTS = 7 * 86_400_000;

type Due = { id: string; snapshot: string; publishedAt: Date };

/** Takes publications nobody has been written to about; several servers each take others. */
const takeDue = (tx: Transaction) => tx.$queryRaw<Due[]>`
  SELECT publication.id, publication.snapshot, publication.published_at AS "publishedAt"
  FROM publication LEFT JOIN publication_notice AS notice ON notice.publication_id = publication.id
  WHERE notice.publication_id IS NULL AND publication.published_at > ${new Date(now().getTime() - NEWS_LASTS)}
  ORDER BY publication.published_at LIMIT ${AT_ONCE}
  FOR UPDATE OF publication SKIP LOCKED`;

/** Who asked for mail about this, before it was published; each once. */
const subscribersTo = async (tx: Transaction, snapshot: PublicationSnapshot, publishedAt: Date) => {
  const subjects = await subjectsOf(tx, snapshot);
  const rows = await tx.subscription.findMany({
    where: {
      confirmedAt: { lt: publishedAt },
      endedAt: null,
      OR: [
        { kind: "everything" },
        { kind: "claim", slug: snapshot.slug },
        ...subjects.map(({ kind, slug }) => ({ kind, slug })),
      ],
    },
    orderBy: { createdAt: "asc" },
    select: { id: true, email: true },
  });
  return new Map(rows.map(({ id, email }) => [email, id]));
};

const messageFor = (snapshot: PublicationSnapshot, subscriptionId: string) => {
  const t = translator();
  const { statement, summary, kind, note, slug, desk } = snapshot;
  const rating = snapshot.rating.names.en;
  const unsubscribeUrl = signedLink("unsubscribe", subscriptionId);
  const link = addressOf(config().CLAIMDESK_URL, claimPath(slug));
  return {
    unsubscribeUrl,
    subject: t("mail.published.subject", { rating, statement }),
    body: t("mail.published.body", {
      ...{ desk: desk.name, kind, statement, rating, summary, link },
      note: note === "" ? "" : `${note}\n\n`,
      unsubscribe: unsubscribeUrl,
    }),
  };
};

/**
 * Writes to everybody who subscribed to what has been published since it last looked; the messages go
 * out as all others do.
 *
 * @returns how many publications were looked at
 */
export const noticePublications = (): Promise<number> =>
  database().$transaction(async (tx) => {
    const due = await takeDue(tx);
    for (const { id, snapshot: text, publishedAt } of due) {
      const snapshot = readSnapshot(text);
      for (const [recipient, subscriptionId] of await subscribersTo(tx, snapshot, publishedAt)) {
        await queueMessage(tx, { recipient, ...messageFor(snapshot, subscriptionId) });
      }
      await tx.publicationNotice.create({
        data: { publicationId: id, noticedAt: now() },
        select: { publicationId: true },
      });
    }
    return due.length;
  });
