import { ReaderPage } from "@/components/published/reader-pages";
import { reader } from "@/lib/platform/actor";
import { localPath } from "@/lib/platform/locale";
import { translator } from "@/lib/platform/messages";
import { readerFrame } from "@/lib/publishing/frame";
import { followLink } from "@/lib/readers/commands/follow-link";
import { type LinkPurpose, linkPurposes } from "@/lib/readers/schema";
import { readerAnswer } from "../../../../reader-answer";

type Context = RouteContext<"/from-mail/[purpose]/[id]/[signature]">;

const purposeOf = (text: string): LinkPurpose =>
  linkPurposes.find((purpose) => purpose === text) ?? "subscribe";

/**
 * What a link in a message leads to. Programs that look into mail open every link, so opening it only
 * shows a button; a mail program's one-click unsubscription (RFC 8058) sends the request itself.
 */
export async function GET(request: Request, { params }: Context) {
  const t = translator();
  const purpose = purposeOf((await params).purpose);
  const path = new URL(request.url).pathname;
  return readerAnswer(
    <ReaderPage
      frame={await readerFrame()}
      path={path}
      title={t(`public.forms.link.${purpose}.title`)}
      lead={
        <form className="form" method="post" action={localPath(path)}>
          <button type="submit">{t(`public.forms.link.${purpose}.button`)}</button>
        </form>
      }
    />,
  );
}

export async function POST(request: Request, { params }: Context) {
  const t = translator();
  const { purpose: asked, ...link } = await params;
  const purpose = purposeOf(asked);
  const outcome = await followLink(reader, { ...link, purpose });
  return readerAnswer(
    <ReaderPage
      frame={await readerFrame()}
      path={new URL(request.url).pathname}
      title={t(outcome.ok ? "public.forms.thanks" : "public.forms.link.broken")}
      lead={<p>{t(outcome.ok ? `public.forms.link.${purpose}.done` : "refusals.link-not-ours")}</p>}
    />,
    outcome.ok ? 200 : 404,
  );
}
