import { Card } from "@/components/ui/card";
import type { FormAction } from "@/components/ui/form";
import { translator } from "@/lib/platform/messages";
import type { PublishingDesk as View } from "@/lib/publishing/queries";
import { CorrectForm } from "./correct-form";
import { PublicPreview } from "./public-preview";
import { PublishForm } from "./publish-form";
import styles from "./publishing.module.css";

/** What is public already, and what of the record is not yet. */
function Standing({ view: { newest, notYetPublic, claim } }: { view: View }) {
  const t = translator();
  if (!newest) return null;
  const parts = notYetPublic.map((part) => t(`public.claim.parts.${part}`)).join(", ");
  return (
    <Card>
      <p>
        {t("publishing.newest", { number: newest.number })}{" "}
        <a href={newest.path}>{t("publishing.openPublic")}</a>
      </p>
      {parts === "" ? null : <p>{t("publishing.notYetPublic", { parts })}</p>}
      {claim.status === "published" || claim.status === "decided" ? null : (
        <p className={styles.quiet}>{t("publishing.underWay")}</p>
      )}
    </Card>
  );
}

/** What stands in the way, beside the page as far as there is one. */
function Closed({ view, because }: { view: View; because: string }) {
  const t = translator();
  return (
    <>
      <Card>
        <p>{because}</p>
      </Card>
      {view.html === null ? null : (
        <PublicPreview
          html={view.html}
          title={t(view.newest ? "publishing.current" : "publishing.preview")}
        />
      )}
    </>
  );
}

function Work({
  view,
  publish,
  correct,
}: {
  view: View;
  publish: FormAction;
  correct: FormAction;
}) {
  const t = translator();
  const { can, claim, verdict } = view;
  if (claim.status === "published" && verdict) {
    return can.correct.allowed || can.overrideCorrect ? (
      <CorrectForm view={view} verdict={verdict} action={correct} />
    ) : (
      <Closed view={view} because={t(`refusals.${can.correct.because}`)} />
    );
  }
  return can.publish.allowed || can.overridePublish ? (
    <PublishForm view={view} action={publish} />
  ) : (
    <Closed view={view} because={t(`refusals.${can.publish.because}`)} />
  );
}

/** An editor's page: the public page as it will be, and what makes it so. */
export function PublishingDesk(props: { view: View; publish: FormAction; correct: FormAction }) {
  return (
    <div className={styles.desk}>
      <Standing view={props.view} />
      <Work {...props} />
    </div>
  );
}
