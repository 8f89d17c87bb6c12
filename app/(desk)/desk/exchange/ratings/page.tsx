import type { Metadata } from "next";
import { ExchangeTabs } from "@/components/desk/exchange/exchange-tabs";
import { MapRatingForm } from "@/components/desk/exchange/map-rating-form";
import { EmptyState } from "@/components/ui/empty-state";
import { Stack } from "@/components/ui/layout";
import { PageHeader } from "@/components/ui/page-header";
import { ratingsToMap } from "@/lib/exchange/queries/known";
import { signedInPerson } from "@/lib/people/session";
import { shown } from "@/lib/people/shown";
import { translator } from "@/lib/platform/messages";
import { mapRatingAction } from "../actions";

export const generateMetadata = (): Metadata => ({ title: translator()("exchange.view.ratings") });

export default async function Page() {
  const t = translator();
  const actor = await signedInPerson("/desk/exchange/ratings");
  const { ratings, unmapped } = shown(await ratingsToMap(actor, {}));
  return (
    <>
      <PageHeader title={t("exchange.view.ratings")} below={t("exchange.ratings.intro")} />
      <Stack gap={5}>
        <ExchangeTabs current="ratings" />
        {unmapped.length === 0 ? <EmptyState title={t("exchange.ratings.none")} /> : null}
        {unmapped.map((one) => (
          <MapRatingForm
            key={`${one.site} ${one.words}`}
            unmapped={one}
            ratings={ratings}
            action={mapRatingAction}
          />
        ))}
      </Stack>
    </>
  );
}
