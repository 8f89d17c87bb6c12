"use client";

import { useEffect, useRef } from "react";
import { Button, buttonClass } from "@/components/ui/button";
import { Stack } from "@/components/ui/layout";
import { useNotices } from "@/components/ui/notices";
import { translator } from "@/lib/platform/messages";
import styles from "./bookmark-offer.module.css";

const browsers = ["computer", "safari", "iphone", "android"] as const;

/** The bookmark that brings a page to the desk, to be dragged or copied, and how each browser keeps it. */
export function BookmarkOffer({ code }: { code: string }) {
  const t = translator();
  const notices = useNotices();
  const link = useRef<HTMLAnchorElement>(null);
  // React writes no javascript: address, and is right; this one is ours and is there to be dragged.
  useEffect(() => link.current?.setAttribute("href", code), [code]);

  const copy = async () => {
    await navigator.clipboard.writeText(code);
    notices.say(t("bringing.bookmark.copied"));
  };
  return (
    <Stack gap={3}>
      <p>{t("bringing.bookmark.about")}</p>
      <p>
        {/* biome-ignore lint/a11y/useValidAnchor: it gets its address above */}
        <a
          ref={link}
          href="#bookmark"
          className={buttonClass({ tone: "plain" })}
          onClick={(click) => {
            click.preventDefault();
            notices.say(t("bringing.bookmark.drag"));
          }}
        >
          {t("bringing.bookmark.name")}
        </a>
      </p>
      {browsers.map((browser) => (
        <details key={browser} className={styles.way} open={browser === "computer"}>
          <summary>{t(`bringing.bookmark.${browser}.title`)}</summary>
          <p>{t(`bringing.bookmark.${browser}.text`)}</p>
        </details>
      ))}
      <textarea
        className={styles.code}
        readOnly
        rows={3}
        dir="ltr"
        value={code}
        aria-label={t("bringing.bookmark.code")}
        onFocus={(focus) => focus.currentTarget.select()}
      />
      <div>
        <Button onClick={copy}>{t("bringing.bookmark.copy")}</Button>
      </div>
    </Stack>
  );
}
