import { z } from "zod";
import { canonicalJson, sha256 } from "@/lib/platform/events/chain";
import type { Place } from "../reviewed";

const token = z.tuple([z.iso.datetime({ precision: 3 }), z.uuid(), z.string()]);

/** Names the question a token belongs to: "all other fields must have the same values". */
const questionOf = (fields: object): string => sha256(canonicalJson(fields)).slice(0, 16);

export const tokenOf = ({ firstPublishedAt, claimId }: Place, fields: object): string =>
  Buffer.from(
    JSON.stringify([firstPublishedAt.toISOString(), claimId, questionOf(fields)]),
  ).toString("base64url");

/** The place a token names; null for one that is not of this question or was never given out. */
export const placeOf = (text: string, fields: object): Place | null => {
  try {
    const read = token.safeParse(JSON.parse(Buffer.from(text, "base64url").toString("utf8")));
    if (!read.success || read.data[2] !== questionOf(fields)) return null;
    return { firstPublishedAt: new Date(read.data[0]), claimId: read.data[1] };
  } catch {
    return null;
  }
};
