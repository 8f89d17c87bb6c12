import { Unbroken } from "@/components/ui/unbroken";

/** Characters from which a statement is set smaller, so that its verdict is still on the first screen. */
const LONG = 110;

/** A claim's statement as a heading, in its own language. */
export function Statement({
  level: Heading,
  text,
  language,
  href,
}: {
  level: "h1" | "h2";
  text: string;
  /** BCP 47 */
  language: string;
  /** Of the claim's page, from everywhere else. */
  href?: string;
}) {
  const words = <Unbroken text={text} />;
  return (
    <Heading
      className={text.length > LONG ? "statement long" : "statement"}
      lang={language}
      dir="auto"
    >
      {href ? <a href={href}>{words}</a> : words}
    </Heading>
  );
}
