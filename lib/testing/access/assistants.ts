import { checkPassage, readVerdict, searchVerdicts } from "@/lib/publishing/assistants/queries";
import { published } from "../publications";
import { everybody, row } from "./row";

export const assistants = {
  "query assistants.search-verdicts": row(
    searchVerdicts,
    async () => ({ input: { query: "bridge" } }),
    everybody,
  ),
  "query assistants.read-verdict": row(
    readVerdict,
    async () => ({ input: { address: (await published()).slug } }),
    everybody,
  ),
  "query assistants.check-passage": row(
    checkPassage,
    async () => ({ input: { passage: "The bridge cost 4 billion euros." } }),
    everybody,
  ),
};
