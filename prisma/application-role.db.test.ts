import { describe, expect, it } from "vitest";
import { attempt, CHECK_VIOLATION, NO_PRIVILEGE, refused, sql } from "@/lib/testing/attack";

describe("the application's own role", () => {
  it.each([
    ["switch a trigger off", "ALTER TABLE event DISABLE TRIGGER append_only"],
    ["switch all triggers off", "ALTER TABLE claim DISABLE TRIGGER ALL"],
    ["act as a replica, which fires none", "SET session_replication_role = replica"],
    ["drop a trigger", "DROP TRIGGER append_only ON event"],
    ["drop a constraint", "ALTER TABLE publication DROP CONSTRAINT snapshot_hashes_to_sha256"],
    ["drop a table", "DROP TABLE event"],
    ["add a column", "ALTER TABLE claim ADD COLUMN x text"],
    [
      "replace a trigger's function",
      "CREATE OR REPLACE FUNCTION refuse(rule text) RETURNS void LANGUAGE sql AS 'SELECT'",
    ],
    ["empty a table", "TRUNCATE claim CASCADE"],
    ["become the owner", "SET ROLE claimdesk_owner"],
    ["change the queue of jobs", "ALTER TABLE graphile_worker._private_jobs ADD COLUMN x text"],
    ["empty the queue of jobs", "TRUNCATE graphile_worker._private_jobs"],
    ["make a table of its own", "CREATE TABLE public.mine (x int)"],
  ])("cannot %s", async (_what, text) => {
    expect(await attempt(sql(text))).toMatchObject({ code: NO_PRIVILEGE });
  });

  it.each([
    "INSERT INTO claim_transition VALUES ('proposed', 'published')",
    "UPDATE claim_transition SET to_status = 'published' WHERE from_status = 'proposed'",
    "DELETE FROM claim_transition",
  ])("cannot change the moves a claim may make: %s", async (text) => {
    expect(await attempt(sql(text))).toEqual(refused(CHECK_VIOLATION, /moves of a claim/u));
  });
});
