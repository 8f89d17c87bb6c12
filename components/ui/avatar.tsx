import styles from "./avatar.module.css";

/** First letters of the first and the last word; whole characters, in any script. */
const initials = (name: string): string => {
  const words = name.trim().split(/\s+/u);
  const first = words[0] ?? "";
  const last = words.length > 1 ? (words.at(-1) ?? "") : "";
  return [first, last]
    .map((word) => Array.from(word)[0] ?? "")
    .join("")
    .toLocaleUpperCase();
};

/** A person's initials. Silent, since the name stands beside it; `label` where it stands alone. */
export function Avatar({ name, label }: { name: string; label?: string }) {
  const described = label ? { role: "img", "aria-label": label } : { "aria-hidden": true };
  return (
    <span className={styles.avatar} title={name} {...described}>
      {initials(name)}
    </span>
  );
}

/** A person as lists show them: initials and name, kept on one line. */
export function PersonName({ name }: { name: string }) {
  return (
    <span className={styles.person}>
      <Avatar name={name} />
      {name}
    </span>
  );
}
