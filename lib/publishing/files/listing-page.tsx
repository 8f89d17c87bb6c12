import { ListingPage } from "@/components/published/listing-page";
import { listingAt, listingPath } from "../listing-paths";
import { listingName, listingsOf, newestListed, spreadOf } from "../listings";
import { markupOf } from "../markup";
import { inPageLanguage } from "../translated";
import { type FileKind, html } from "./file-kind";

/** How many verdicts a listing's page shows; the search has them all. */
const NEWEST = 30;

export const listingPage: FileKind = {
  inEveryLanguage: true,
  path: /^\/(claimants|topics|outlets|ratings|languages)\/([^/.]+)$/,
  draw: async ({ db, frame }, room = "", key = "") => {
    const listing = listingAt(room, key);
    const name = listing && (await listingName(db, listing));
    if (!listing || name === null) return null;
    const newest = await newestListed(db, listing, NEWEST);
    const view = {
      listing,
      name,
      claims: await inPageLanguage(
        db,
        newest.map(({ snapshot }) => snapshot),
      ),
      ...(await spreadOf(db, listing)),
    };
    return html(await markupOf(<ListingPage frame={frame} view={view} />));
  },
  changedBy: (publication) => listingsOf(publication).map(listingPath),
};
