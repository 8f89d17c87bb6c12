"use client";

import Link from "next/link";
import { type ComponentProps, useRef } from "react";
import { Avatar } from "@/components/ui/avatar";
import {
  DropdownMenu,
  MenuChoices,
  MenuItem,
  MenuLabel,
  MenuSeparator,
} from "@/components/ui/dropdown-menu";
import { Icon } from "@/components/ui/icon";
import { translator } from "@/lib/platform/messages";
import styles from "./shell.module.css";
import { type Theme, themes } from "./theme";
import { useTheme } from "./theme-frame";

export type ShellPerson = { name: string; role: string };

/** The person at the desk: their account, how the desk looks, and the way out. */
export function PersonMenu({
  person,
  accountHref,
  signOut,
}: {
  person: ShellPerson;
  accountHref?: ComponentProps<typeof Link>["href"] | undefined;
  signOut: () => Promise<void>;
}) {
  const t = translator();
  const { theme, choose } = useTheme();
  const leave = useRef<HTMLFormElement>(null);
  return (
    <>
      <form ref={leave} action={signOut} hidden />
      <DropdownMenu
        trigger={
          <button
            type="button"
            className={styles.person}
            aria-label={t("shell.personMenu", { name: person.name })}
          >
            <Avatar name={person.name} />
            <span className={styles.name}>{person.name}</span>
            <Icon name="chevron-down" />
          </button>
        }
      >
        <MenuLabel>
          {person.name} · {person.role}
        </MenuLabel>
        {accountHref ? (
          <MenuItem asChild>
            <Link href={accountHref}>{t("shell.account")}</Link>
          </MenuItem>
        ) : null}
        <MenuSeparator />
        <MenuChoices
          label={t("shell.theme.label")}
          value={theme}
          onChoose={(chosen) => choose(chosen as Theme)}
          choices={themes.map((value) => ({ value, label: t(`shell.theme.${value}`) }))}
        />
        <MenuSeparator />
        <MenuItem onSelect={() => leave.current?.requestSubmit()}>{t("shell.signOut")}</MenuItem>
      </DropdownMenu>
    </>
  );
}
