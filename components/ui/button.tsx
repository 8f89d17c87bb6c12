import type { ComponentProps } from "react";
import styles from "./button.module.css";
import { classNames } from "./class-names";
import { Icon, type IconName } from "./icon";

export type ButtonLook = {
  /** One primary per view; `quiet` inside toolbars and rows; `danger` for what cannot be undone. */
  tone?: "primary" | "plain" | "quiet" | "danger";
  size?: "small" | "medium";
};

/** The classes of a button, for links that look like one. */
export const buttonClass = ({ tone = "plain", size = "medium" }: ButtonLook): string =>
  classNames(styles.button, styles[tone], styles[size]);

/** A push button; `type="button"` unless told otherwise, so that it never sends a form by chance. */
export function Button({
  tone,
  size,
  icon,
  className,
  children,
  type = "button",
  ...rest
}: ComponentProps<"button"> & ButtonLook & { icon?: IconName }) {
  return (
    <button type={type} className={classNames(buttonClass({ tone, size }), className)} {...rest}>
      {icon ? <Icon name={icon} /> : null}
      {children}
    </button>
  );
}

/** A square button that shows an icon only; its label is read out and shown on hover. */
export function IconButton({
  icon,
  label,
  tone = "quiet",
  size,
  className,
  ...rest
}: Omit<ComponentProps<"button">, "children"> & ButtonLook & { icon: IconName; label: string }) {
  return (
    <button
      type="button"
      className={classNames(buttonClass({ tone, size }), styles.square, className)}
      aria-label={label}
      title={label}
      {...rest}
    >
      <Icon name={icon} />
    </button>
  );
}
