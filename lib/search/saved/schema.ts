import { z } from "zod";
import { filled, line, seenVersion, written } from "@/lib/platform/typed-text";
import { LONGEST_SEARCH, searchKinds } from "../kinds";
import { searchOrders } from "../schema";

export const saveSearchInput = z.strictObject({
  name: line(80).refine(written, filled),
  text: line(LONGEST_SEARCH).refine(written, filled),
  kind: z.enum(searchKinds).nullable(),
  order: z.enum(searchOrders),
  shared: z.boolean(),
});

export const shareSearchInput = z.strictObject({
  searchId: z.uuid(),
  version: seenVersion,
  shared: z.boolean(),
});

export const deleteSearchInput = z.strictObject({ searchId: z.uuid() });
