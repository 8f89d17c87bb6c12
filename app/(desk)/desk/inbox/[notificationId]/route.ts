import { redirect } from "next/navigation";
import { openNotification } from "@/lib/notifications/commands/read";
import { signedInPerson } from "@/lib/people/session";

/** Leads to the very place a notification tells of, from the inbox and from mail; it was read by that. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/desk/inbox/[notificationId]">,
) {
  const { notificationId } = await params;
  const actor = await signedInPerson(`/desk/inbox/${notificationId}`);
  const opened = await openNotification(actor, { notificationId });
  redirect(opened.ok ? (opened.value.path as never) : "/desk/inbox");
}
