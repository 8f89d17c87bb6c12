import { expect, it } from "vitest";
import { bytesInMemory } from "./bytes";
import { UnreadableFile } from "./unreadable";
import { recordsOfWordPress } from "./wordpress";

const review = JSON.stringify({
  "@type": "ClaimReview",
  claimReviewed: "The bridge cost 40 million euros",
  author: { "@type": "Organization", name: "Example Checks" },
  reviewRating: { "@type": "Rating", alternateName: "False" },
});

const item = (link: string, inside: string) =>
  `<item><title>x</title><link>${link}</link>${inside}</item>`;

const wxr = (items: string) => `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>Checks</title><link>https://checks.example</link>${items}</channel></rss>`;

const read = async (xml: string) => {
  const records = [];
  const file = bytesInMemory(new TextEncoder().encode(xml));
  for await (const record of recordsOfWordPress(file, { today: "2026-11-23" }))
    records.push(record);
  return records;
};

it("reads the reviews of posts, in their text or beside it, and passes others over", async () => {
  const script = `<p>Text</p><script type="application/ld+json">${review}</script>`;
  const records = await read(
    wxr(
      item("https://checks.example/1", `<content:encoded><![CDATA[${script}]]></content:encoded>`) +
        item(
          "https://checks.example/2",
          "<content:encoded><![CDATA[About a cat]]></content:encoded>",
        ) +
        item(
          "https://checks.example/3",
          `<wp:postmeta><wp:meta_key>claim_review</wp:meta_key><wp:meta_value><![CDATA[${review}]]></wp:meta_value></wp:postmeta>`,
        ),
    ),
  );
  expect(records.map((record) => record.ok && record.known.reviewUrl)).toEqual([
    "https://checks.example/1",
    "https://checks.example/3",
  ]);
});

it("is unreadable when it is no XML", async () => {
  await expect(read("<rss><channel><item></rss>")).rejects.toThrow(UnreadableFile);
});
