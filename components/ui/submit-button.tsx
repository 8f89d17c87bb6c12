"use client";

import type { ComponentProps } from "react";
import { useFormStatus } from "react-dom";
import { Button } from "./button";
import { useForm } from "./form-context";

/** Sends its form; while that is under way it says so and cannot be pressed a second time. */
export function SubmitButton({
  tone = "primary",
  pendingLabel,
  children,
  ...rest
}: ComponentProps<typeof Button> & {
  /** Said instead of the label while the form is on its way. */
  pendingLabel?: string;
}) {
  const status = useFormStatus();
  const form = useForm();
  const pending = status.pending || form.pending;
  return (
    <Button
      {...rest}
      type="submit"
      tone={tone}
      // `disabled` would drop the focus on the floor.
      aria-disabled={pending || undefined}
      onClick={(click) => {
        if (pending) click.preventDefault();
      }}
    >
      {pending && pendingLabel ? pendingLabel : children}
    </Button>
  );
}
