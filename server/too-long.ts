import type { IncomingMessage, ServerResponse } from "node:http";
import { LARGEST_CAPTURE } from "@/lib/evidence/handed-files";
import { currentLocale, directionOf } from "@/lib/platform/locale";
import { translator } from "@/lib/platform/messages";

const MEGABYTE = 1024 * 1024;

/** As much of a body is read and forgotten: a browser reads no answer before it has sent what it began. */
const MOST_FORGOTTEN = 512 * MEGABYTE;

const style = `:root{color-scheme:light dark}body{max-width:38rem;margin:12vh auto;padding:0 1rem;font:1.0625rem/1.55 system-ui,sans-serif;background:light-dark(#fcfcfa,#17191c);color:light-dark(#17191c,#ecebe6)}h1{font-size:1.5rem;line-height:1.25}a{color:light-dark(#1a4a8a,#9cc1f4)}`;

/** To where it was sent: the path, and whether a form for readers is there. */
type Asked = { path: string; isForm: boolean };

/** Where the person can go on: what was shared can be brought by its address, and a reader's form is there still. */
const waysOn = ({ path, isForm }: Asked) => {
  if (isForm) return [[encodeURI(path), "public.forms.tooLong.back"]] as const;
  return path === "/desk" || path.startsWith("/desk/")
    ? ([
        ["/desk/attach", "app.tooLong.byAddress"],
        ["/desk", "app.toDesk"],
      ] as const)
    : ([["/", "app.toHome"]] as const);
};

const escaped = (text: string): string =>
  text.replace(/[&<>"']/gu, (sign) => `&#${sign.codePointAt(0)};`);

/** The page for who sent too much: how much it was, how much it may be, and what to do instead. */
const page = (request: IncomingMessage, asked: Asked): string => {
  const locale = currentLocale();
  const t = translator();
  const sent = Math.ceil(Number(request.headers["content-length"]) / MEGABYTE);
  const most = LARGEST_CAPTURE / MEGABYTE;
  const words = asked.isForm ? "public.forms.tooLong" : "app.tooLong";
  const title = escaped(t(`${words}.title`));
  const links = waysOn(asked).map(
    ([to, label]) => `<li><a href="${escaped(to)}">${escaped(t(label))}</a></li>`,
  );
  return `<!doctype html><html lang="${locale}" dir="${directionOf(locale)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><style>${style}</style></head><body><main><h1>${title}</h1><p>${escaped(t(`${words}.text`, { sent, most }))}</p><p>${escaped(t(`${words}.instead`))}</p><ul>${links.join("")}</ul></main></body></html>`;
};

/** Whether somebody will look at the answer, not a script or a program. */
const isLookedAt = ({ headers }: IncomingMessage): boolean =>
  (headers.accept ?? "").includes("text/html") && headers["next-action"] === undefined;

const forget = (request: IncomingMessage): void => {
  let size = 0;
  request.on("error", () => undefined);
  request.on("data", (chunk: Buffer) => {
    size += chunk.length;
    if (size > MOST_FORGOTTEN) request.destroy();
  });
};

/** Answers a request that says that its body is longer than anything here takes, which is not kept. */
export const refuseTooLong = (
  request: IncomingMessage,
  response: ServerResponse,
  asked: Asked,
): void => {
  if (!isLookedAt(request)) {
    response.writeHead(413, { connection: "close" }).end();
    return;
  }
  forget(request);
  response.writeHead(413, {
    "content-type": "text/html; charset=utf-8",
    "cache-control": "no-store",
  });
  response.end(page(request, asked));
};
