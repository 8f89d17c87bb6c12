/**
 * What two spellings of one topic share: "Santé publique" and "sante  Publique" are both
 * "sante-publique". Letters of any script stay, marks on Latin letters go.
 */
export const topicSlug = (name: string): string =>
  name
    .normalize("NFKD")
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, "-")
    .replace(/^-+|-+$/gu, "");
