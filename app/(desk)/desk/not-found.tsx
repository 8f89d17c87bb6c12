import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { translator } from "@/lib/platform/messages";

export default function NotFound() {
  const t = translator();
  return (
    <EmptyState
      page
      title={t("app.refused.notFound")}
      action={<LinkButton href="/desk">{t("app.toDesk")}</LinkButton>}
    />
  );
}
