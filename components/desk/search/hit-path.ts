import type { Route } from "next";
import type { SearchHit } from "@/lib/search/hits";

/** Where something that was found is seen; null where no page shows it. */
export const hitPath = (hit: SearchHit): Route | null => {
  switch (hit.kind) {
    case "claim":
      return `/desk/claims/${hit.id}`;
    case "article":
      return `/desk/articles/${hit.id}`;
    case "evidence":
      return `/desk/claims/${hit.claim.id}#evidence-${hit.id}` as Route;
    case "source":
      return hit.claim && (`/desk/claims/${hit.claim.id}#evidence` as Route);
    case "comment":
      return `/desk/claims/${hit.claim.id}#comment-${hit.id}` as Route;
    case "person":
      return `/desk/queue?status=all&assignee=${hit.id}` as Route;
  }
};
