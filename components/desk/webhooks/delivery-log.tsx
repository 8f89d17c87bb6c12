import { When } from "@/components/desk/people/when";
import { EmptyState } from "@/components/ui/empty-state";
import type { FormAction } from "@/components/ui/form";
import { translator } from "@/lib/platform/messages";
import type { WebhookKind } from "@/lib/webhooks/kinds";
import { kindLabels, testLabel } from "@/lib/webhooks/labels";
import type { EndpointView } from "@/lib/webhooks/queries/endpoints";
import { RedeliverForm } from "./redeliver-form";
import styles from "./webhooks.module.css";

type Delivery = EndpointView["deliveries"][number];
type Attempt = Delivery["log"][number];

const outcomeOf = ({ status, failure }: Attempt): string => {
  const t = translator();
  return status === null
    ? t("webhooks.noAnswer", { reason: failure ?? "" })
    : t("webhooks.answered", { status });
};

function Attempts({ log, timeZone }: { log: readonly Attempt[]; timeZone: string }) {
  const t = translator();
  return (
    <ol className={styles.attempts} reversed>
      {log.map((attempt) => (
        <li key={attempt.id}>
          <When at={attempt.at} timeZone={timeZone} /> · {outcomeOf(attempt)} ·{" "}
          {t("webhooks.took", { milliseconds: attempt.milliseconds })}
          {attempt.answer ? (
            <pre className={styles.text} dir="auto">
              {attempt.answer}
            </pre>
          ) : null}
        </li>
      ))}
    </ol>
  );
}

function State({ delivery, timeZone }: { delivery: Delivery; timeZone: string }) {
  const t = translator(undefined, timeZone);
  const { state, attempts, nextAttemptAt } = delivery;
  if (state === "waiting" && attempts > 0) return t("webhooks.waits", { when: nextAttemptAt });
  return t(`webhooks.states.${state}`);
}

/** What was sent to an endpoint lately and what came of it; each can be sent again. */
export function DeliveryLog({
  endpoint: { deliveries, timeZone, disabledAt },
  redeliver,
}: {
  endpoint: EndpointView;
  redeliver: FormAction;
}) {
  const t = translator();
  if (deliveries.length === 0) {
    return (
      <EmptyState title={t("webhooks.nothingSent")}>{t("webhooks.nothingSentAbout")}</EmptyState>
    );
  }
  return (
    <section aria-label={t("webhooks.log")}>
      <h2 className={styles.title}>{t("webhooks.log")}</h2>
      <ul className={styles.log}>
        {deliveries.map((delivery) => (
          <li key={delivery.id} className={styles.delivery}>
            <details>
              <summary className={styles.summary}>
                <span>{t(kindLabels[delivery.kind as WebhookKind] ?? testLabel)}</span>
                <span className={styles[delivery.state]}>
                  <State delivery={delivery} timeZone={timeZone} />
                </span>
                <When at={delivery.createdAt} timeZone={timeZone} />
              </summary>
              <p className={styles.url}>webhook-id: {delivery.name}</p>
              <pre className={styles.text}>{delivery.body}</pre>
              <Attempts log={delivery.log} timeZone={timeZone} />
            </details>
            {disabledAt ? null : (
              <RedeliverForm deliveryId={delivery.id} name={delivery.name} action={redeliver} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
