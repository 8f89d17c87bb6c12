"use client";

import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { translator } from "@/lib/platform/messages";

/** A bug, said plainly; what went wrong is in the server's log, not here. */
export default function ErrorPage({ retry }: { error: unknown; retry: () => void }) {
  const t = translator();
  return (
    <EmptyState
      page
      title={t("app.broken.title")}
      action={
        <Button tone="primary" onClick={retry}>
          {t("app.broken.retry")}
        </Button>
      }
    >
      {t("app.broken.text")}
    </EmptyState>
  );
}
