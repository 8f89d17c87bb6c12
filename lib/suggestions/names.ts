/** Offices written with a capital before a name. */
const TITLE =
  /^(?:(?:The |Former |Vice |Deputy |Acting |Prime |Foreign |First |U\.S\. )*(?:President|Minister|Secretary|Senator|Sen\.|Representative|Rep\.|Governor|Gov\.|Mayor|General|Gen\.|Chancellor|Judge|Justice|Professor|Prof\.|Dr\.|Mr\.|Mrs\.|Ms\.|King|Queen|Pope|Lady|Lord|Speaker)|Président|Présidente|Monsieur|Madame|M\.|Mme|Presidente|Presidenta|Ministro|Ministra|Señor|Señora|Sr\.|Sra\.)\s+/u;

/** "President Joe Biden" is Joe Biden; a family name alone keeps what stands before it. */
export const withoutTitle = (name: string): string => {
  const bare = name.replace(TITLE, "");
  return bare.includes(" ") ? bare : name;
};

/**
 * A name as a record has it, without the article of a sentence: "the Labor Department", "Le ministère de
 * l'Intérieur". One that belongs to the name has a capital behind it ("Le Monde").
 */
export const withoutArticle = (name: string): string =>
  name.replace(
    /^(?:[Tt]he |(?:[lL]e|[lL]a|[lL]es|[eE]l|[lL]os|[lL]as) (?=\p{Ll})|[lL]'(?=\p{Ll})|(?:le|la|les|el|los|las) |l')/u,
    "",
  );
