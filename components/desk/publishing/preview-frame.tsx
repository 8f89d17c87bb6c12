"use client";

import { type ReactNode, useState } from "react";
import { translator } from "@/lib/platform/messages";
import { PublicPreview } from "./public-preview";
import styles from "./publishing.module.css";

const htmlIn = (value: unknown): string | null =>
  typeof value === "object" && value !== null && "html" in value && typeof value.html === "string"
    ? value.html
    : null;

/**
 * A form over the page it would publish. The form hands back a page when it was asked for a preview only
 * (`onDone`), which then takes the place of the first one.
 */
export function PreviewFrame({
  html,
  title,
  children,
}: {
  /** What is shown before anything was typed; null for nothing. */
  html: string | null;
  title: string;
  children: (onDone: (value: unknown) => void) => ReactNode;
}) {
  const t = translator();
  const [previewed, setPreviewed] = useState<string | null>(null);
  const shown = previewed ?? html;
  return (
    <div className={styles.desk}>
      {children((value) => setPreviewed(htmlIn(value)))}
      {shown === null ? null : (
        <PublicPreview html={shown} title={previewed === null ? title : t("publishing.preview")} />
      )}
    </div>
  );
}
