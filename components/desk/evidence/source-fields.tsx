"use client";

import { type ChangeEvent, useEffect, useRef, useState } from "react";
import { Day } from "@/components/desk/claims/moment";
import { DateInput } from "@/components/ui/date-input";
import { Field } from "@/components/ui/field";
import { FormRow } from "@/components/ui/form";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { sourceKindLabel } from "@/lib/evidence/labels";
import type { findSource } from "@/lib/evidence/queries/source";
import { sourceKinds } from "@/lib/evidence/rules";
import { translator } from "@/lib/platform/messages";
import type { ViewOf } from "@/lib/platform/query";
import styles from "./evidence-forms.module.css";

export type KnownSource = NonNullable<ViewOf<typeof findSource>["source"]>;
export type FindSource = (url: string) => Promise<KnownSource | null>;

export type SourceDetails = {
  title: string;
  publisher: string;
  author: string;
  publishedOn: string | null;
  kind: string;
};

const nothing: SourceDetails = {
  title: "",
  publisher: "",
  author: "",
  publishedOn: null,
  kind: "",
};

/** What is said about a source. `known` details are the desk's, and are corrected elsewhere. */
export function SourceDetailFields({
  source = nothing,
  known = false,
}: {
  source?: SourceDetails;
  known?: boolean;
}) {
  const t = translator();
  return (
    <>
      <Field name="title" label={t("evidence.field.title")} required>
        <TextInput dir="auto" defaultValue={source.title} readOnly={known} maxLength={500} />
      </Field>
      <FormRow>
        <Field
          name="publisher"
          label={t("evidence.field.publisher")}
          hint={t("evidence.field.publisherHint")}
        >
          <TextInput dir="auto" defaultValue={source.publisher} readOnly={known} />
        </Field>
        <Field name="author" label={t("evidence.field.author")}>
          <TextInput dir="auto" defaultValue={source.author} readOnly={known} />
        </Field>
      </FormRow>
      <FormRow>
        <Field name="publishedOn" label={t("evidence.field.publishedOn")} hint={t("ui.dateHint")}>
          <DateInput partial defaultValue={source.publishedOn ?? ""} readOnly={known} />
        </Field>
        <Field
          name="kind"
          label={t("evidence.field.kind")}
          hint={t("evidence.field.kindHint")}
          required
        >
          <Select
            defaultValue={source.kind}
            emptyLabel={t("evidence.field.chooseKind")}
            choices={sourceKinds.map((value) => ({ value, label: t(sourceKindLabel(value)) }))}
          />
        </Field>
      </FormRow>
    </>
  );
}

function Known({ source }: { source: KnownSource }) {
  const t = translator();
  return (
    <div className={styles.known} role="status">
      <p>
        {t("evidence.known", { claims: source.claims })}{" "}
        {source.newestCopy ? (
          <>
            {t("evidence.knownCopy")} <Day day={source.newestCopy.toISOString().slice(0, 10)} />.
          </>
        ) : null}
      </p>
      {source.protectedElsewhere ? (
        <p className={styles.warning}>{t("evidence.protectedElsewhere")}</p>
      ) : null}
    </div>
  );
}

/** Looks an address up once it stands still, and forgets answers that come too late. */
const useKnownSource = (find: FindSource, first: KnownSource | null) => {
  const [known, setKnown] = useState(first);
  const asked = useRef("");
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const ask = async (url: string) => {
    const found = await find(url);
    if (asked.current === url) setKnown(found);
  };
  const look = (url: string) => {
    asked.current = url;
    clearTimeout(timer.current);
    if (url === "") setKnown(null);
    else timer.current = setTimeout(() => void ask(url), 400);
  };
  return { known, look };
};

/**
 * The address of a source and its details. A source that the desk knows fills them in; without
 * JavaScript the server finds it all the same.
 */
export function SourceFields({
  find,
  carried,
}: {
  find: FindSource;
  /** What the fields begin with, and the source the desk knows by that address. */
  carried?: { url: string; title: string; known: KnownSource | null };
}) {
  const t = translator();
  const { known, look } = useKnownSource(find, carried?.known ?? null);
  const address = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const form = address.current?.closest("form");
    const forget = () => look("");
    form?.addEventListener("reset", forget);
    return () => form?.removeEventListener("reset", forget);
  });
  return (
    <>
      <div ref={address}>
        <Field name="url" label={t("evidence.field.url")} hint={t("evidence.field.urlHint")}>
          <TextInput
            type="url"
            placeholder="https://"
            defaultValue={carried?.url}
            onChange={(change: ChangeEvent<HTMLInputElement>) =>
              look(change.currentTarget.value.trim())
            }
          />
        </Field>
      </div>
      {known ? <Known source={known} /> : null}
      <SourceDetailFields
        key={known?.id ?? "new"}
        known={known !== null}
        source={known ?? { ...nothing, title: carried?.title ?? "" }}
      />
    </>
  );
}
