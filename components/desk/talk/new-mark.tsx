"use client";

import { useState } from "react";
import { Badge } from "@/components/ui/badge";
import { translator } from "@/lib/platform/messages";

/** Stays for as long as the page does: what was new on arrival has been read since. */
export function NewMark({ isNew }: { isNew: boolean }) {
  const [was] = useState(isNew);
  return was ? <Badge tone="blue">{translator()("talk.new")}</Badge> : null;
}
