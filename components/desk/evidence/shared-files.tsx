import type { Route } from "next";
import Link from "next/link";
import { ActionForm, type FormAction } from "@/components/ui/form";
import { Row } from "@/components/ui/layout";
import { SubmitButton } from "@/components/ui/submit-button";
import { attachPath } from "@/lib/evidence/carried";
import type { sharedFiles } from "@/lib/evidence/queries/shared-files";
import { translator } from "@/lib/platform/messages";
import type { ViewOf } from "@/lib/platform/query";

export type SharedFile = ViewOf<typeof sharedFiles>[number];

const MEGABYTE = 1024 * 1024;

/** The shared file that becomes the copy of what is attached. */
export function SharedCopy({ file: { id, name, size } }: { file: SharedFile }) {
  const t = translator();
  return (
    <>
      <input type="hidden" name="sharedId" value={id} />
      <p>
        <bdi>{name}</bdi> ({t("bringing.several.size", { size: size / MEGABYTE })})
      </p>
      <p>{t("bringing.shared.becomesCopy")}</p>
    </>
  );
}

const nothing = { url: "", title: "", excerpt: "" };

/** What was shared and waits: each leads to the form that attaches it. */
export function SharedFiles({ files, drop }: { files: readonly SharedFile[]; drop: FormAction }) {
  const t = translator();
  return (
    <>
      <p>{t("bringing.shared.about")}</p>
      <ul>
        {files.map(({ id, name }) => (
          <li key={id}>
            <Row spread>
              <Link href={attachPath(nothing, { shared: id }) as Route}>
                <bdi>{name}</bdi>
              </Link>
              <ActionForm action={drop} label={t("bringing.shared.dropOf", { name })}>
                <input type="hidden" name="sharedId" value={id} />
                <SubmitButton tone="quiet" size="small">
                  {t("bringing.shared.drop")}
                </SubmitButton>
              </ActionForm>
            </Row>
          </li>
        ))}
      </ul>
    </>
  );
}
