"use client";

import type { ComponentProps } from "react";
import { type Checkbox, Tick } from "./checkbox";

/** Something that is on or off; sent as "on" when it is. */
export function Switch(props: ComponentProps<typeof Checkbox>) {
  return <Tick kind="switch" {...props} />;
}
