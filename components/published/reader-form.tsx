import { localPath } from "@/lib/platform/locale";
import { translator } from "@/lib/platform/messages";

/** One field of a form for readers; `name` is also its id. */
export type ReaderField = {
  name: string;
  kind: "text" | "url" | "email" | "prose" | "choice" | "carried" | "picture";
  label?: string;
  hint?: string;
  required?: boolean;
  /** For a choice: value and words. */
  options?: readonly (readonly [value: string, words: string])[];
};

export type ReaderFormState = {
  values: Record<string, string>;
  /** What is wrong with a field, in words. */
  errors: Record<string, string[]>;
  /** Why the whole was not taken. */
  refusal: string;
};

function Control({ field, state }: { field: ReaderField; state: ReaderFormState }) {
  const { name, kind, required = false, options = [], hint } = field;
  const value = state.values[name] ?? "";
  const wrong = state.errors[name];
  const about = [hint && `${name}-hint`, wrong && `${name}-error`].filter(Boolean).join(" ");
  const common = {
    id: name,
    name,
    required,
    "aria-invalid": wrong ? true : undefined,
    "aria-describedby": about || undefined,
  };
  if (kind === "choice") {
    return (
      <select {...common} defaultValue={value}>
        {options.map(([option, words]) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
      </select>
    );
  }
  if (kind === "picture") {
    return <input {...common} type="file" accept="image/jpeg,image/png,image/webp,image/gif" />;
  }
  if (kind === "prose") {
    return <textarea {...common} rows={5} dir="auto" defaultValue={value} />;
  }
  return <input {...common} type={kind} dir="auto" defaultValue={value} />;
}

function Field({ field, state }: { field: ReaderField; state: ReaderFormState }) {
  const { name, kind, label, hint } = field;
  if (kind === "carried") {
    return <input type="hidden" name={name} value={state.values[name] ?? ""} />;
  }
  const wrong = state.errors[name];
  return (
    <div>
      <label htmlFor={name}>{label}</label>
      {hint ? (
        <p className="hint" id={`${name}-hint`}>
          {hint}
        </p>
      ) : null}
      <Control field={field} state={state} />
      {wrong ? (
        <p className="error" id={`${name}-error`}>
          {wrong.join(" ")}
        </p>
      ) : null}
    </div>
  );
}

/**
 * A form that a reader sends, with script or without. `challenge` is the small work their browser does
 * meanwhile (reader-work.ts); `trap` is a field that people do not see.
 */
export function ReaderForm({
  action,
  fields,
  state,
  challenge,
  trap,
  button,
}: {
  action: string;
  fields: readonly ReaderField[];
  state: ReaderFormState;
  challenge: string;
  trap: string;
  button: string;
}) {
  const t = translator();
  return (
    <form
      className="form"
      method="post"
      action={localPath(action)}
      encType={fields.some(({ kind }) => kind === "picture") ? "multipart/form-data" : undefined}
      data-work={challenge}
      noValidate
    >
      {state.refusal ? (
        <p className="error" role="alert">
          {state.refusal}
        </p>
      ) : null}
      {fields.map((field) => (
        <Field key={field.name} field={field} state={state} />
      ))}
      <div className="hidden" aria-hidden="true">
        <label htmlFor={trap}>{t("public.forms.trap")}</label>
        <input id={trap} name={trap} tabIndex={-1} autoComplete="off" />
      </div>
      <input type="hidden" name="work" defaultValue="" />
      <button type="submit">{button}</button>
    </form>
  );
}
