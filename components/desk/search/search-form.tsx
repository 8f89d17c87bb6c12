import Form from "next/form";
import { Button } from "@/components/ui/button";
import { translator } from "@/lib/platform/messages";
import { LONGEST_SEARCH } from "@/lib/search/kinds";
import { orderLabel } from "@/lib/search/labels";
import { type SearchAsked, searchOrders } from "@/lib/search/schema";
import { complaintId, type SearchComplaint } from "./complaint";
import styles from "./search.module.css";
import { SearchInput } from "./search-input";

/** What is looked for: a GET form whose fields are the address. */
export function SearchForm({
  asked,
  complaints,
}: {
  asked: SearchAsked;
  complaints: readonly SearchComplaint[];
}) {
  const t = translator();
  const said = complaints.length > 0;
  return (
    <search>
      <Form action="/desk/search" className={styles.form}>
        <label htmlFor="desk-search" className={styles.label}>
          {t("deskSearch.label")}
        </label>
        <SearchInput
          id="desk-search"
          name="q"
          text={asked.text}
          maxLength={LONGEST_SEARCH}
          aria-describedby={said ? `${complaintId} desk-search-hint` : "desk-search-hint"}
          {...(complaints.some(({ wrong }) => wrong) ? { "aria-invalid": true } : {})}
        />
        <select
          name="order"
          defaultValue={asked.order}
          key={asked.order}
          className={styles.order}
          aria-label={t("deskSearch.orderLabel")}
        >
          {searchOrders.map((order) => (
            <option key={order} value={order}>
              {t(orderLabel(order))}
            </option>
          ))}
        </select>
        {asked.kind ? <input type="hidden" name="kind" value={asked.kind} /> : null}
        <Button type="submit" tone="primary" icon="search">
          {t("deskSearch.button")}
        </Button>
        {said ? (
          <ul id={complaintId} className={styles.complaints}>
            {complaints.map(({ words }) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        ) : null}
        <p id="desk-search-hint" className={styles.hint}>
          {t("deskSearch.hint")}
        </p>
      </Form>
    </search>
  );
}
