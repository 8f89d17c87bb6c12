-- What a new desk starts with: its one row, the life of a claim, a scale of seven and a method page.
INSERT INTO desk (id) VALUES (1);

INSERT INTO claim_transition (from_status, to_status) VALUES
  ('proposed', 'open'), ('proposed', 'declined'), ('proposed', 'duplicate'),
  ('open', 'researching'), ('open', 'declined'), ('open', 'duplicate'),
  ('researching', 'in-review'), ('researching', 'open'), ('researching', 'declined'), ('researching', 'duplicate'),
  ('in-review', 'decided'), ('in-review', 'open'), ('in-review', 'declined'), ('in-review', 'duplicate'),
  ('decided', 'published'), ('decided', 'open'), ('decided', 'declined'), ('decided', 'duplicate'),
  ('published', 'researching'), ('declined', 'open'), ('duplicate', 'open');

INSERT INTO rating (id, key, position, value, colour, shape, names, meanings) VALUES
  (gen_random_uuid(), 'true', 1, 6, 'green', 'disc-tick',
   '{"en": "True", "fr": "Vrai", "es": "Verdadero"}',
   '{"en": "The evidence shows the claim to be accurate, and nothing of weight is missing.", "fr": "Les éléments montrent que l’affirmation est exacte et que rien d’important ne manque.", "es": "Las pruebas muestran que la afirmación es exacta y que no falta nada importante."}'),
  (gen_random_uuid(), 'mostly-true', 2, 5, 'moss', 'ring-tick',
   '{"en": "Mostly true", "fr": "Plutôt vrai", "es": "Mayormente verdadero"}',
   '{"en": "Accurate in substance; a detail is wrong or needs a qualification.", "fr": "Exact pour l’essentiel ; un détail est faux ou demande une précision.", "es": "Exacto en lo esencial; un detalle es incorrecto o necesita una precisión."}'),
  (gen_random_uuid(), 'missing-context', 3, 4, 'violet', 'broken-frame',
   '{"en": "Missing context", "fr": "Manque de contexte", "es": "Falta contexto"}',
   '{"en": "What is said holds, but something left out would change how it is understood.", "fr": "Ce qui est dit tient, mais un élément omis en changerait la compréhension.", "es": "Lo dicho se sostiene, pero algo omitido cambiaría cómo se entiende."}'),
  (gen_random_uuid(), 'misleading', 4, 3, 'ochre', 'diamond-turn',
   '{"en": "Misleading", "fr": "Trompeur", "es": "Engañoso"}',
   '{"en": "It uses something true in a way that leads to a wrong conclusion.", "fr": "Elle utilise un élément vrai d’une manière qui conduit à une conclusion fausse.", "es": "Usa algo cierto de un modo que lleva a una conclusión equivocada."}'),
  (gen_random_uuid(), 'mostly-false', 5, 2, 'rust', 'ring-cross',
   '{"en": "Mostly false", "fr": "Plutôt faux", "es": "Mayormente falso"}',
   '{"en": "Wrong in substance, though a part of it is accurate.", "fr": "Faux pour l’essentiel, même si une part en est exacte.", "es": "Incorrecto en lo esencial, aunque una parte es exacta."}'),
  (gen_random_uuid(), 'false', 6, 1, 'crimson', 'octagon-cross',
   '{"en": "False", "fr": "Faux", "es": "Falso"}',
   '{"en": "The evidence shows the claim to be wrong.", "fr": "Les éléments montrent que l’affirmation est fausse.", "es": "Las pruebas muestran que la afirmación es incorrecta."}'),
  (gen_random_uuid(), 'unproven', 7, NULL, 'slate', 'dotted-ring',
   '{"en": "Unproven", "fr": "Non établi", "es": "Sin pruebas"}',
   '{"en": "What can be found neither shows nor refutes it.", "fr": "Les éléments disponibles ne permettent ni de l’établir ni de la réfuter.", "es": "Lo que se puede encontrar ni lo demuestra ni lo refuta."}');

INSERT INTO method_version (number, body) VALUES (1,
'## How a claim gets its verdict

An editor takes an article in and marks the claims that can be checked and that matter to the public. Reviewers bring sources, quote them, and say what each shows. A claim goes to review only when its evidence rests on independent sources, at least one of them primary, each quoted and kept as a copy.

Reviewers then rate the claim on their own: none sees another’s review before handing in theirs. When the quorum is in, an editor decides, and says why where the verdict differs from the reviews. An editor who did not review the claim publishes it.

## Corrections

A published page is never edited silently. A *correction* mends a fact that was wrong, an *update* follows a change in the world, a *clarification* mends wording, and a *retraction* withdraws the verdict while the page stays. Each is numbered, dated and says what changed.

## Conflicts of interest

A reviewer who declares a conflict of interest in a claim takes no part in its review; the declaration is recorded.');
