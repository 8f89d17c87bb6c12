import { mayReadArticles } from "@/lib/articles/policy";
import { mayCreateClaim } from "@/lib/claims/policy";

/** Everyone on the desk sees what is proposed. */
export const maySeeSuggestions = mayReadArticles;

/** Who may make a claim of a passage may also say that it is none. */
export const mayDecideSuggestion = mayCreateClaim;
