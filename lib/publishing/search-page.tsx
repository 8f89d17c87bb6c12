import { SearchPage } from "@/components/published/search-page";
import { SearchTooOftenPage } from "@/components/published/search-too-often-page";
import { reader } from "@/lib/platform/actor";
import { readerFrame } from "./frame";
import { markupOf } from "./markup";
import { searchPublished } from "./search";
import { searchInput } from "./search-address";

/** The page that answers a search, as HTML. Takes what stood in the address, whatever it was. */
export const searchPage = async (asked: Parameters<typeof searchPublished>[1]): Promise<string> => {
  const outcome = await searchPublished(reader, asked);
  if (!outcome.ok) throw new Error("every search has an answer");
  return markupOf(<SearchPage view={outcome.value} />);
};

/** What is sent instead to who searches too often; `seconds` until they are answered again. */
export const tooOftenPage = async (
  asked: Parameters<typeof searchPublished>[1],
  seconds: number,
): Promise<string> =>
  markupOf(
    <SearchTooOftenPage
      frame={await readerFrame()}
      asked={searchInput.parse(asked)}
      seconds={seconds}
    />,
  );
