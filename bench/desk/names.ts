import type { Client } from "pg";
import { PEOPLE } from "./plan";

/**
 * Everything filled has an id that follows from what it is, so that rows are written without looking others
 * up, and every choice follows from a claim's number, so that each run makes the same desk.
 */
const functions = `
  -- Of version 8, which is for ids made in a way of one's own (RFC 9562, 5.8).
  CREATE FUNCTION pg_temp.id_of(what text) RETURNS uuid LANGUAGE sql IMMUTABLE
    RETURN overlay(overlay(md5(what) PLACING '8' FROM 13) PLACING '8' FROM 17)::uuid;
  -- From 0 to below \`of\`, another one for each seed.
  CREATE FUNCTION pg_temp.chance(number int, seed int, of int) RETURNS int LANGUAGE sql IMMUTABLE
    RETURN ((hashint4extended(number, seed) & 2147483647) % of)::int;
  CREATE FUNCTION pg_temp.editor_of(number int) RETURNS uuid LANGUAGE sql IMMUTABLE
    RETURN pg_temp.id_of('person ' || 1 + ${PEOPLE.admins} + pg_temp.chance(number, 1, ${PEOPLE.editors}));
  -- The first or the second of a claim; never the same.
  CREATE FUNCTION pg_temp.reviewer_of(number int, which int) RETURNS uuid LANGUAGE sql IMMUTABLE
    RETURN pg_temp.id_of('person ' || 1 + ${PEOPLE.admins + PEOPLE.editors}
      + (pg_temp.chance(number, 2, ${PEOPLE.reviewers}) + which) % ${PEOPLE.reviewers});
  CREATE FUNCTION pg_temp.rating_of(number int) RETURNS uuid LANGUAGE sql STABLE
    RETURN (SELECT ids[1 + pg_temp.chance(number, 3, 7)] FROM rating_ids);`;

export const nameThings = async (client: Client): Promise<void> => {
  await client.query(
    "CREATE TEMP TABLE rating_ids AS SELECT array_agg(id ORDER BY position) AS ids FROM rating",
  );
  await client.query(functions);
};
