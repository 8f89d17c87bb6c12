import type { Client } from "pg";
import { termsOf } from "@/lib/matching/terms";

const BATCH = 5_000;

/** As `DERIVATION` of lib/matching/known-terms.ts: these rows are not made again. */
const MADE = 1;

type Said = { id: string; kind: string; text: string; language: string };

/** What the claims and the reviews of other desks that were filled are found by, as the triggers and the desk would. */
export const fillKnownTerms = async (client: Client): Promise<void> => {
  await client.query("BEGIN");
  await client.query(`DECLARE said NO SCROLL CURSOR FOR
    SELECT id, 'desk' AS kind, statement AS text, language FROM made
    UNION ALL
    SELECT pg_temp.id_of('elsewhere ' || number), 'elsewhere', statement, language FROM placed
    WHERE EXISTS (SELECT 1 FROM checked_elsewhere WHERE id = pg_temp.id_of('elsewhere ' || number))`);
  for (;;) {
    const { rows } = await client.query<Said>(`FETCH ${BATCH} FROM said`);
    if (rows.length === 0) break;
    await client.query(
      `INSERT INTO known_terms (id, kind, terms, derivation)
       SELECT id, kind, terms::int[], ${MADE} FROM unnest($1::uuid[], $2::text[], $3::text[]) AS made (id, kind, terms)`,
      [
        rows.map(({ id }) => id),
        rows.map(({ kind }) => kind),
        rows.map(({ text, language }) => `{${termsOf(text, language).join()}}`),
      ],
    );
  }
  await client.query("COMMIT");
};
