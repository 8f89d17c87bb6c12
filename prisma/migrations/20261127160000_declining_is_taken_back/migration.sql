-- Who declined a proposal by mistake takes that back, and it is proposed as before (lib/claims/states.ts).
ALTER TABLE claim_transition DISABLE TRIGGER fixed;
INSERT INTO claim_transition (from_status, to_status) VALUES ('declined', 'proposed');
ALTER TABLE claim_transition ENABLE TRIGGER fixed;
