"use client";

import { Button } from "@/components/ui/button";
import { useNotices } from "@/components/ui/notices";
import { translator } from "@/lib/platform/messages";
import styles from "../people/people.module.css";

/** A secret, this once, with a way to copy it. */
export function ShownSecret({ about, secret }: { about: string; secret: string }) {
  const t = translator();
  const notices = useNotices();
  const copy = async () => {
    await navigator.clipboard.writeText(secret);
    notices.say(t("keys.copied"));
  };
  return (
    <div className={styles.link} role="status">
      <p>{about}</p>
      <code className={styles.address}>{secret}</code>
      <div>
        <Button size="small" onClick={() => void copy()}>
          {t("keys.copy")}
        </Button>
      </div>
    </div>
  );
}
