import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import next from "next";
import { config } from "@/lib/platform/config";
import { closeDatabase } from "@/lib/platform/database/client";
import { workOnJobs } from "@/lib/platform/jobs/work";
import { keepDoing } from "@/lib/platform/keep-doing";
import { drawStaleFiles, refreshStandingFiles } from "@/lib/publishing/files/keep";
import { fillLog } from "@/lib/publishing/log";
import { tellOfOlderCopies } from "@/lib/publishing/older-copies";
import { front } from "./front";
import { handlers, schedule } from "./jobs";
import { keepCheckpoint } from "./keep-checkpoint";
import { publishedPages } from "./published-pages";
import { searchRecord } from "./search-record";
import { securityHeaders } from "./security-headers";
import { hubNotices } from "./websub";

/** How long requests under way may take to finish when the server is closed. */
const PATIENCE = 3_000;

/** Between two looks for a newer checkpoint, in milliseconds. */
const BETWEEN_LOOKS = 5_000;

export type Serving = { address: string; close: () => Promise<void> };

const logged = (error: unknown): void => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
};

/** A bug must not leave the client waiting, nor show it a stack. */
const failed = (response: ServerResponse, error: unknown): void => {
  logged(error);
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.writeHead(500, { "content-type": "text/plain; charset=utf-8" });
  response.end("Something broke here. It has been written to the server’s log.\n");
};

/** The HTTP front and Next behind it, in one process. */
export const serve = async ({
  port,
  host,
  dev,
  beforeListening,
  checkpointPath,
}: {
  port: number;
  host?: string;
  dev: boolean;
  /** Gives the port free where somebody kept it. */
  beforeListening?: () => Promise<void>;
  /** Where the newest checkpoint of the transparency log is kept, outside of the database. */
  checkpointPath?: string | undefined;
}): Promise<Serving> => {
  const { DATABASE_URL, CLAIMDESK_URL, OIDC_ISSUER, TRUSTED_PROXIES, WEBSUB_HUB } = config();
  const application = next({ dev, port });
  await application.prepare();
  await fillLog();
  await tellOfOlderCopies();
  await refreshStandingFiles();
  const handleByNext = application.getRequestHandler();
  const pages = publishedPages(
    DATABASE_URL,
    WEBSUB_HUB ? hubNotices({ hub: WEBSUB_HUB, origin: CLAIMDESK_URL }, logged) : undefined,
  );
  const answer = front({
    pages,
    search: searchRecord,
    next: (request, response) => handleByNext(request, response),
    headers: securityHeaders({ dev, publicUrl: CLAIMDESK_URL, identityProvider: OIDC_ISSUER }),
    trustedProxies: TRUSTED_PROXIES,
  });
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    answer(request, response).catch((error: unknown) => failed(response, error));
  });
  if (dev) server.on("upgrade", application.getUpgradeHandler());
  server.headersTimeout = 15_000;
  server.requestTimeout = 120_000;
  await beforeListening?.();
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  const closing = new AbortController();
  const jobs = workOnJobs({ databaseUrl: DATABASE_URL, handlers, schedule, failed: logged });
  const keeping = checkpointPath
    ? keepDoing(() => keepCheckpoint(checkpointPath), BETWEEN_LOOKS, logged)
    : undefined;
  // Pages that an earlier renderer made are sent as they are until they are drawn anew.
  const drawing = drawStaleFiles(closing.signal).catch(logged);
  return {
    address: `http://localhost:${port}`,
    close: async () => {
      closing.abort();
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeIdleConnections();
      setTimeout(() => server.closeAllConnections(), PATIENCE).unref();
      await closed;
      await Promise.all([pages.close(), application.close(), jobs.stop(), keeping?.(), drawing]);
      await closeDatabase();
    },
  };
};
