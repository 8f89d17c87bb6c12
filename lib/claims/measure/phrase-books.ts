import type { ReadLanguage } from "../claim-language";
import type { Phrases } from "./phrases";
import { english } from "./phrases-en";
import { spanish } from "./phrases-es";
import { french } from "./phrases-fr";

export const phraseBooks: Record<ReadLanguage, Phrases> = { en: english, fr: french, es: spanish };
