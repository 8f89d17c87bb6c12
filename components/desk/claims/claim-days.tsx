import type { ClaimPage } from "@/lib/claims/queries/claim";
import { translator } from "@/lib/platform/messages";
import styles from "./claim-facts.module.css";
import { Coming, Day, Due } from "./moment";

const days = ["dueOn", "validUntil", "recheckOn"] as const;

/** The days set for a claim; null when there is none, so that nothing is said of it. */
export function ClaimDays({ claim }: { claim: ClaimPage }) {
  const t = translator();
  const set = days.flatMap((name) => (claim[name] ? [{ name, day: claim[name] }] : []));
  if (set.length === 0 && !claim.mattersBy) return null;
  return (
    <dl className={styles.facts}>
      {set.map(({ name, day }) => (
        <div key={name} className={styles.fact}>
          <dt>{t(`claims.schedule.${name}`)}</dt>
          <dd>
            {name === "dueOn" ? (
              <Due day={day} today={claim.today} />
            ) : (
              <Coming day={day} today={claim.today} />
            )}
          </dd>
        </div>
      ))}
      {claim.mattersBy ? (
        <div className={styles.fact}>
          <dt>{t("claims.schedule.mattersBy")}</dt>
          <dd>
            <Day day={claim.mattersBy} />
            {claim.mattersWhy ? (
              <>
                {": "}
                <span dir="auto">{claim.mattersWhy}</span>
              </>
            ) : null}
          </dd>
        </div>
      ) : null}
    </dl>
  );
}
