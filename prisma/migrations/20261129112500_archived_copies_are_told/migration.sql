-- What readers are shown of archived copies is told of by events; the newest of a claim's is looked for.
CREATE INDEX "event_of_archived_copies" ON "event"("claim_id", "sequence") WHERE "kind" = 'claim.copies-shown';
