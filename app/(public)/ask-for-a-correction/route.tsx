import { reader } from "@/lib/platform/actor";
import { translator } from "@/lib/platform/messages";
import { askForCorrection } from "@/lib/readers/commands/send";
import { claimAskedAbout } from "@/lib/readers/queries/about";
import { readerFormRoute } from "../reader-form-route";

export const { GET, POST } = readerFormRoute(() => {
  const t = translator();
  return {
    path: "/ask-for-a-correction",
    title: t("public.forms.correction.title"),
    button: t("public.forms.correction.send"),
    fields: [
      { name: "slug", kind: "carried" },
      {
        name: "reason",
        kind: "prose",
        label: t("public.forms.correction.reason"),
        required: true,
      },
      {
        name: "sourceUrl",
        kind: "url",
        label: t("public.forms.correction.source"),
        hint: t("public.forms.correction.sourceHint"),
      },
      {
        name: "contact",
        kind: "email",
        label: t("public.forms.contact"),
        hint: t("public.forms.contactHint"),
      },
    ],
    lead: async ({ slug = "" }) => {
      const claim = await claimAskedAbout(reader, { slug });
      return claim.ok ? t("public.forms.correction.lead", claim.value) : null;
    },
    filledIn: (address) => ({ slug: address.get("claim") ?? "" }),
    send: ({ slug = "", reason = "", sourceUrl = "", contact = "" }, sender) =>
      askForCorrection(reader, { slug, reason, sourceUrl, contact, ...sender }),
    told: ({ number, dueOn }: { number: number; dueOn: string }) => ({
      number: String(number),
      due: dueOn,
    }),
    thanks: {
      title: t("public.forms.thanks"),
      text: (address) =>
        t("public.forms.correction.thanks", {
          number: address.get("number") ?? "",
          due: address.get("due") ?? "",
        }),
    },
  };
});
