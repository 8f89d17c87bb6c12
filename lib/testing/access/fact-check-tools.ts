import {
  claimsWithPicture,
  getPage,
  listPages,
  searchClaims,
} from "@/lib/publishing/fact-check-tools/queries";
import { published } from "../publications";
import { everybody, row } from "./row";

export const factCheckTools = {
  "query fact-check-tools.claims-search": row(
    searchClaims,
    async () => ({ input: { query: "bridge" } }),
    everybody,
  ),
  "query fact-check-tools.claims-with-picture": row(
    claimsWithPicture,
    async () => ({
      input: { hash: "0123456789abcdef", language: "", after: null, offset: 0, size: 10 },
    }),
    everybody,
  ),
  "query fact-check-tools.pages-list": row(
    listPages,
    async () => ({ input: { organization: "desk.example" } }),
    everybody,
  ),
  "query fact-check-tools.pages-get": row(
    getPage,
    async () => ({ input: { id: (await published()).id } }),
    everybody,
  ),
};
