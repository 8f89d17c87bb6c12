import type { Metadata } from "next";
import { LivePage } from "@/components/desk/live/live-page";
import { OwnWork, Pressing } from "@/components/desk/start/start-lists";
import { Orphaned, ReassignProposals } from "@/components/desk/workload/needs-hands";
import { Columns } from "@/components/ui/layout";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { startPage } from "@/lib/claims/queries/start";
import { newestEvent } from "@/lib/live/queries/newest-event";
import { signedInPerson } from "@/lib/people/session";
import { shown } from "@/lib/people/shown";
import { translator } from "@/lib/platform/messages";
import { reassignmentProposals } from "@/lib/workload/queries/proposals";
import { lookAfterAction, reassignAction } from "./queue/actions";

export const generateMetadata = (): Metadata => ({ title: translator()("desk.start.title") });

export default async function Page() {
  const t = translator();
  const actor = await signedInPerson("/desk");
  const since = shown(await newestEvent(actor, {}));
  const page = shown(await startPage(actor, {}));
  const proposals = page.editors ? shown(await reassignmentProposals(actor, {})) : null;
  return (
    <>
      <PageHeader
        title={t("desk.start.title")}
        actions={
          <LinkButton href={page.can.create.allowed ? "/desk/articles/new" : "/desk/queue"}>
            {t(page.can.create.allowed ? "articles.takeIn.action" : "desk.start.toQueue")}
          </LinkButton>
        }
      />
      <LivePage page="list/claims" since={since} />
      <Columns
        main={<OwnWork page={page} />}
        margin={
          <>
            {page.editors && proposals ? (
              <>
                <ReassignProposals proposals={proposals} action={reassignAction} />
                <Orphaned hands={page.editors.hands} action={lookAfterAction} />
              </>
            ) : null}
            <Pressing page={page} />
          </>
        }
      />
    </>
  );
}
