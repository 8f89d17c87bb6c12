/** The label of a tick control without its hint, which `Tick` marks. */
const labelOf = (input: HTMLInputElement): string | undefined =>
  input.labels?.[0]?.querySelector("[data-label]")?.textContent ?? undefined;

const wordsOf = (control: Element, value: string): string | undefined => {
  if (control instanceof HTMLSelectElement) {
    return [...control.options].find((option) => option.value === value)?.label;
  }
  const isTick = control instanceof HTMLInputElement && /^(radio|checkbox)$/.test(control.type);
  return isTick && control.value === value ? labelOf(control) : undefined;
};

/**
 * A saved value as a person reads it: the names of the chosen entries of a select, of radio buttons
 * or of boxes, one a line. What is no choice of the form's, such as a text, stays as it is.
 *
 * @param value what was saved; several values of one name stand on lines of their own
 */
export const wordsOfChoices = (
  form: HTMLFormElement | null | undefined,
  name: string,
  value: string,
): string => {
  const controls = [...(form?.elements ?? [])].filter(
    (control) => control.getAttribute("name") === name,
  );
  const nameOf = (one: string) => {
    for (const control of controls) {
      const words = wordsOf(control, one);
      if (words !== undefined) return words;
    }
    return one;
  };
  return value.split("\n").map(nameOf).join("\n");
};
