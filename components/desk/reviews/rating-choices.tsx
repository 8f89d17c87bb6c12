import { FieldGroup } from "@/components/ui/field";
import { RadioGroup } from "@/components/ui/radio-group";
import { RatingMark } from "@/components/ui/rating-mark";
import type { RatingChoice } from "@/lib/reviews/rating-choices";

/** The desk's scale to choose from, each rating with its mark and when it is given. */
export function RatingChoices({
  ratings,
  label,
  chosen,
  onChoose,
}: {
  ratings: readonly RatingChoice[];
  label: string;
  chosen?: string | undefined;
  onChoose?: (ratingId: string) => void;
}) {
  return (
    <FieldGroup name="ratingId" label={label} required>
      <RadioGroup
        framed
        defaultValue={chosen}
        choices={ratings.map(({ id, colour, shape, name, meaning }) => ({
          value: id,
          label: <RatingMark colour={colour} shape={shape} label={name} />,
          hint: meaning,
        }))}
        {...(onChoose ? { onChoose } : {})}
      />
    </FieldGroup>
  );
}
