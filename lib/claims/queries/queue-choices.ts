import type { Database } from "@/lib/platform/database/client";
import { peopleAtWork } from "./people-at-work";

/** Articles a filter offers. */
const ARTICLES = 100;

/**
 * Languages that claims have. Leaps from one to the next in the index, since PostgreSQL would read it whole
 * for DISTINCT.
 */
export const languagesOfClaims = async (db: Database): Promise<string[]> => {
  const rows = await db.$queryRaw<{ language: string }[]>`
    WITH RECURSIVE met (language) AS (
      SELECT min(language) FROM claim
      UNION ALL
      SELECT (SELECT min(claim.language) FROM claim WHERE claim.language > met.language)
      FROM met WHERE met.language IS NOT NULL
    ) SELECT language FROM met WHERE language IS NOT NULL`;
  return rows.map(({ language }) => language);
};

/** The newest articles that claims are marked in, and the one that was chosen in any case. */
const articlesWithClaims = (db: Database, chosenId: string) =>
  db.$queryRaw<{ id: string; title: string }[]>`
    SELECT id, title FROM (
      (SELECT id, title, created_at FROM article
       WHERE EXISTS (SELECT FROM appearance WHERE appearance.article_id = article.id)
       ORDER BY created_at DESC LIMIT ${ARTICLES})
      UNION
      SELECT id, title, created_at FROM article WHERE id = ${chosenId || null}::uuid
    ) AS offered ORDER BY created_at DESC`;

/** What the filters offer: the people of the desk, and topics, languages and articles that claims have. */
export const queueChoices = async (db: Database, articleId: string) => {
  const [people, topics, languages, articles] = await Promise.all([
    peopleAtWork(db),
    // EXISTS, where Prisma's \`some\` would gather the topics of all claims.
    db.$queryRaw<{ slug: string; name: string }[]>`
      SELECT slug, name FROM topic
      WHERE EXISTS (SELECT FROM claim_topic WHERE claim_topic.topic_id = topic.id) ORDER BY name`,
    languagesOfClaims(db),
    articlesWithClaims(db, articleId),
  ]);
  return { people, topics, articles, languages };
};
