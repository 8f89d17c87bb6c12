import type { Metadata } from "next";
import { RatingScale } from "@/components/desk/settings/rating-scale";
import { SettingsHead } from "@/components/desk/settings/settings-head";
import { signedInPerson } from "@/lib/people/session";
import { shown } from "@/lib/people/shown";
import { translator } from "@/lib/platform/messages";
import { ratingScale } from "@/lib/verdicts/queries/rating-scale";
import { addRatingAction, changeRatingAction, retireRatingAction } from "./actions";

export const generateMetadata = (): Metadata => ({ title: translator()("settings.parts.ratings") });

export default async function Page() {
  const actor = await signedInPerson("/desk/settings/ratings");
  const scale = shown(await ratingScale(actor, {}));
  return (
    <>
      <SettingsHead part="ratings" />
      <RatingScale
        scale={scale}
        actions={{
          change: changeRatingAction,
          retire: retireRatingAction,
          add: addRatingAction,
        }}
      />
    </>
  );
}
