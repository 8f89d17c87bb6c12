import { expect, type Page } from "@playwright/test";
import type { ClaimStatus } from "@/lib/claims/states";
import { attachPath } from "@/lib/evidence/carried";
import type { CaseClaim } from "@/prisma/demonstration/case";
import { firstArticle, firstCase } from "@/prisma/demonstration/first-case";
import type { DemonstrationPerson } from "@/prisma/demonstration/people";
import { busArticle, busClaims, railClaims } from "@/prisma/demonstration/tuesday-english";
import { linkIn, mailLeadingTo, newestMailTo } from "./mail";

/** Somebody looking at a page of the desk, in one of the states it can be in. */
export type DeskPage = {
  /** The route's folder in app/, as Next writes it. */
  route: string;
  shows: string;
  who: DemonstrationPerson | "reader";
  /** Goes there. */
  open: (page: Page) => Promise<unknown>;
};

const statementOf = ({ statement, exact }: CaseClaim) => statement ?? exact;

const claimThatIs = (status: ClaimStatus): CaseClaim => {
  const claim = [...firstCase, ...busClaims].find((one) => one.status === status);
  if (!claim) throw new Error(`The demonstration has no claim that is ${status}`);
  return claim;
};

/** The claim of the demonstration that waits for its editor's decision: both reviews are in. */
export const claimToDecide = (): CaseClaim => {
  const claim = busClaims.find((one) => one.status === "in-review" && one.reviews?.length === 2);
  if (!claim) throw new Error("The demonstration has no claim that is ready to be decided");
  return claim;
};

/** Finds a claim of the demonstration in the queue and goes to its page, or to one below it. */
export const openClaim = async (page: Page, claim: CaseClaim, below = ""): Promise<void> => {
  const statement = statementOf(claim);
  await page.goto(`/desk/queue?status=all&words=${encodeURIComponent(statement.slice(0, 60))}`);
  const href = await page
    .getByRole("main")
    .getByRole("link", { name: statement })
    .getAttribute("href");
  await page.goto(`${href}${below}`);
};

export const openArticle = async (page: Page, title: string, below = ""): Promise<void> => {
  await page.goto(`/desk/articles?words=${encodeURIComponent(title)}`);
  const href = await page
    .getByRole("main")
    .getByRole("link", { name: title })
    .first()
    .getAttribute("href");
  await page.goto(`${href}${below}`);
};

const at = (path: string) => (page: Page) => page.goto(path);

/** Adds an endpoint that is nowhere, and goes to what was sent to it. */
const openWebhook = async (page: Page): Promise<void> => {
  await page.goto("/desk/settings/webhooks");
  await page.getByLabel("Address").fill("https://partner.example/hook");
  await page.getByLabel("Whose it is").fill("A partner of the desk");
  await page.getByRole("button", { name: "Add an endpoint" }).click();
  await page.getByText("Copy the secret now").waitFor();
  await page.getByRole("link", { name: "A partner of the desk" }).first().click();
  await page.getByRole("button", { name: "Send a test" }).click();
  await page.getByRole("region", { name: "Sent lately" }).waitFor();
};

/** Pastes a short text and stays where it is checked. */
const readArticle = async (page: Page): Promise<void> => {
  await page.goto("/desk/articles/new");
  await page.getByLabel("The article’s text").fill("A title\n\nTwelve bridges were closed in May.");
  const form = page.getByRole("tabpanel", { name: "Paste text" });
  await form.getByRole("button", { name: "Read it" }).click();
  await expect(page.getByRole("heading", { name: "Check what was found" })).toBeVisible();
};

/** Hands a table in and stays where its columns are explained. */
const openImport = async (page: Page): Promise<void> => {
  await page.goto("/desk/exchange");
  const buffer = Buffer.from(
    "claim,rating,url\nTwelve bridges were closed.,False,https://c.example/1\n",
  );
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: "checks.csv", mimeType: "text/csv", buffer });
  await page.getByRole("button", { name: "Hand it in" }).click();
  await expect(page.getByRole("form", { name: "What the columns mean" })).toBeVisible();
};

