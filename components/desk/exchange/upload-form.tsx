"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Field } from "@/components/ui/field";
import { ActionForm, type FormAction, FormActions } from "@/components/ui/form";
import { Progress } from "@/components/ui/progress";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { PART } from "@/lib/exchange/files/part";
import type { FormState } from "@/lib/platform/form-state";
import { translator } from "@/lib/platform/messages";

const idle: FormState = { status: "idle" };

const refusedFile = (message: string): FormState => ({
  status: "refused",
  message,
  fields: { file: [message] },
  values: {},
});

/** What begins and goes on with a file; both say a refusal as forms do. */
export type UploadActions = { begin: FormAction; keepPart: FormAction };

const formOf = (fields: Record<string, string | Blob>): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
};

/** A file, handed in part by part, so that it may be larger than a request and the progress is true. */
export function UploadForm({ actions }: { actions: UploadActions }) {
  const t = translator();
  const router = useRouter();
  const [sent, setSent] = useState<number>();

  const send = async (file: File): Promise<FormState> => {
    const begun = await actions.begin(idle, formOf({ fileName: file.name, size: `${file.size}` }));
    if (begun.status !== "done") {
      return begun.status === "refused"
        ? refusedFile(Object.values(begun.fields).flat()[0] ?? begun.message)
        : begun;
    }
    const { importId } = begun.value as { importId: string };
    for (let part = 0; part * PART < file.size; part += 1) {
      const bytes = file.slice(part * PART, (part + 1) * PART);
      const kept = await actions.keepPart(idle, formOf({ importId, part: `${part}`, bytes }));
      if (kept.status !== "done") return refusedFile(t("exchange.new.failed"));
      setSent(Math.min((part + 1) * PART, file.size) / file.size);
    }
    router.push(`/desk/exchange/${importId}` as Route);
    return { status: "done" };
  };

  const hand: FormAction = async (_previous, form) => {
    const file = form.get("file");
    if (!(file instanceof File) || file.size === 0) return refusedFile(t("exchange.new.noFile"));
    try {
      return await send(file);
    } catch {
      // The network went away, or the file was changed while it was read.
      return refusedFile(t("exchange.new.failed"));
    } finally {
      setSent(undefined);
    }
  };

  return (
    <ActionForm action={hand} inParts label={t("exchange.new.upload")}>
      <Field name="file" label={t("exchange.new.file")} hint={t("exchange.new.fileHint")} required>
        <TextInput
          type="file"
          accept=".json,.jsonl,.ndjson,.jsonld,.csv,.tsv,.xlsx,.xml,.html,.htm"
        />
      </Field>
      {sent === undefined ? null : (
        <div role="status">
          <Progress value={sent} max={1} label={t("exchange.new.taking")} />
          {t("exchange.new.sent", { percent: Math.floor(sent * 100) })}
        </div>
      )}
      <FormActions>
        <SubmitButton pendingLabel={t("exchange.new.taking")}>
          {t("exchange.new.take")}
        </SubmitButton>
      </FormActions>
    </ActionForm>
  );
}
