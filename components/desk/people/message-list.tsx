import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import type { mailbox } from "@/lib/people/queries/mailbox";
import { translator } from "@/lib/platform/messages";
import type { ViewOf } from "@/lib/platform/query";
import styles from "./people.module.css";
import { When } from "./when";

type Box = ViewOf<typeof mailbox>;
type Message = Box["messages"][number];

const tones = { sent: "plain", waiting: "blue", failed: "red" } as const;

const stateWords = ({ state }: Message, leaves: boolean): string => {
  const t = translator();
  return state === "waiting" && !leaves
    ? t("people.mailbox.kept")
    : t(`people.mailbox.state.${state}`);
};

function Trouble({ message, box }: { message: Message; box: Box }) {
  if (!message.lastError) return null;
  const t = translator(undefined, box.timeZone);
  return (
    <p className={styles.about}>
      {t("people.mailbox.error", { error: message.lastError })}{" "}
      {message.state === "waiting" && box.leaves
        ? t("people.mailbox.next", { when: message.nextAttemptAt })
        : null}
    </p>
  );
}

function ListedMessage({ message, box }: { message: Message; box: Box }) {
  const t = translator();
  return (
    <details className={styles.message}>
      <summary>
        <span className={styles.subject} dir="auto">
          {message.subject}
        </span>
        <span className={styles.state}>
          <Badge tone={tones[message.state]}>{stateWords(message, box.leaves)}</Badge>
        </span>
        <span className={styles.about}>
          {t("people.mailbox.to")} {message.recipient} ·{" "}
          <When at={message.createdAt} timeZone={box.timeZone} />
        </span>
      </summary>
      <div className={styles.body} dir="auto">
        {message.body === "" ? (
          t("people.mailbox.erased")
        ) : (
          <LinkedText text={message.body} address={box.address} />
        )}
      </div>
      <Trouble message={message} box={box} />
    </details>
  );
}

/** The text of a message, its links made to follow: those to this installation and no others. */
function LinkedText({ text, address }: { text: string; address: string }) {
  return text.split(/(https?:\/\/\S+)/).map((part) =>
    part.startsWith(`${address}/`) ? (
      <a key={part} href={part}>
        {part}
      </a>
    ) : (
      part
    ),
  );
}

/** The newest messages, each to be opened in place. */
export function MessageList({ box }: { box: Box }) {
  const t = translator();
  if (box.messages.length === 0) {
    return <EmptyState title={t("people.mailbox.none")}>{t("people.mailbox.noneText")}</EmptyState>;
  }
  return (
    <div>
      {box.messages.map((message) => (
        <ListedMessage key={message.id} message={message} box={box} />
      ))}
      {box.total > box.messages.length ? <p>{t("people.mailbox.newest")}</p> : null}
    </div>
  );
}
