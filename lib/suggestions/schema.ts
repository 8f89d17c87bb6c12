import { z } from "zod";

const place = z.coerce.number().int().min(0);

/** A proposed passage: where it stands in an article version, in code points. */
export const suggestionInput = z.strictObject({
  articleVersionId: z.uuid(),
  start: place,
  end: place,
});

/** The known claim that a proposed passage says too. */
export const linkSuggestionInput = suggestionInput.extend({ claimId: z.uuid() });

/** What another desk checked, which is what a proposed passage says. */
export const checkedSuggestionInput = suggestionInput.extend({ knownId: z.uuid() });

export const suggestionsInput = z.strictObject({ articleVersionId: z.uuid() });
