import { canonicalJson, sha256 } from "@/lib/platform/events/chain";
import { type PublicationSnapshot, publicationSnapshot } from "./snapshot";

/** A snapshot as it is stored, and the fingerprint readers are shown. Throws on what is no snapshot. */
export const sealed = (snapshot: PublicationSnapshot): { text: string; sha256: string } => {
  const text = canonicalJson(publicationSnapshot.parse(snapshot));
  return { text, sha256: sha256(text) };
};
