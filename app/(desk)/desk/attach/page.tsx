import type { Metadata } from "next";
import Link from "next/link";
import { findClaimsFor } from "@/app/(desk)/desk/claims/[claimId]/actions";
import { findSourceFor } from "@/app/(desk)/desk/claims/[claimId]/evidence-actions";
import { FindClaim } from "@/components/desk/claims/find-claim";
import { AttachFields } from "@/components/desk/evidence/attach-fields";
import { BookmarkOffer } from "@/components/desk/evidence/bookmark-offer";
import { SharedFiles } from "@/components/desk/evidence/shared-files";
import { Card } from "@/components/ui/card";
import { ActionForm } from "@/components/ui/form";
import { Columns, Stack } from "@/components/ui/layout";
import { PageHeader } from "@/components/ui/page-header";
import { claimsAtHand } from "@/lib/claims/queries/at-hand";
import { bookmarklet } from "@/lib/evidence/bookmarklet";
import { attachPath, besideFrom, carriedFrom, withTitleOf } from "@/lib/evidence/carried";
import { sharedFiles } from "@/lib/evidence/queries/shared-files";
import { findSource } from "@/lib/evidence/queries/source";
import { signedInPerson } from "@/lib/people/session";
import { shown } from "@/lib/people/shown";
import { config } from "@/lib/platform/config";
import { translator } from "@/lib/platform/messages";
import { attachToClaimAction, dropSharedAction } from "./actions";

export const generateMetadata = (): Metadata => ({ title: translator()("bringing.title") });

/** Where bookmarks and phones lead: a source that was met elsewhere, to be attached to a claim. */
export default async function Page({ searchParams }: PageProps<"/desk/attach">) {
  const t = translator();
  const asked = await searchParams;
  const beside = besideFrom(asked);
  const actor = await signedInPerson(attachPath(carriedFrom(asked), beside));
  const waiting = shown(await sharedFiles(actor, {}));
  const shared = waiting.find(({ id }) => id === beside.shared);
  const carried = withTitleOf(carriedFrom(asked), shared?.name);
  const [atHand, { source }] = await Promise.all([
    claimsAtHand(actor, {}).then(shown),
    findSource(actor, { url: carried.url }).then(shown),
  ]);
  return (
    <>
      <PageHeader
        title={t("bringing.title")}
        above={<Link href="/desk">{t("shell.items.start")}</Link>}
        below={t("bringing.lead")}
      />
      <Columns
        main={
          <>
            {beside.lost ? <p role="alert">{t(`bringing.shared.lost.${beside.lost}`)}</p> : null}
            <ActionForm action={attachToClaimAction} label={t("bringing.title")}>
              <Card title={t("bringing.claim")}>
                <Stack>
                  <FindClaim name="claim" except="" find={findClaimsFor} atHand={atHand} />
                </Stack>
              </Card>
              <Card title={t("bringing.source")}>
                <Stack>
                  <AttachFields
                    find={findSourceFor}
                    carried={{ ...carried, known: source }}
                    shared={shared}
                  />
                </Stack>
              </Card>
            </ActionForm>
          </>
        }
        margin={
          <>
            {waiting.length > 0 ? (
              <Card title={t("bringing.shared.title")}>
                <SharedFiles files={waiting} drop={dropSharedAction} />
              </Card>
            ) : null}
            <Card title={t("bringing.bookmark.title")}>
              <BookmarkOffer code={bookmarklet(config().CLAIMDESK_URL)} />
            </Card>
          </>
        }
      />
    </>
  );
}
