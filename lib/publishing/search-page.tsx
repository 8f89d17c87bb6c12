import { SearchPage } from "@/components/published/search-page";
import { reader } from "@/lib/platform/actor";
import { markupOf } from "./markup";
import { searchPublished } from "./search";

/** The page that answers a search, as HTML. Takes what stood in the address, whatever it was. */
export const searchPage = async (asked: Parameters<typeof searchPublished>[1]): Promise<string> => {
  const outcome = await searchPublished(reader, asked);
  if (!outcome.ok) throw new Error("every search has an answer");
  return markupOf(<SearchPage view={outcome.value} />);
};
