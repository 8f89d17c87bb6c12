import { tlogProof } from "@/lib/transparency/checkpoint";
import { LOG_PREFIX } from "@/lib/transparency/keys";
import {
  keyList,
  newestCheckpoint,
  proofOfPublication,
  tileBytes,
} from "@/lib/transparency/published";
import { proofPath } from "../paths";
import type { DrawingContext, DrawnFile, FileKind } from "./file-kind";

const CHECKPOINT = `${LOG_PREFIX}/checkpoint`;
const KEYS = `${LOG_PREFIX}/keys.txt`;

const plain = (content: string): DrawnFile => ({
  status: 200,
  mediaType: "text/plain; charset=utf-8",
  content,
});

/** The tree as it stands, signed (C2SP tlog-tiles, "Checkpoints"). */
export const logCheckpoint: FileKind = {
  path: /^\/log\/checkpoint$/,
  draw: async ({ db }) => {
    const checkpoint = await newestCheckpoint(db);
    return checkpoint && plain(checkpoint.note);
  },
  changedBy: () => [CHECKPOINT],
  standing: [CHECKPOINT],
};

/** Every key that ever signed the log. */
export const logKeys: FileKind = {
  path: /^\/log\/keys\.txt$/,
  draw: async ({ db }) => plain(await keyList(db)),
  changedBy: () => [KEYS],
  standing: [KEYS],
};

/** The tile or the bundle of entries at a path; null where the log has none. */
export const drawTile = async (
  db: DrawingContext["db"],
  path: string,
): Promise<(DrawnFile & { content: Uint8Array }) | null> => {
  const content = await tileBytes(db, path.slice(LOG_PREFIX.length));
  return content && { status: 200, mediaType: "application/octet-stream", content };
};

/** Named here so that they are of the record; never drawn beforehand. */
export const logTiles: FileKind = {
  path: /^(\/log\/tile\/.+)$/,
  draw: ({ db }, path = "") => drawTile(db, path),
  changedBy: () => [],
};

/** A publication word for word, its place in the log and what shows it: all that is needed to check it. */
export const publicationProof: FileKind = {
  path: /^\/claims\/([^/.]+)\/publications\/([1-9]\d{0,5})\.json$/,
  draw: async ({ db, frame: { origin } }, slug = "", number = "") => {
    const publication = await db.publication.findFirst({
      where: { slug, number: Number(number) },
      select: { id: true, snapshot: true },
    });
    const proven = publication && (await proofOfPublication(db, publication.id));
    if (!publication || !proven) return null;
    const { position, data, proof, note } = proven;
    return {
      status: 200,
      mediaType: "application/json; charset=utf-8",
      content: `${JSON.stringify(
        {
          format: "claimdesk-verdict/1",
          page: `${origin}/claims/${encodeURI(slug)}`,
          snapshot: publication.snapshot,
          leaf: data,
          proof: tlogProof(position, proof, note),
          keys: (await keyList(db)).trimEnd().split("\n"),
        },
        null,
        1,
      )}\n`,
    };
  },
  changedBy: ({ snapshot: { slug, number } }) => [proofPath(slug, number)],
};
