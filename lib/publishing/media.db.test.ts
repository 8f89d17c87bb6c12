import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { setClaimMedia } from "@/lib/claims/commands/media";
import { mediaOfClaim } from "@/lib/claims/queries/media";
import { reader } from "@/lib/platform/actor";
import { pictureHash } from "@/lib/platform/picture-hash";
import { makeClaim, makePerson } from "@/lib/testing/builders";
import { newest, page, publish } from "@/lib/testing/publications";
import { searchByImage } from "./fact-check-tools/queries";
import { claimPath } from "./paths";

const drawn = (colour: string) =>
  sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200"><rect width="300" height="200" fill="#fff"/><circle cx="90" cy="70" r="60" fill="${colour}"/><rect x="170" y="90" width="100" height="90" fill="#222"/></svg>`,
    ),
  )
    .png()
    .toBuffer();

const said = {
  kind: "image" as const,
  category: "DecontextualizedContent" as const,
  fileName: "bridge.png",
  address: "https://network.example/posts/1",
  description: "A bridge with a broken pillar.",
  originalAddress: "https://agency.example/1998/bridge",
  originalContext: "The picture is of 1998, of another bridge.",
};

const { kind, address, description, category } = said;
const shownToReaders = { kind, address, description, category };

/** A server that has one picture, and hands it out as it is asked to. */
const serving = async (bytes: Uint8Array, type = "image/jpeg") => {
  const server = createServer((_, response) => {
    response.writeHead(200, { "content-type": type });
    response.end(bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/picture`,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
};

const loopback = { allowAddress: () => true };

describe("a claim about a picture", () => {
  it("is published with it, told to machines as MediaReview, and found by a copy of it", async () => {
    const claim = await makeClaim("researching");
    const file = new Uint8Array(await drawn("#b00"));
    expect(
      await setClaimMedia(claim.editor, { claimId: claim.id, version: 0, file, ...said }),
    ).toMatchObject({ ok: true });
    expect(await mediaOfClaim(claim.editor, { claimId: claim.id })).toMatchObject({
      value: { kind: "image", file: { name: "bridge.png" } },
    });

    const decided = await makeClaim("decided");
    // Reviews judge it: what they judged does not change under their verdict.
    expect(
      await setClaimMedia(decided.editor, { claimId: decided.id, version: 0, file, ...said }),
    ).toMatchObject({ refusal: { because: "being-judged" } });
  });

  it("keeps what another wrote meanwhile, and needs a file or an address", async () => {
    const { id: claimId, editor } = await makeClaim("open");
    const none = new Uint8Array();
    expect(
      await setClaimMedia(editor, { claimId, version: 0, file: none, ...said, address: "" }),
    ).toMatchObject({ refusal: { fields: { address: [{ key: "required" }] } } });
    expect(
      await setClaimMedia(editor, {
        ...{ claimId, version: 0, ...said },
        file: new TextEncoder().encode("no picture"),
      }),
    ).toMatchObject({ refusal: { fields: { file: [{ key: "wrong" }] } } });
    const both = await Promise.all(
      [editor, await makePerson("editor")].map((actor, at) =>
        setClaimMedia(actor, {
          ...{ claimId, version: 0, file: none, ...said },
          description: `Description ${at}.`,
        }),
      ),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: "conflict" } });
  });
});

describe("the search by a picture", () => {
  it("finds the verdict by a smaller, recompressed copy, and nothing by another picture", async () => {
    const original = await drawn("#070");
    const claim = await makeClaim("decided", {
      media: { ...shownToReaders, pictureHash: await pictureHash(original) },
    });
    expect(await publish(claim.editor, claim.id)).toMatchObject({ ok: true });
    const { slug } = await newest(claim.id);
    const shown = await page(claimPath(slug));
    expect(shown?.text).toContain("A bridge with a broken pillar.");
    expect(shown?.text).toContain('"mediaAuthenticityCategory":"DecontextualizedContent"');
    expect(shown?.text.match(/"@type":"ClaimReview"/g)).toHaveLength(1);

    const copy = await serving(await sharp(original).resize(120).jpeg({ quality: 45 }).toBuffer());
    const other = await serving(await sharp(original).rotate(90).negate().jpeg().toBuffer());
    const text = await serving(Buffer.from("words"), "text/plain");
    try {
      expect(await searchByImage(reader, { imageUri: copy.address }, loopback)).toMatchObject({
        value: { results: [{ claim: { claimReview: [{ url: expect.stringContaining(slug) }] } }] },
      });
      expect(await searchByImage(reader, { imageUri: other.address }, loopback)).toEqual({
        ...{ ok: true, value: {} },
      });
      const refusal = { fields: { imageUri: [{ key: "address-unreachable" }] } };
      expect(await searchByImage(reader, { imageUri: text.address }, loopback)).toMatchObject({
        refusal,
      });
      // Without the tests' leave nothing on this machine is asked.
      expect(await searchByImage(reader, { imageUri: copy.address })).toMatchObject({ refusal });
      expect(await searchByImage(reader, { imageUri: "file:///etc/passwd" })).toMatchObject({
        refusal: { fields: { imageUri: [{ key: "url" }] } },
      });
    } finally {
      await Promise.all([copy, other, text].map((server) => server.close()));
    }
  });
});
