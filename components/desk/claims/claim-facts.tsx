import Link from "next/link";
import type { ReactNode } from "react";
import { queueHref } from "@/components/desk/queue/queue-href";
import { ActionForm, type FormAction } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { claimantKindLabel } from "@/lib/claims/labels";
import { measureWords } from "@/lib/claims/measure-words";
import type { ClaimPage } from "@/lib/claims/queries/claim";
import { languageName } from "@/lib/platform/language-tags";
import { translator } from "@/lib/platform/messages";
import styles from "./claim-facts.module.css";
import { Day, Moment } from "./moment";

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

const hostOf = (url: string): string => new URL(url).hostname.replace(/^www\./u, "");

function Claimant({ claim }: { claim: ClaimPage }) {
  const t = translator();
  const { claimant } = claim;
  if (!claimant) return t(claim.claimantUnknown ? "claims.unknownClaimant" : "claims.noClaimant");
  return (
    <>
      {claimant.name}{" "}
      <span className={styles.quiet}>
        ({t(claimantKindLabel(claimant.kind))}
        {claimant.affiliation ? <bdi>, {claimant.affiliation}</bdi> : null})
      </span>{" "}
      {claimant.sameAs.map((url) => (
        <a key={url} href={url} rel="noreferrer external" className={styles.link}>
          {hostOf(url)}
        </a>
      ))}
    </>
  );
}

/** Watching a claimant brings what they say up in the queue. */
function Watch({
  claimant: { id, watched },
  action,
}: {
  claimant: NonNullable<ClaimPage["claimant"]>;
  action: FormAction;
}) {
  const t = translator();
  const label = t(watched ? "claims.watch.end" : "claims.watch.start");
  return (
    <ActionForm action={action} label={label}>
      <input type="hidden" name="claimantId" value={id} />
      <input type="hidden" name="watched" value={watched ? "" : "on"} />
      <div>
        <SubmitButton tone="quiet" size="small">
          {label}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}

/** Who said it, when, in which language, about what, and who looks after it here. */
export function ClaimFacts({ claim, watch }: { claim: ClaimPage; watch: FormAction }) {
  const t = translator();
  return (
    <dl className={styles.facts}>
      <Fact label={t("claims.field.claimant")}>
        <Claimant claim={claim} />
        {claim.claimant && claim.can.watch.allowed ? (
          <Watch claimant={claim.claimant} action={watch} />
        ) : null}
      </Fact>
      <Fact label={t("claims.field.claimedOn")}>
        {claim.claimedOn ? <Day day={claim.claimedOn} /> : t("claims.noDate")}
      </Fact>
      {claim.measures.length > 0 ? (
        <Fact label={t("claims.field.measures")}>
          {claim.measures.map((measure) => (
            <p key={measure.id}>{measureWords(measure)}</p>
          ))}
        </Fact>
      ) : null}
      <Fact label={t("claims.field.language")}>{languageName(claim.language)}</Fact>
      <Fact label={t("claims.field.topics")}>
        {claim.topics.length === 0
          ? t("claims.noTopics")
          : claim.topics.map(({ slug, name }) => (
              <Link
                key={slug}
                href={queueHref({ topic: slug, status: "all" })}
                className={styles.link}
              >
                {name}
              </Link>
            ))}
      </Fact>
      <Fact label={t("claims.editor")}>{claim.editor?.name ?? t("claims.noEditor")}</Fact>
      <Fact label={t("claims.written")}>
        <Moment at={claim.createdAt} timeZone={claim.timeZone} />
        {claim.createdBy ? ` · ${claim.createdBy.name}` : null}
      </Fact>
    </dl>
  );
}
