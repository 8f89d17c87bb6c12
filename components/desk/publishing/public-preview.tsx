import { Card } from "@/components/ui/card";
import styles from "./publishing.module.css";

/** A page as readers are sent it, in a frame in which nothing runs. */
export function PublicPreview({ html, title }: { html: string; title: string }) {
  return (
    <Card title={title} id="preview">
      <iframe className={styles.page} srcDoc={html} title={title} sandbox="allow-same-origin" />
    </Card>
  );
}