/** Invites somebody new and follows their link. */
const openInvitation = async (page: Page): Promise<void> => {
  await page.goto("/desk/people");
  const guest = `guest-${Date.now()}@desk.example`;
  await page.getByLabel("E-mail address").fill(guest);
  await page.getByRole("button", { name: "Invite", exact: true }).click();
  const link = linkIn(await newestMailTo(guest), "/invitation/");
  await page.context().clearCookies();
  await page.goto(link);
  await expect(page.getByRole("button", { name: "Join" })).toBeVisible();
};

/** Asks for a new password and follows the link out of the message. */
const openReset = async (page: Page): Promise<void> => {
  await page.goto("/forgotten");
  await page.getByLabel("E-mail address").fill("reviewer2@desk.example");
  await page.getByRole("button", { name: "Send the link" }).click();
  await expect(page.getByRole("heading", { name: "Look into your mail" })).toBeVisible();
  await page.goto(
    linkIn(await mailLeadingTo("reviewer2@desk.example", "new password", "/reset/"), "/reset/"),
  );
  await expect(page.getByRole("button", { name: "Set the password" })).toBeVisible();
};

const noDays = "/desk/numbers?period=own&from=2020-02-02&to=2020-02-03";

/** Sources that are pasted, one of them sent too early, on a claim that is at work. */
const openSeveral = async (page: Page): Promise<void> => {
  await openClaim(page, claimThatIs("researching"));
  await page.locator("summary", { hasText: "Bring several at once" }).click();
  const pasted = page.getByLabel("Addresses, or a text with addresses");
  await pasted.fill(`Minutes – https://a.example/1\nhttps://a.example/${"long".repeat(40)}`);
  await page.getByRole("button", { name: "Find the addresses" }).click();
  await page.getByRole("button", { name: "Attach all 2" }).click();
  await page.getByText("This is needed.").first().waitFor();
};

const claims = "(desk)/desk/claims";
const articles = "(desk)/desk/articles";
const exchange = "(desk)/desk/exchange";

const claimPages: DeskPage[] = (
  ["proposed", "open", "researching", "in-review", "decided", "published", "declined"] as const
).map((status) => ({
  route: `${claims}/[claimId]`,
  shows: `a claim that is ${status}`,
  who: "editor",
  open: (page) => openClaim(page, claimThatIs(status)),
}));

const page = (route: string, shows: string, who: DeskPage["who"], open: DeskPage["open"]) => ({
  route,
  shows,
  who,
  open,
});

