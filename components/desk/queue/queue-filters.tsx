import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { FilterBar } from "@/components/ui/filter-bar";
import { Select } from "@/components/ui/select";
import { queueSortLabel } from "@/lib/claims/labels";
import type { QueuePage } from "@/lib/claims/queries/queue";
import { dueFilters, queueSorts } from "@/lib/claims/schema";
import { languageName } from "@/lib/platform/language-tags";
import { translator } from "@/lib/platform/messages";
import styles from "./queue-filters.module.css";
import { isFiltered, queueHref } from "./queue-href";
import { WordsInput } from "./words-input";

/** The queue's filters: a GET form whose fields are the address. */
export function QueueFilters({ filter, choices }: Pick<QueuePage, "filter" | "choices">) {
  const t = translator();
  const any = t("desk.queue.any");
  const narrowed = isFiltered(filter);
  return (
    <details className={styles.filters} open={narrowed}>
      <summary className={styles.summary}>{t("ui.filters.label")}</summary>
      <FilterBar
        action="/desk/queue"
        clearHref={
          narrowed
            ? queueHref({ as: filter.as, status: filter.status, sort: filter.sort })
            : undefined
        }
      >
        <input type="hidden" name="as" value={filter.as} />
        <input type="hidden" name="status" value={filter.status} />
        <Field name="words" label={t("desk.queue.filter.words")}>
          <WordsInput words={filter.words} />
        </Field>
        <Field name="assignee" label={t("desk.queue.filter.assignee")}>
          <Select
            defaultValue={filter.assignee}
            emptyLabel={any}
            choices={[
              { value: "none", label: t("desk.queue.nobody") },
              ...choices.people.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        </Field>
        <Field name="due" label={t("desk.queue.filter.due")}>
          <Select
            defaultValue={filter.due}
            emptyLabel={any}
            choices={dueFilters.map((value) => ({ value, label: t(`desk.queue.due.${value}`) }))}
          />
        </Field>
        <Field name="topic" label={t("desk.queue.filter.topic")}>
          <Select
            defaultValue={filter.topic}
            emptyLabel={any}
            choices={choices.topics.map(({ slug, name }) => ({ value: slug, label: name }))}
          />
        </Field>
        <Field name="language" label={t("desk.queue.filter.language")}>
          <Select
            defaultValue={filter.language}
            emptyLabel={any}
            choices={choices.languages.map((value) => ({
              value,
              label: languageName(value),
            }))}
          />
        </Field>
        <Field name="article" label={t("desk.queue.filter.article")}>
          <Select
            defaultValue={filter.article}
            emptyLabel={any}
            choices={choices.articles.map(({ id, title }) => ({ value: id, label: title }))}
          />
        </Field>
        <Field name="sort" label={t("desk.queue.filter.sort")}>
          <Select
            defaultValue={filter.sort}
            choices={queueSorts.map((value) => ({ value, label: t(queueSortLabel(value)) }))}
          />
        </Field>
        {(["mine", "late", "hands"] as const).map((name) => (
          <Checkbox
            key={`${name} ${filter[name]}`}
            name={name}
            defaultChecked={filter[name]}
            label={t(`desk.queue.filter.${name}`)}
          />
        ))}
      </FilterBar>
    </details>
  );
}
