import { z } from "zod";
import { keyScopes } from "@/lib/platform/actor";
import { now } from "@/lib/platform/clock";
import { query, type ViewOf } from "@/lib/platform/query";
import { mayManageKeys } from "../policy";
import { isLive } from "../rules";

/** Every key there is and was, the newest first; never a secret. */
export const keysOfDesk = query({
  name: "keys.list",
  input: z.strictObject({}),
  may: mayManageKeys,
  read: async (db) => {
    const [desk, rows] = await Promise.all([
      db.desk.findUniqueOrThrow({ where: { id: 1 }, select: { timeZone: true } }),
      db.apiKey.findMany({
        orderBy: [{ createdAt: "desc" }, { id: "desc" }],
        select: {
          id: true,
          name: true,
          prefix: true,
          scopes: true,
          createdAt: true,
          expiresAt: true,
          lastUsedAt: true,
          revokedAt: true,
          createdBy: { select: { name: true } },
        },
      }),
    ]);
    const at = now();
    return {
      timeZone: desk.timeZone,
      keys: rows.map(({ createdBy, scopes, ...key }) => ({
        ...key,
        scopes: keyScopes.filter((scope) => scopes.includes(scope)),
        createdBy: createdBy.name,
        live: isLive(key, at),
      })),
    };
  },
});

export type KeysView = ViewOf<typeof keysOfDesk>;
