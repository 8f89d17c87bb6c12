import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { translator } from "@/lib/platform/messages";

export default function NotFound() {
  const t = translator();
  return (
    <main id="content">
      <EmptyState
        page
        title={t("app.missing")}
        action={<LinkButton href={"/" as never}>{t("app.toHome")}</LinkButton>}
      />
    </main>
  );
}
