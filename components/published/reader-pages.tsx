import type { ReactNode } from "react";
import { type PublishedFrame, PublishedLayout } from "./layout";
import { workScript } from "./reader-work";

/** A page on which a reader sends something, or is told what became of it. */
export function ReaderPage({
  frame,
  path,
  title,
  lead,
  children,
}: {
  frame: PublishedFrame;
  path: string;
  title: string;
  lead: ReactNode;
  children?: ReactNode;
}) {
  return (
    <PublishedLayout
      frame={frame}
      path={path}
      title={title}
      description={title}
      head={<meta name="robots" content="noindex" />}
    >
      <h1>{title}</h1>
      <div className="prose">{lead}</div>
      {children}
      {children ? (
        // biome-ignore lint/security/noDangerouslySetInnerHtml: a script of our own, allowed by its hash
        <script dangerouslySetInnerHTML={{ __html: workScript }} />
      ) : null}
    </PublishedLayout>
  );
}
