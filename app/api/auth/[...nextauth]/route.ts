import { answerAuth } from "@/lib/people/sign-in-elsewhere";

/** The way to the organisation's own accounts and back. Signing in by password does not come here. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/api/auth/[...nextauth]">,
): Promise<Response> {
  const { nextauth } = await params;
  return (await answerAuth(request, nextauth)) ?? new Response(null, { status: 404 });
}
