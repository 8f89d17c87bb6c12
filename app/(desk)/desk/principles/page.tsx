import type { Metadata } from "next";
import Link from "next/link";
import { CodePart } from "@/components/desk/principles/code-part";
import { Card } from "@/components/ui/card";
import { Stack } from "@/components/ui/layout";
import { PageHeader } from "@/components/ui/page-header";
import { signedInPerson } from "@/lib/people/session";
import { shown } from "@/lib/people/shown";
import { translator } from "@/lib/platform/messages";
import { principlesOfDesk } from "@/lib/principles/queries";
import { ruleLines } from "@/lib/principles/words";

export const generateMetadata = (): Metadata => ({ title: translator()("principles.title") });

export default async function Page() {
  const t = translator();
  const actor = await signedInPerson("/desk/principles");
  const view = shown(await principlesOfDesk(actor, {}));
  return (
    <>
      <PageHeader
        title={t("principles.title")}
        below={t(view.desk.demonstration ? "principles.demonstration" : "principles.counted")}
      />
      <Stack gap={5}>
        <Card title={t("principles.rules.title")}>
          <Stack gap={3}>
            <p>{t("principles.about")}</p>
            <ul>
              {ruleLines(view).map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
            <p>
              <a href="/desk/principles/principles.html" download>
                {t("principles.export")}
              </a>
            </p>
            <p>
              <Link href="/desk/numbers">{t("principles.balance")}</Link>
            </p>
          </Stack>
        </Card>
        <CodePart code="ifcn" figures={view.figures} />
        <CodePart code="efcsn" figures={view.figures} />
      </Stack>
    </>
  );
}
