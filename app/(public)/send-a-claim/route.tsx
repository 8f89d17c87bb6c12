import { reader } from "@/lib/platform/actor";
import { translator } from "@/lib/platform/messages";
import { sendTip } from "@/lib/readers/commands/send";
import { readerFormRoute } from "../reader-form-route";

export const { GET, POST } = readerFormRoute(() => {
  const t = translator();
  return {
    path: "/send-a-claim",
    title: t("public.forms.tip.title"),
    button: t("public.forms.tip.send"),
    fields: [
      { name: "statement", kind: "prose", label: t("public.forms.tip.statement"), required: true },
      { name: "url", kind: "url", label: t("public.forms.tip.url") },
      { name: "question", kind: "prose", label: t("public.forms.tip.question") },
      {
        name: "picture",
        kind: "picture",
        label: t("tips.picture.label"),
        hint: t("tips.picture.hint"),
      },
      {
        name: "contact",
        kind: "email",
        label: t("public.forms.contact"),
        hint: t("public.forms.contactHint"),
      },
    ],
    lead: async () => t("public.forms.tip.lead"),
    filledIn: (address) => ({
      statement: address.get("text") ?? "",
      url: address.get("url") ?? "",
    }),
    send: ({ statement = "", url = "", question = "", contact = "" }, sender, { picture = null }) =>
      sendTip(reader, { statement, url, question, picture, contact, ...sender }),
    thanks: { title: t("public.forms.thanks"), text: () => t("public.forms.tip.thanks") },
  };
});
