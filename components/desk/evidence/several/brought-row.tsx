"use client";

import { Badge } from "@/components/ui/badge";
import { Button, IconButton } from "@/components/ui/button";
import type { FormAction } from "@/components/ui/form";
import { Icon } from "@/components/ui/icon";
import { translator } from "@/lib/platform/messages";
import type { Brought } from "./brought";
import { BroughtForm } from "./brought-form";
import styles from "./several.module.css";

const MEGABYTE = 1024 * 1024;

/** What a row is, in a word or two. */
function Standing({ one }: { one: Brought }) {
  const t = translator();
  if (one.state === "attached") return <Badge tone="blue">{t("bringing.several.attached")}</Badge>;
  if (one.file) {
    const { standing, content } = one.file;
    const refused = one.state === "aside";
    return (
      <>
        {content.size < MEGABYTE / 10 ? null : (
          <Badge>{t("bringing.several.size", { size: content.size / MEGABYTE })}</Badge>
        )}
        {refused ? (
          <strong className={styles.warning}>{t(`bringing.several.file.${standing}`)}</strong>
        ) : (
          <span className={styles.about}>{t(`bringing.several.file.${standing}`)}</span>
        )}
      </>
    );
  }
  if (one.state === "aside") return <Badge tone="red">{t("bringing.several.hasIt")}</Badge>;
  return <Badge>{t(one.known ? "bringing.several.isKnown" : "bringing.several.isNew")}</Badge>;
}

/** One of several sources: what it is, its form, and what came of it. */
export function BroughtRow({
  one,
  claimId,
  attach,
  onChange,
  onRemove,
}: {
  one: Brought;
  claimId: string;
  attach: FormAction;
  onChange: (changed: Partial<Brought>) => void;
  onRemove: () => void;
}) {
  const t = translator();
  const attached = (value: unknown) => {
    const { evidenceId } = value as { evidenceId: string };
    onChange({ state: "attached", evidenceId });
  };
  const name = one.known?.title || one.title || one.url;
  return (
    <li className={styles.row} data-state={one.state}>
      <div className={styles.head}>
        <Icon name={one.file ? "file" : "link"} />
        <div className={styles.name}>
          <strong dir="auto">
            {one.evidenceId ? <a href={`#evidence-${one.evidenceId}`}>{name}</a> : name}
          </strong>
          {one.url === "" || one.url === name ? null : (
            <span className={styles.about} dir="ltr">
              {one.url}
            </span>
          )}
          <span className={styles.standing}>
            <Standing one={one} />
          </span>
        </div>
        <IconButton
          icon="close"
          size="small"
          label={t("bringing.several.remove", { name })}
          onClick={onRemove}
        />
      </div>
      {one.state === "waiting" ? (
        <BroughtForm one={one} claimId={claimId} attach={attach} onAttached={attached} />
      ) : null}
      {one.state === "aside" && one.file === null ? (
        <Button size="small" onClick={() => onChange({ state: "waiting" })}>
          {t("bringing.several.again")}
        </Button>
      ) : null}
    </li>
  );
}
