import type { ReactNode } from "react";
import { Unbroken } from "@/components/ui/unbroken";

/** Characters from which a statement is set smaller, so that its verdict is still on the first screen. */
const LONG = 110;

/** A claim's statement as a heading, in its own language. */
export function Statement({
  level: Heading,
  text,
  language,
  href,
  children = <Unbroken text={text} />,
}: {
  level: "h1" | "h2" | "h3";
  text: string;
  /** BCP 47 */
  language: string;
  /** Of the claim's page, from everywhere else. */
  href?: string;
  /** The text with something in it marked. */
  children?: ReactNode;
}) {
  return (
    <Heading
      className={text.length > LONG ? "statement long" : "statement"}
      lang={language}
      dir="auto"
    >
      {href ? <a href={href}>{children}</a> : children}
    </Heading>
  );
}
