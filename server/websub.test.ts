import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { expect, it } from "vitest";
import { hubNotices } from "./websub";

const hubThatAnswers = async (status: number) => {
  const told: URLSearchParams[] = [];
  const server = createServer(async (request, response) => {
    told.push(new URLSearchParams(await text(request)));
    response.writeHead(status).end();
    server.emit("told");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { server, told, hub: `http://127.0.0.1:${port}/` };
};

it("tells the hub of the feeds that changed, together, and of nothing else", async () => {
  const { server, told, hub } = await hubThatAnswers(204);
  const heard = once(server, "told");
  const notice = hubNotices({ hub, origin: "https://desk.example" }, () => undefined);
  for (const path of ["/claims/x", "/feed.atom", "/topics/santé/feed.json"]) notice(path);
  await heard;
  server.close();
  expect(told.map((form) => [form.get("hub.mode"), form.getAll("hub.url")])).toEqual([
    [
      "publish",
      ["https://desk.example/feed.atom", "https://desk.example/topics/sant%C3%A9/feed.json"],
    ],
  ]);
});

it("says when the hub would not hear", async () => {
  const { server, hub } = await hubThatAnswers(500);
  const failure = new Promise<unknown>((failed) =>
    hubNotices({ hub, origin: "https://desk.example" }, failed)("/feed.atom"),
  );
  expect(String(await failure)).toContain("500");
  server.close();
});
