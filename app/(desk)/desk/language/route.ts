import { text } from "@/lib/people/form-action";
import { returnPath } from "@/lib/people/rules";
import { deskLocales, localeCookie } from "@/lib/platform/locale";

const ONE_YEAR_IN_SECONDS = 31_536_000;

/** What was sent; nothing, where it is not what a form sends. */
const formOf = (request: Request): Promise<FormData> =>
  request.formData().catch((error: unknown) => {
    if (error instanceof TypeError) return new FormData();
    throw error;
  });

/**
 * Remembers on this device in which language the desk is read, and leads back to the page where that was
 * chosen: a whole page, since words stand everywhere on it, and one that needs neither script nor session.
 */
export async function POST(request: Request): Promise<Response> {
  const form = await formOf(request);
  const chosen = deskLocales.find((locale) => locale === text(form, "language"));
  const back = returnPath(text(form, "return"));
  const headers = new Headers({
    location: text(form, "at") === "sign-in" ? `/sign-in?return=${encodeURIComponent(back)}` : back,
  });
  if (chosen) {
    const lasting = `path=/; max-age=${ONE_YEAR_IN_SECONDS}; samesite=lax; httponly`;
    headers.append("set-cookie", `${localeCookie}=${chosen}; ${lasting}`);
  }
  return new Response(null, { status: 303, headers });
}
