import Link, { type LinkProps } from "next/link";
import type { ComponentProps } from "react";
import { type ButtonLook, buttonClass } from "./button";
import { classNames } from "./class-names";
import { Icon, type IconName } from "./icon";

/** A link that stands where a button would: it goes somewhere, it does not do something. */
export function LinkButton<RouteType>({
  tone,
  size,
  icon,
  className,
  children,
  ...rest
}: Omit<ComponentProps<typeof Link>, "href"> &
  ButtonLook & {
    icon?: IconName;
    /** Checked against the routes there are, as a link's own is. */
    href: LinkProps<RouteType>["href"];
  }) {
  return (
    <Link className={classNames(buttonClass({ tone, size }), className)} {...rest}>
      {icon ? <Icon name={icon} /> : null}
      {children}
    </Link>
  );
}
