import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { ActionForm, type FormAction } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { Table } from "@/components/ui/table";
import { codePointIndex } from "@/lib/articles/code-points";
import { anchoringLabel } from "@/lib/articles/labels";
import type { articleVersions } from "@/lib/articles/queries";
import { translator } from "@/lib/platform/messages";
import type { ViewOf } from "@/lib/platform/query";
import { PlaceByHand } from "./place-by-hand";

type Passages = NonNullable<ViewOf<typeof articleVersions>["comparison"]>["after"];

const tones = { marked: "blue", anchored: "blue", shifted: "plain", lost: "red" } as const;

type Text = { text: string; language: string };

/** For a passage that was not found with the same words: confirm what was found, or place it by hand. */
function Mend({
  passage,
  text,
  language,
  place,
}: Text & { passage: Passages[number]; place: FormAction }) {
  const t = translator();
  const { id, start, end, anchoring } = passage;
  if (anchoring !== "shifted" && anchoring !== "lost") return null;
  const { toUtf16 } = codePointIndex(text);
  const range =
    start === null || end === null ? null : { start: toUtf16(start), end: toUtf16(end) };
  return (
    <>
      {range ? (
        <ActionForm action={place}>
          <input type="hidden" name="passageId" value={id} />
          <input type="hidden" name="start" value={range.start} />
          <input type="hidden" name="end" value={range.end} />
          <SubmitButton tone="plain" size="small">
            {t("articles.versions.confirm")}
          </SubmitButton>
        </ActionForm>
      ) : null}
      <PlaceByHand passageId={id} text={text} language={language} place={place} />
    </>
  );
}

/** What became of each passage in the next version; an editor confirms or places what is in doubt. */
export function PassageTable({
  before,
  after,
  text,
  language,
  place,
}: Text & { before: Passages; after: Passages; place?: FormAction }) {
  const t = translator();
  const wordsBefore = new Map(before.map(({ appearanceId, exact }) => [appearanceId, exact]));
  return (
    <Table caption={t("articles.versions.passages")} captionHidden>
      <thead>
        <tr>
          <th scope="col">{t("articles.columnClaims")}</th>
          <th scope="col">{t("articles.versions.was")}</th>
          <th scope="col">{t("articles.versions.is")}</th>
        </tr>
      </thead>
      <tbody>
        {after.map((passage) => (
          <tr key={passage.id}>
            <th scope="row">
              <Link href={`/desk/claims/${passage.claimId}`} lang={language} dir="auto">
                {passage.statement}
              </Link>
            </th>
            <td lang={language} dir="auto">
              {wordsBefore.get(passage.appearanceId)}
            </td>
            <td lang={language} dir="auto">
              <Badge tone={tones[passage.anchoring]}>{t(anchoringLabel[passage.anchoring])}</Badge>
              {passage.start === null ? null : <p>{passage.exact}</p>}
              {place ? (
                <Mend passage={passage} text={text} language={language} place={place} />
              ) : null}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
