import { buttonClass } from "@/components/ui/button";
import { translator } from "@/lib/platform/messages";
import styles from "./entry-frame.module.css";

/** The way in through the organisation's own accounts, where there is one, and the line below it. */
export function ProviderLink({
  provider,
  returnTo,
}: {
  provider: { name: string } | null;
  returnTo: string;
}) {
  if (!provider) return null;
  const t = translator();
  return (
    <div className={styles.provider}>
      {/* A plain link: following it leaves this site, and nothing may do so ahead of time. */}
      <a
        href={`/api/auth/signin/oidc?return=${encodeURIComponent(returnTo)}`}
        className={buttonClass({ tone: "plain" })}
      >
        {t("people.signIn.withProvider", { name: provider.name })}
      </a>
      <p className={styles.or}>{t("people.signIn.or")}</p>
    </div>
  );
}
