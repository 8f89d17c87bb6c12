-- Each checkpoint is told of by an event; the server's start looks for those that are not.
CREATE INDEX "event_of_checkpoint" ON "event"((payload->>'size')) WHERE "kind" = 'log.checkpoint-signed';
