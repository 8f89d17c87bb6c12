/** What published claims are listed by, each with a page and feeds of its own, and the room of its pages. */
export const rooms = {
  claimant: "claimants",
  topic: "topics",
  outlet: "outlets",
  rating: "ratings",
  language: "languages",
} as const;
export type ListingKind = keyof typeof rooms;

/** Everything that shares a claimant, a topic, an outlet, a rating or a language. */
export type Listing = {
  kind: ListingKind;
  /** Slug of a subject, key of a rating, BCP 47 tag of a language. */
  key: string;
};

const kinds = Object.keys(rooms) as ListingKind[];

export const listingPath = ({ kind, key }: Listing): string => `/${rooms[kind]}/${key}`;

/** The listing whose page has this room and name; null for another room. */
export const listingAt = (room: string, key: string): Listing | null => {
  const kind = kinds.find((one) => rooms[one] === room);
  return kind ? { kind, key } : null;
};
