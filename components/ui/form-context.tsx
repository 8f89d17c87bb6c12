"use client";

import { createContext, useContext } from "react";

/** What the form around a field knows about it. */
type FormKnowledge = {
  /** Prefix of the ids of its fields; empty outside a form. */
  id: string;
  /** Complaints by field name. */
  fields: Record<string, string[]>;
  /** What was typed before a refusal; undefined when nothing was refused. */
  values: Record<string, string> | undefined;
  /** After a stale write: what somebody else has saved meanwhile, by field name. */
  theirs: Record<string, string>;
  theirVersion: number | undefined;
  pending: boolean;
  /** Something was typed or chosen that is not saved. */
  touched: boolean;
};

const outside: FormKnowledge = {
  id: "",
  fields: {},
  values: undefined,
  theirs: {},
  theirVersion: undefined,
  pending: false,
  touched: false,
};

export const FormContext = createContext<FormKnowledge>(outside);

export const useForm = (): FormKnowledge => useContext(FormContext);

/** What the field around a control tells it; empty strings stand for "nothing said". */
type FieldKnowledge = {
  id: string;
  name: string;
  describedBy: string;
  wrong: boolean;
  required: boolean;
};

export const FieldContext = createContext<FieldKnowledge | undefined>(undefined);

type ControlProps = {
  id?: string | undefined;
  name?: string | undefined;
  required?: boolean | undefined;
  "aria-describedby"?: string | undefined;
};

/**
 * The attributes that tie a control to its label, hint and error, and what had been typed into it.
 * What is given to the control itself comes first.
 */
export function useControl(given: ControlProps) {
  const form = useForm();
  const field = useContext(FieldContext);
  const name = given.name ?? field?.name;
  return {
    attributes: {
      id: given.id ?? (field?.id || undefined),
      name,
      required: given.required ?? field?.required,
      "aria-invalid": field?.wrong || undefined,
      "aria-describedby": given["aria-describedby"] ?? (field?.describedBy || undefined),
    },
    typed: name === undefined || form.values === undefined ? undefined : (form.values[name] ?? ""),
  };
}
