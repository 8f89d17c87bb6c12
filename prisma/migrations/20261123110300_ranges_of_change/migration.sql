-- A change may be given as a range ("fell by 3 to 5 %"), as lib/claims/measure/schema.ts says.
ALTER TABLE measure DROP CONSTRAINT comparator_known;
ALTER TABLE measure ADD CONSTRAINT comparator_known CHECK (
  comparator IN ('equal', 'about', 'more-than', 'less-than', 'at-least', 'at-most', 'increase', 'decrease', 'between')
  AND (comparator <> 'between' OR upper_value IS NOT NULL)
  AND (upper_value IS NULL OR (comparator IN ('between', 'increase', 'decrease') AND upper_value >= value))
);
