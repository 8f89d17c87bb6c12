import { RatingMark } from "@/components/ui/rating-mark";
import { currentLocale, localPath, wordsIn } from "@/lib/platform/locale";
import { translator } from "@/lib/platform/messages";
import type { PublicationSnapshot, PublishedRating } from "@/lib/publishing/snapshot";
import { verdictLanguage } from "@/lib/publishing/verdict-language";
import { dateWords } from "@/lib/publishing/written-dates";

/** The rating in the claim's own language, where the scale has it and it is not the page's. */
function OwnName({ rating, language }: { rating: PublishedRating; language: string }) {
  const code = language.split("-")[0];
  if ((code !== "en" && code !== "fr" && code !== "es") || code === currentLocale()) return null;
  return (
    <>
      <span lang={code}>{rating.names[code]}</span>.{" "}
    </>
  );
}

function Scale({ rating: { value, best, worst } }: { rating: PublishedRating }) {
  const t = translator();
  return value === null || best === null || worst === null
    ? t("public.claim.unscaled")
    : t("public.claim.scale", { value, best, worst });
}

/** What the desk decided, in a mark, a sentence and a number. */
export function ClaimVerdict({ snapshot }: { snapshot: PublicationSnapshot }) {
  const t = translator();
  const { rating, summary, language, validUntil, kind } = snapshot;
  return (
    <section className="verdict">
      <h2 className="hidden">
        {t(kind === "retraction" ? "public.claim.withdrawnVerdict" : "public.claim.verdict")}
      </h2>
      <RatingMark
        colour={rating.colour}
        shape={rating.shape}
        label={wordsIn(rating.names)}
        size="large"
      />
      <p className="summary" lang={verdictLanguage(snapshot)} dir="auto">
        {summary}
      </p>
      <p className="by">
        <OwnName rating={rating} language={language} />
        <Scale rating={rating} />{" "}
        <a href={localPath("/method#ratings")}>{t("public.claim.whatRatingsMean")}</a>
      </p>
      {validUntil ? (
        <p className="by">{t("public.claim.holdsUntil", { date: dateWords(validUntil) })}</p>
      ) : null}
    </section>
  );
}

/** Whether the claimant was asked, and what they answered; in the language of the verdict. */
export function ClaimReply({ reply, language }: { reply: string; language: string }) {
  const t = translator();
  return (
    <section className="part">
      <h2>{t("public.claim.reply")}</h2>
      <p lang={language} dir="auto">
        {reply}
      </p>
    </section>
  );
}

/** How many reviewed it and how they rated; names only where the desk gives them. */
export function ClaimReviews({ snapshot }: { snapshot: PublicationSnapshot }) {
  const t = translator();
  const { reviews, difference, overrideReason } = snapshot;
  return (
    <section className="part">
      <h2>{t("public.claim.reviews")}</h2>
      <p>{t("public.claim.reviewed", { count: reviews.count })}</p>
      <ul className="reviews">
        {reviews.ratings.map(({ key, colour, shape, names, count, reviewers }) => (
          <li key={key}>
            <RatingMark colour={colour} shape={shape} label={wordsIn(names)} size="small" />{" "}
            <span className="hint">
              {t("public.claim.rated", { count })}
              {reviewers ? `: ${reviewers.join(", ")}` : ""}
            </span>
          </li>
        ))}
      </ul>
      {difference ? (
        <p dir="auto">
          <strong>{t("public.claim.difference")}.</strong> {difference}
        </p>
      ) : null}
      {overrideReason ? (
        <p dir="auto">
          <strong>{t("public.claim.override")}</strong> {overrideReason}
        </p>
      ) : null}
    </section>
  );
}
