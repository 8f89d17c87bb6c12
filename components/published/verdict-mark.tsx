import { RatingMark } from "@/components/ui/rating-mark";
import { wordsIn } from "@/lib/platform/locale";
import type { MarkColour } from "@/lib/platform/marks";
import { translator } from "@/lib/platform/messages";
import type { PublicationSnapshot } from "@/lib/publishing/snapshot";

/** What the desk says of a claim now: its rating, or that it was retracted. */
export function VerdictMark({
  snapshot: { kind, rating },
  size = "medium",
}: {
  snapshot: PublicationSnapshot;
  size?: "small" | "medium" | "large";
}) {
  const t = translator();
  return kind === "retraction" ? (
    <RatingMark
      colour="slate"
      shape="dotted-ring"
      label={t("public.claim.retracted")}
      size={size}
    />
  ) : (
    <RatingMark
      colour={rating.colour}
      shape={rating.shape}
      label={wordsIn(rating.names)}
      size={size}
    />
  );
}

/** The colour that stands for it, as a class. */
export const verdictColour = ({ kind, rating }: PublicationSnapshot): MarkColour =>
  kind === "retraction" ? "slate" : rating.colour;
