import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, it } from "vitest";
import { database } from "@/lib/platform/database/client";
import { makePerson } from "@/lib/testing/builders";
import { followFeed, leaveFeed } from "../commands/feeds";
import { workOnImports } from "../runs/work";
import { waitForFeed } from "./intervals";
import { lookAtFeeds } from "./look";

const onLoopback = { allowAddress: (ip: string) => ip === "127.0.0.1" };

const running: Server[] = [];
afterEach(async () => {
  for (const server of running.splice(0)) await new Promise((closed) => server.close(closed));
});

type Issue = { status: number; body: string; etag: string };

/** A desk whose feed the test changes, and what it was asked with. */
const otherDesk = async () => {
  const issue: Issue = { status: 200, body: "", etag: "" };
  const asked: IncomingHttpHeaders[] = [];
  const server = createServer((request, response) => {
    asked.push(request.headers);
    const isSame = issue.etag !== "" && request.headers["if-none-match"] === issue.etag;
    response.writeHead(isSame ? 304 : issue.status, {
      "content-type": "application/json",
      ...(issue.etag === "" ? {} : { etag: issue.etag }),
    });
    response.end(isSame ? "" : issue.body);
  });
  running.push(server);
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/feed.json`, issue, asked };
};

const feedOf = (rating: string) =>
  JSON.stringify({
    "@type": "DataFeed",
    dataFeedElement: [
      {
        "@type": "DataFeedItem",
        item: [
          {
            "@type": "ClaimReview",
            url: "https://checks.example.org/bridge",
            claimReviewed: "The bridge cost 40 million euros",
            author: { "@type": "Organization", name: "Example Checks" },
            reviewRating: { "@type": "Rating", alternateName: rating },
          },
        ],
      },
    ],
  });

const look = async (url: string) => {
  await database().feedSubscription.update({ where: { url }, data: { nextLookAt: new Date(0) } });
  await lookAtFeeds(onLoopback);
  await workOnImports();
  return database().feedSubscription.findUniqueOrThrow({ where: { url } });
};

const ratings = async () =>
  (await database().checkedElsewhere.findMany()).map(({ ratingText }) => ratingText);

it("keeps what a feed says up to date, and asks only for what changed", async () => {
  const { url, issue, asked } = await otherDesk();
  const editor = await makePerson("editor");
  const followed = await followFeed(editor, { name: "Example Checks", url });
  if (!followed.ok) throw new Error("refused");

  Object.assign(issue, { body: feedOf("False"), etag: '"1"' });
  expect(await look(url)).toMatchObject({ failures: 0, lastFailure: null, etag: '"1"' });
  expect(await ratings()).toEqual(["False"]);

  await look(url);
  expect(asked.at(-1)).toMatchObject({ "if-none-match": '"1"' });
  expect(await database().importRun.count()).toBe(1);

  Object.assign(issue, { body: feedOf("Mostly false"), etag: '"2"' });
  await look(url);
  expect(await ratings()).toEqual(["Mostly false"]);

  issue.status = 503;
  issue.etag = "";
  expect(await look(url)).toMatchObject({ failures: 1, lastFailure: "not-success", etag: '"2"' });
  expect(await look(url)).toMatchObject({ failures: 2 });
  expect(await ratings()).toEqual(["Mostly false"]);

  await leaveFeed(editor, { feedId: followed.value.feedId });
  const looks = asked.length;
  await look(url);
  expect(asked).toHaveLength(looks);
});

it("looks less and less often at a feed that fails, and once a day at least", () => {
  const hours = [0, 1, 2, 10, 1_000].map((failures) => waitForFeed(failures) / 3_600_000);
  expect(hours).toEqual([0.5, 1, 2, 24, 24]);
});
