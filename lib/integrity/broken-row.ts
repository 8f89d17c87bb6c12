/** Why a row is broken. */
export type Check =
  /** The event, or the leaf, before this one is missing. */
  | "gap"
  /** What the event says does not hash to its content hash. */
  | "content-hash"
  /** It names another hash as that of the event before it. */
  | "previous-hash"
  /** Its own hash does not follow from its content hash and the one before. */
  | "link-hash"
  /** Its content was taken away, and no event says so. */
  | "erased-untold"
  | "snapshot-hash"
  /** A column says something else than the snapshot, the verdict or the event of it. */
  | "columns"
  /** No event says that this was published. */
  | "no-event"
  /** The transparency log does not tell of it. */
  | "no-leaf"
  | "text-hash"
  | "bytes-hash"
  /** No event says that these words were approved. */
  | "no-approval"
  /** A leaf that is none, or says something else than what it is about. */
  | "leaf"
  /** A leaf where the tree has another. */
  | "place"
  /** Not the hashes of the leaves. */
  | "tile"
  | "missing"
  | "unexpected"
  /** Not signed by a key of the log, or of the witness. */
  | "signature"
  /** Another tree than that of the leaves. */
  | "root"
  /** Another than an event tells of. */
  | "not-as-told"
  /** Leaves that no checkpoint signs. */
  | "unsigned"
  /** Bytes that readers are sent and that were never drawn. */
  | "page-bytes"
  /** A page that is drawn otherwise out of the publications. */
  | "page-drawn"
  /** A checkpoint that is kept elsewhere knows of more: something newer was cut off, or an older backup is in use. */
  | "older-than-checkpoint"
  /** A checkpoint that is kept elsewhere is of another history. */
  | "other-history";

/** A row by its key: the sequence of an event, the position of a leaf, the id of most else. */
export type BrokenRow = { row: string; check: Check };
