import { reader } from "@/lib/platform/actor";
import { translator } from "@/lib/platform/messages";
import { subscribe } from "@/lib/readers/commands/send";
import { subjectOfSubscription } from "@/lib/readers/queries/about";
import type { SubscriptionKind } from "@/lib/readers/schema";
import { readerFormRoute } from "../reader-form-route";

// What was never offered is passed on for the command's schema to refuse.
const kindOf = (text: string | undefined) => (text || "everything") as SubscriptionKind;

export const { GET, POST } = readerFormRoute(() => {
  const t = translator();
  return {
    path: "/subscribe",
    title: t("public.forms.subscribe.title"),
    button: t("public.forms.subscribe.send"),
    fields: [
      { name: "kind", kind: "carried" },
      { name: "slug", kind: "carried" },
      {
        name: "email",
        kind: "email",
        label: t("public.forms.subscribe.email"),
        hint: t("public.forms.subscribe.emailHint"),
        required: true,
      },
    ],
    lead: async ({ kind, slug = "" }) => {
      const subject = await subjectOfSubscription(reader, { kind: kindOf(kind), slug });
      if (!subject.ok) return null;
      const { name } = subject.value;
      return name === ""
        ? t("public.forms.subscribe.everything")
        : t("public.forms.subscribe.subject", { name });
    },
    filledIn: (address) => ({
      kind: address.get("kind") ?? "everything",
      slug: address.get("slug") ?? "",
    }),
    send: ({ kind, slug = "", email = "" }, sender) =>
      subscribe(reader, { kind: kindOf(kind), slug, email, ...sender }),
    thanks: { title: t("public.forms.thanks"), text: () => t("public.forms.subscribe.thanks") },
  };
});
