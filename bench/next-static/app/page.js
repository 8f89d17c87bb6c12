import { text } from "./text";

export const dynamic = "force-static";

/** A static page of about as many bytes as the one it is measured against; see ../../public-page.ts. */
export default function Page() {
  return <main>{text}</main>;
}
