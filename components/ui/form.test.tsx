// @vitest-environment jsdom
import { act } from "react";
import { createRoot } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { FormState } from "@/lib/platform/form-state";
import { Field } from "./field";
import { ActionForm, type FormAction, SeenVersion } from "./form";
import { Select } from "./select";
import { SubmitButton } from "./submit-button";
import { TextInput } from "./text-input";

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

let page: HTMLElement;
let leave: () => Promise<void>;

const open = async (action: FormAction, onDone?: (value: unknown) => void) => {
  const root = createRoot(page);
  leave = () => act(async () => root.unmount());
  const draw = async (version: number) =>
    await act(async () =>
      root.render(
        <ActionForm action={action} {...(onDone ? { onDone } : {})}>
          <SeenVersion value={version} />
          <Field name="title" label="Title" hint="As printed">
            <TextInput defaultValue="first" />
          </Field>
          <Field name="outlet" label="Outlet">
            <TextInput />
          </Field>
          <Field name="language" label="Language">
            <Select choices={["en", "fr"].map((value) => ({ value, label: `in ${value}` }))} />
          </Field>
          <SubmitButton>Save</SubmitButton>
        </ActionForm>,
      ),
    );
  await draw(1);
  return draw;
};

const control = (name: string) => {
  const found = page.querySelector<HTMLInputElement | HTMLSelectElement>(`[name="${name}"]`);
  if (!found) throw new Error(`no control named ${name}`);
  return found;
};

const type = (name: string, value: string) => {
  control(name).value = value;
};

/** As by hand: the form hears of it. */
const touch = (name: string) =>
  act(async () => void control(name).dispatchEvent(new Event("input", { bubbles: true })));

const send = () => act(async () => page.querySelector("button")?.click());

const refusal: FormState = {
  status: "refused",
  message: "Some of what you entered needs another look.",
  fields: { outlet: ["Say where it was published."] },
  values: { title: "second", language: "fr" },
  theirs: { title: "third", language: "en" },
  theirVersion: 7,
};

beforeEach(() => {
  page = document.body.appendChild(document.createElement("div"));
});

afterEach(async () => {
  await leave();
  page.remove();
});

describe("ActionForm", () => {
  it("keeps everything typed after a refusal", async () => {
    await open(async () => refusal);
    type("title", "second");
    type("language", "fr");
    await send();
    expect(control("title").value).toBe("second");
    expect(control("language").value).toBe("fr");
  });

  it("moves the focus to the first wrong field and ties its error to it", async () => {
    await open(async () => refusal);
    await send();
    const outlet = control("outlet");
    expect(document.activeElement).toBe(outlet);
    expect(outlet.getAttribute("aria-invalid")).toBe("true");
    const error = document.getElementById(outlet.getAttribute("aria-describedby") ?? "");
    expect(error?.textContent).toBe("Say where it was published.");
  });

  it("says in a summary what was wrong, with a way to each field", async () => {
    await open(async () => refusal);
    await send();
    const summary = page.querySelector('[role="alert"]');
    expect(summary?.textContent).toContain("Some of what you entered needs another look.");
    expect(summary?.querySelector("a")?.hash).toBe(`#${control("outlet").id}`);
  });

  it("shows what somebody else saved and bases the next try on their version", async () => {
    const seen: unknown[] = [];
    await open(async (_before, form) => {
      seen.push(form.get("seenVersion"));
      return refusal;
    });
    type("title", "second");
    await send();
    const [title, language] = page.querySelectorAll("figure");
    expect(title?.textContent).toContain("third");
    expect(language?.textContent).toContain("in en");
    await send();
    expect(seen).toEqual(["1", "7"]);
  });

  it("goes on from the version that was typed over, when the page is read again meanwhile", async () => {
    const seen: unknown[] = [];
    const draw = await open(async (_before, form) => {
      seen.push(form.get("seenVersion"));
      return { status: "done", value: null };
    });
    await draw(2);
    await touch("title");
    await draw(3);
    await send();
    await draw(4);
    await send();
    expect(seen).toEqual(["2", "4"]);
  });

  it("hands on what the action returned once it is done", async () => {
    const got: unknown[] = [];
    await open(
      async () => ({ status: "done", value: { id: "a" } }),
      (value) => got.push(value),
    );
    await send();
    expect(got).toEqual([{ id: "a" }]);
    expect(page.querySelector('[role="alert"]')).toBeNull();
  });
});
