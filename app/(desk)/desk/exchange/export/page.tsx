import type { Metadata } from "next";
import { ExchangeTabs } from "@/components/desk/exchange/exchange-tabs";
import { buttonClass } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Row, Stack } from "@/components/ui/layout";
import { PageHeader } from "@/components/ui/page-header";
import { imports } from "@/lib/exchange/queries/imports";
import { exportFormats, exportSubjects } from "@/lib/exchange/schema";
import { signedInPerson } from "@/lib/people/session";
import { shown } from "@/lib/people/shown";
import { translator } from "@/lib/platform/messages";

export const generateMetadata = (): Metadata => ({ title: translator()("exchange.view.export") });

export default async function Page() {
  const t = translator();
  // Who may not see imports may not take anything out either; the files ask again.
  shown(await imports(await signedInPerson("/desk/exchange/export"), {}));
  return (
    <>
      <PageHeader title={t("exchange.view.export")} below={t("exchange.below")} />
      <Stack gap={5}>
        <ExchangeTabs current="export" />
        {exportSubjects.map((subject) => (
          <Card key={subject} title={t(`exchange.export.${subject}`)}>
            <Stack gap={3}>
              <p>{t(`exchange.export.${subject}Below`)}</p>
              <Row gap={2}>
                {exportFormats.map((format) => (
                  <a
                    key={format}
                    className={buttonClass({})}
                    href={`/desk/exchange/export/${subject}.${format}`}
                    download
                    aria-label={t("exchange.export.download", {
                      subject: t(`exchange.export.${subject}`),
                      format: t(`exchange.export.format.${format}`),
                    })}
                  >
                    {t(`exchange.export.format.${format}`)}
                  </a>
                ))}
              </Row>
            </Stack>
          </Card>
        ))}
      </Stack>
    </>
  );
}
