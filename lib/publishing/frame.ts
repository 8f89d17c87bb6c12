import type { PublishedFrame } from "@/components/published/layout";
import { config } from "@/lib/platform/config";
import { type Database, database, type Transaction } from "@/lib/platform/database/client";
import { isLocale } from "@/lib/platform/locale";

/** What every public page says of the desk. */
export const publishedFrame = async (db: Database | Transaction): Promise<PublishedFrame> => {
  const desk = await db.desk.findUniqueOrThrow({
    where: { id: 1 },
    select: {
      name: true,
      timeZone: true,
      demonstration: true,
      language: true,
      otherLanguages: true,
    },
  });
  return {
    deskName: desk.name,
    origin: config().CLAIMDESK_URL,
    hub: config().WEBSUB_HUB ?? null,
    timeZone: desk.timeZone,
    locales: [desk.language, ...desk.otherLanguages].filter(isLocale),
    demonstration: desk.demonstration,
  };
};

/** The same, for pages that are made for one reader. */
export const readerFrame = (): Promise<PublishedFrame> => publishedFrame(database());