/** Every page that people of the desk see, as the demonstration has it. */
export const deskPages: DeskPage[] = [
  page("(desk)/desk", "an editor’s work", "editor", at("/desk")),
  page("(desk)/desk", "a reviewer’s work", "reviewer1", at("/desk")),
  page("(desk)/desk/queue", "claims", "editor", at("/desk/queue?status=all")),
  page("(desk)/desk/queue", "that nothing fits", "editor", at("/desk/queue?words=zzzz")),
  page(articles, "articles", "editor", at("/desk/articles")),
  page(articles, "that nothing fits", "editor", at("/desk/articles?words=zzzz")),
  page(`${articles}/new`, "the ways in", "editor", at("/desk/articles/new")),
  page(`${articles}/new`, "what was read", "editor", readArticle),
  page(`${articles}/[articleId]`, "claims marked in a text", "editor", (p) =>
    openArticle(p, firstArticle.title),
  ),
  page(`${articles}/[articleId]`, "a text to a reviewer", "reviewer1", (p) =>
    openArticle(p, busArticle.title),
  ),
  page(`${articles}/[articleId]/edit`, "an article’s details", "editor", (p) =>
    openArticle(p, busArticle.title, "/edit"),
  ),
  page(`${articles}/[articleId]/versions`, "that there is one version", "editor", (p) =>
    openArticle(p, busArticle.title, "/versions"),
  ),
  page(`${claims}/[claimId]`, "several sources to be attached", "reviewer1", openSeveral),
  page("(desk)/desk/attach", "a source carried here", "reviewer1", (p) =>
    p.goto(attachPath({ url: "https://a.example/1", title: "A page", excerpt: "Its words." })),
  ),
  page(`${claims}/new`, "an empty form", "editor", at("/desk/claims/new")),
  ...claimPages,
  page(`${claims}/[claimId]`, "a claim to its reviewer", "reviewer2", (p) =>
    openClaim(p, claimToDecide()),
  ),
  page(`${claims}/[claimId]/edit`, "a claim’s form", "editor", (p) =>
    openClaim(p, claimThatIs("open"), "/edit"),
  ),
  page(`${claims}/[claimId]/review`, "a review to write", "reviewer2", (p) =>
    openClaim(p, claimThatIs("in-review"), "/review"),
  ),
  page(`${claims}/[claimId]/review`, "a review handed in", "reviewer1", (p) =>
    openClaim(p, claimToDecide(), "/review"),
  ),
  page(`${claims}/[claimId]/decide`, "reviews side by side", "editor", (p) =>
    openClaim(p, claimToDecide(), "/decide"),
  ),
  page(`${claims}/[claimId]/decide`, "what was decided", "editor", (p) =>
    openClaim(p, claimThatIs("decided"), "/decide"),
  ),
  page(`${claims}/[claimId]/publish`, "the preview", "secondEditor", (p) =>
    openClaim(p, claimThatIs("decided"), "/publish"),
  ),
  page(`${claims}/[claimId]/publish`, "what was published", "secondEditor", (p) => {
    const [published] = railClaims.filter(({ status }) => status === "published");
    return openClaim(p, published ?? claimThatIs("published"), "/publish");
  }),
  page(`${claims}/[claimId]/translate/[language]`, "a verdict to translate", "editor", (p) => {
    const [published] = railClaims.filter(({ status }) => status === "published");
    return openClaim(p, published ?? claimThatIs("published"), "/translate/es");
  }),
  page("(desk)/desk/tips", "what readers sent in", "editor", at("/desk/tips")),
  page("(desk)/desk/tips", "what was dealt with", "editor", at("/desk/tips?view=handled")),
  page(exchange, "imports", "editor", at("/desk/exchange")),
  page(`${exchange}/[importId]`, "a table whose columns wait", "editor", openImport),
  page(`${exchange}/known`, "that nothing fits", "editor", at("/desk/exchange/known?words=zzzz")),
  page(`${exchange}/ratings`, "ratings to map", "editor", at("/desk/exchange/ratings")),
  page(`${exchange}/feeds`, "feeds", "editor", at("/desk/exchange/feeds")),
  page(`${exchange}/export`, "what can be taken out", "editor", at("/desk/exchange/export")),
  page("(desk)/desk/numbers", "the desk’s figures", "reviewer1", at("/desk/numbers")),
  page("(desk)/desk/numbers", "days in which nothing happened", "reviewer1", at(noDays)),
  page("(desk)/desk/principles", "its commitments", "reviewer1", at("/desk/principles")),
  page("(desk)/desk/search", "what the desk finds", "reviewer1", at("/desk/search?q=rail")),
  page("(desk)/desk/people", "people and invitations", "admin", at("/desk/people")),
  page("(desk)/desk/mailbox", "messages", "admin", at("/desk/mailbox")),
  page("(desk)/desk/inbox", "what one is told", "reviewer1", at("/desk/inbox")),
  page("(desk)/desk/inbox", "that nothing is new", "admin", at("/desk/inbox?view=new")),
  page("(desk)/desk/account", "one’s account", "reviewer1", at("/desk/account")),
  page("(desk)/desk/settings", "the desk’s rules", "admin", at("/desk/settings")),
  page("(desk)/desk/settings/queue", "the rules of the queue", "admin", at("/desk/settings/queue")),
  page("(desk)/desk/settings/ratings", "the scale", "admin", at("/desk/settings/ratings")),
  page("(desk)/desk/settings/method", "the method", "admin", at("/desk/settings/method")),
  page("(desk)/desk/settings/webhooks", "webhooks", "admin", at("/desk/settings/webhooks")),
  page("(desk)/desk/settings/webhooks/[endpointId]", "a webhook", "admin", openWebhook),
  page("(desk)/desk/settings/keys", "API keys", "admin", at("/desk/settings/keys")),
  page("(entry)/sign-in", "the form", "reader", at("/sign-in")),
  page("(entry)/forgotten", "the form", "reader", at("/forgotten")),
  page("(entry)/setup", "a link that opens nothing", "reader", at("/setup")),
  page("(entry)/invitation/[token]", "a link that opens nothing", "reader", at("/invitation/x")),
  page("(entry)/invitation/[token]", "an invitation", "admin", openInvitation),
  page("(entry)/reset/[token]", "a link that opens nothing", "reader", at("/reset/x")),
  page("(entry)/reset/[token]", "a new password", "admin", openReset),
];
