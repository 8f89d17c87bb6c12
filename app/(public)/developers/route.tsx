import { DevelopersPage } from "@/components/published/developers-page";
import { apiReference } from "@/lib/interop/api/reference";
import { readerFrame } from "@/lib/publishing/frame";
import { readerAnswer } from "../reader-answer";

export async function GET() {
  const frame = await readerFrame();
  return readerAnswer(
    <DevelopersPage frame={frame} {...apiReference(frame.origin, frame.deskName)} />,
  );
}
