"use client";

import { KnownFor } from "@/components/desk/matching/known-for";
import { LinkKnown } from "@/components/desk/matching/link-known";

/** What is known already of what a reader sent in; the button takes it up for that claim, or leaves it to that check. */
export function KnownForTip({ statement, language }: { statement: string; language: string }) {
  return (
    <KnownFor
      asked={{ statement, language, claimant: "", except: "" }}
      choose={(known) => (
        <LinkKnown known={known} name="intent" ours="accept" elsewhere="dismiss" />
      )}
    />
  );
}
