import Link from "next/link";
import { translator } from "@/lib/platform/messages";
import { EntrySheet } from "./entry-frame";

/** Where a link leads that opens nothing any more, or never did. */
export function SpentLink({ text }: { text?: string }) {
  const t = translator();
  return (
    <EntrySheet
      title={t("people.spent.title")}
      below={
        <>
          <Link href="/sign-in">{t("people.signIn.title")}</Link>
          <Link href="/forgotten">{t("people.signIn.forgotten")}</Link>
        </>
      }
    >
      <p>{text ?? t("people.spent.text")}</p>
    </EntrySheet>
  );
}
