import { expect } from "@playwright/test";
import {
  assign,
  attach,
  correct,
  decide,
  markClaim,
  newCase,
  publish,
  review,
  takeIn,
} from "./first-case";
import { test } from "./fixtures";
import { type Hands, keyboard, mouse } from "./hands";

const primary = {
  url: "",
  title: "CBP Announces May 2021 Operational Update",
  publisher: "U.S. Customs and Border Protection",
  kind: "Primary data",
  excerpt: "13,940 in April, 10,765 in May",
};
const press = {
  url: "",
  title: "High numbers of migrants at US-Mexico border change little in May",
  publisher: "KGUN9",
  kind: "News report",
  excerpt: "nearly 19,000 in March to more than 14,100 in May",
};

const ways: [string, Hands][] = [
  ["with the mouse", mouse],
  ["by keyboard alone", keyboard],
];

for (const [how, hands] of ways) {
  test(`carries the first case from a pasted article to a verdict that is read, and corrects it, ${how}`, async ({
    pageOf,
  }) => {
    test.setTimeout(360_000);
    const one = newCase(how.replaceAll(" ", "-"));
    const address = `https://${one.claimant.split(", ")[1]}.example`;

    const editor = await pageOf("editor");
    await takeIn(editor, hands, one);
    const claimPath = await markClaim(editor, hands, one);
    await assign(editor, hands, ["Léa Marchand", "Jonas Albrecht"]);

    const first = await pageOf("reviewer1");
    await first.goto(claimPath);
    await attach(first, hands, { ...primary, url: `${address}/cbp` });
    const second = await pageOf("reviewer2");
    await second.goto(claimPath);
    await attach(second, hands, { ...press, url: `${address}/kgun9` });

    await editor.goto(claimPath);
    await hands.press(editor.getByRole("button", { name: "Send to review" }));
    await expect(editor.getByText("In review").first()).toBeVisible();

    const secret = "The base month was the highest of the year.";
    await first.goto(claimPath);
    await review(first, hands, {
      rating: "Missing context",
      confidence: "High",
      reasoning: secret,
    });

    // Until their own is in, nobody of the round sees another's review, nor does an undecided editor.
    await second.goto(claimPath);
    await expect(second.getByText(secret)).toHaveCount(0);
    await editor.goto(claimPath);
    await expect(editor.getByText(secret)).toHaveCount(0);
    await review(second, hands, {
      rating: "Mostly true",
      confidence: "Medium",
      reasoning: "The figure is right as such.",
    });
    await second.goto(claimPath);
    await expect(second.getByText(secret)).toBeVisible();

    await editor.goto(claimPath);
    const summary = `The figure holds, the cause is not shown (${one.title.split(", ")[1]}).`;
    await decide(editor, hands, { rating: "Missing context", summary });

    const publisher = await pageOf("secondEditor");
    await publisher.goto(claimPath);
    const publicPath = await publish(publisher, hands);

    const reader = await pageOf("reader", { javaScriptEnabled: false });
    await reader.goto("/");
    await hands.press(reader.getByRole("link", { name: one.statement }));
    await expect(reader.getByRole("heading", { level: 1, name: one.statement })).toBeVisible();
    expect(new URL(reader.url()).pathname).toBe(new URL(publicPath, reader.url()).pathname);
    await expect(reader.getByText(summary)).toBeVisible();
    await expect(reader.getByText(press.excerpt)).toBeVisible();

    // As it stands in pages of others.
    const card = await pageOf("reader");
    await card.goto(`${publicPath}/embed`);
    await expect(card.getByText(summary)).toBeVisible();
    await expect(card.getByText(/^Corrected on/)).toHaveCount(0);

    const note = "May’s exact figure was added.";
    await correct(publisher, hands, note);
    await card.reload();
    await expect(card.getByText(/^Corrected on/)).toBeVisible();
    await reader.reload();
    await expect(reader.getByRole("heading", { name: /^Corrected on/ })).toBeVisible();
    await expect(reader.getByText(note).first()).toBeVisible();
    const history = reader.locator("#history");
    await expect(history.getByText("Version 1")).toBeVisible();
    await expect(history.getByText("Version 2")).toBeVisible();

    const navigation = reader.getByRole("navigation", { name: "Main" });
    await hands.press(navigation.getByRole("link", { name: "Corrections" }));
    await expect(reader.getByText(note).first()).toBeVisible();
    await hands.press(navigation.getByRole("link", { name: "Search" }));
    const run = one.title.split("-").at(-1) ?? "";
    await hands.write(reader.getByRole("searchbox"), `"cause is not shown" 25% ${run}`);
    await hands.press(reader.getByRole("button", { name: "Search" }));
    await hands.press(reader.getByRole("link", { name: one.statement }));
    await expect(reader.getByRole("heading", { level: 1, name: one.statement })).toBeVisible();
  });
}
